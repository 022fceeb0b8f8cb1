package io.glueguard.rule;

import io.glueguard.model.Lookup;
import io.glueguard.model.Resource;
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
      for (Map.Entry<String, Value.Field> tag : fields.fields().entrySet()) {
        Value value = world.evaluate(tag.getValue().term());
        if (counts(tag.getKey(), value, context.settings())) {
          return new Verdict.Holds(evidence);
        }
      }
    }
    return open == null ? new Verdict.Fails(evidence) : Verdict.open(evidence, open);
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
