package io.glueguard.rule;

import io.glueguard.access.Answer;
import io.glueguard.access.KeyIdentity;
import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Lookup;
import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.World;
import java.util.List;

/**
 * Where a condition finds a key: in a property of the item, or of the security configuration that
 * the item names.
 *
 * @param path the property that holds the key
 * @param of the property of the item that names the configuration; null for the item itself
 */
record KeyPlace(List<String> path, List<String> of) {
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";

  /** A key that was looked for: either the place where it is, or why there is none to judge. */
  record Found(Resource holder, Lookup lookup, Verdict instead) {
    KeyIdentity identity(World world) {
      return KeyIdentity.of(world, holder, lookup.value());
    }

    /** What was looked at, with the key in words. */
    Evidence evidence(KeyIdentity identity) {
      Resource declared = identity.declared();
      Evidence evidence = Evidence.of(holder, lookup);
      return declared == null
          ? evidence.with("key", lookup.value())
          : evidence.with("key", declared.name());
    }
  }

  Found find(Item item, World world, Context context) {
    if (of == null) {
      return new Found(item.resource(), item.find(world, path), null);
    }
    Lookup named = item.find(world, of);
    Evidence evidence = Evidence.of(item.resource(), named);
    Link link = context.follow(world, item.resource(), named.value(), CONFIGURATION);
    if (link instanceof Link.Found found) {
      return new Found(found.target(), Item.of(found.target()).find(world, path), null);
    }
    if (link instanceof Link.Outside outside) {
      return new Found(null, null, Verdict.open(evidence, outside.why()));
    }
    return link instanceof Link.Absent
        ? new Found(null, null, new Verdict.Holds(evidence))
        : new Found(
            null,
            null,
            new Verdict.CannotTell(evidence, Reason.EXTERNAL_NAME, Canonical.words(named.value())));
  }

  /** An answer as a verdict, with the steps to it. */
  static Verdict verdict(Answer answer, boolean good, Evidence evidence, World world) {
    Evidence why = evidence.with("why", answer.words());
    boolean holds = good ? answer.isYes() : answer.isNo();
    if (!holds) {
      for (Note step : answer.steps()) {
        world.note(step.node(), step.message());
      }
    }
    return answer.isUnknown()
        ? new Verdict.CannotTell(why, answer.reason(), answer.words())
        : Verdict.of(holds, why);
  }

  /** True for what is no key at all, which is another rule's affair. */
  static boolean isNone(KeyIdentity key) {
    return key.declared() == null && key.validArn().isNo();
  }
}
