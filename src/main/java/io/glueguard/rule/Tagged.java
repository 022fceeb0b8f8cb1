package io.glueguard.rule;

import io.glueguard.model.Lookup;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code tagged}: the resource, or for a configuration one of the jobs on it, has a tag that names
 * an owner, or one that marks regulated content.
 */
record Tagged(boolean owner) implements Condition {
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Resource resource = item.resource();
    if (!resource.type().equals(CONFIGURATION)) {
      return of(resource, world, context);
    }
    for (Resource job : context.graph().startPaths().jobsUsing(resource)) {
      if (of(job, world, context) instanceof Verdict.Holds holds) {
        return holds;
      }
    }
    return new Verdict.Fails(Evidence.of(resource));
  }

  private Verdict of(Resource resource, World world, Context context) {
    Lookup tags = resource.find(world, "Tags");
    Evidence evidence =
        Evidence.of(resource, tags).with("tags", String.join(", ", context.settings().ownerTags()));
    Value.Unknown open = tags.value() instanceof Value.Unknown unknown ? unknown : null;
    if (tags.value() instanceof Value.Fields fields) {
      open = fields.others();
      if (counts(fields, world, context.settings())) {
        return new Verdict.Holds(evidence);
      }
    }
    open = open == null ? ofStack(resource, world, context) : open;
    return open == null ? new Verdict.Fails(evidence) : Verdict.open(evidence, open);
  }

  /**
   * A tag of the stack, which CloudFormation may hand on to the resource; null when there is none
   * that counts.
   */
  private Value.Unknown ofStack(Resource resource, World world, Context context) {
    for (Term tags : resource.stack().tags()) {
      Value value = world.muted(() -> world.evaluate(tags));
      if (value instanceof Value.Unknown unknown) {
        return unknown;
      }
      if (counts(value, world, context.settings())) {
        return new Value.Unknown(Reason.STACK_TAGS, "the tags of the stack", null, null);
      }
    }
    return null;
  }

  /** The tags of a stack are a map, or a list of maps with a key and a value. */
  private boolean counts(Value tags, World world, Context.Settings settings) {
    if (tags instanceof Value.Items items) {
      for (Term item : items.terms()) {
        if (world.evaluate(item) instanceof Value.Fields pair
            && pair.field("Key") != null
            && pair.field("Value") != null) {
          String key = Value.text(world.evaluate(pair.field("Key").term()));
          if (key != null && counts(key, world.evaluate(pair.field("Value").term()), settings)) {
            return true;
          }
        }
      }
    } else if (tags instanceof Value.Fields fields) {
      for (Map.Entry<String, Value.Field> tag : fields.fields().entrySet()) {
        if (counts(tag.getKey(), world.evaluate(tag.getValue().term()), settings)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean counts(String tag, Value value, Context.Settings settings) {
    String text = Value.text(value);
    if (owner) {
      boolean given = !(value instanceof Value.Nothing) && !"".equals(text);
      return settings.ownerTags().contains(tag) && given;
    }
    List<String> regulated = settings.regulatedTags().get(tag);
    return regulated != null && text != null && regulated.contains(text.toLowerCase(Locale.ROOT));
  }
}
