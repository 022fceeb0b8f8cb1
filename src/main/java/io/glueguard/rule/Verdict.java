package io.glueguard.rule;

import io.glueguard.model.Reason;
import io.glueguard.model.Value;

/**
 * What a condition says about a resource in one world: it holds, it fails, or that cannot be told.
 * Kleene's three values, with evidence.
 */
public sealed interface Verdict {

  /** What was looked at. */
  Evidence evidence();

  /** The condition holds. */
  record Holds(Evidence evidence) implements Verdict {}

  /** The condition fails. */
  record Fails(Evidence evidence) implements Verdict {}

  /** It cannot be told whether the condition holds. */
  record CannotTell(Evidence evidence, Reason reason, String words) implements Verdict {}

  /** Holds or fails. */
  static Verdict of(boolean holds, Evidence evidence) {
    return holds ? new Holds(evidence) : new Fails(evidence);
  }

  /** Cannot be told because of an unknown value. */
  static Verdict open(Evidence evidence, Value.Unknown why) {
    return new CannotTell(evidence, why.reason(), why.words());
  }

  /** The opposite. */
  default Verdict not() {
    if (this instanceof Holds) {
      return new Fails(evidence());
    }
    return this instanceof Fails ? new Holds(evidence()) : this;
  }
}
