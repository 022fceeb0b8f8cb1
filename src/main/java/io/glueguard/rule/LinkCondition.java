package io.glueguard.rule;

import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Lookup;
import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/**
 * {@code link}: a property that names another resource, and what is asked of that resource.
 *
 * @param path the property that names it
 * @param to the type that it should be
 * @param which what is asked of the other end; null when it is enough that it is there
 * @param brokenFails true when a reference that provably leads nowhere breaks the rule; false when
 *     it leaves it open
 */
record LinkCondition(List<String> path, String to, Condition which, boolean brokenFails)
    implements Condition {

  private static boolean isNone(Value value) {
    return value instanceof Value.Nothing || "".equals(Value.text(value));
  }

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Lookup found = item.find(world, path);
    Evidence evidence =
        Evidence.of(item.resource(), found)
            .with("target", isNone(found.value()) ? "none" : Canonical.words(found.value()));
    Link link = context.follow(world, item.resource(), found.value(), to);
    if (link instanceof Link.Found other) {
      return otherEnd(other, evidence, world, context);
    }
    if (link instanceof Link.Outside outside) {
      return Verdict.open(evidence, outside.why());
    }
    if (link instanceof Link.Broken broken) {
      Evidence words = evidence.with("broken", broken.words());
      Reason fork = world.forkReason();
      return brokenFails
          ? new Verdict.Fails(words)
          : new Verdict.CannotTell(
              words,
              fork == null ? Reason.EXTERNAL_NAME : fork,
              Canonical.words(found.value()) + " " + broken.words());
    }
    return new Verdict.Fails(evidence);
  }

  private Verdict otherEnd(Link.Found other, Evidence evidence, World world, Context context) {
    Evidence named = evidence.with("target", other.target().name());
    if (which == null) {
      return new Verdict.Holds(named);
    }
    Verdict there = which.judge(Item.of(other.target()), world, context);
    if (there.evidence().place() != null && !(there instanceof Verdict.Holds)) {
      world.note(there.evidence().place(), "this is what decides it");
    }
    Evidence both =
        named.withWordsOf(there.evidence()).with("root", there.evidence().resource().id());
    if (there instanceof Verdict.CannotTell open) {
      return new Verdict.CannotTell(both, open.reason(), open.words());
    }
    return Verdict.of(there instanceof Verdict.Holds, both);
  }
}
