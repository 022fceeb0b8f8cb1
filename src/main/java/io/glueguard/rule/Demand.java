package io.glueguard.rule;

import io.glueguard.model.World;

/**
 * {@code when} and {@code require} inside a rule: what is demanded where something holds, with a
 * message of its own.
 *
 * @param when null for always
 * @param message null for that of the rule
 */
record Demand(Condition when, Condition require, String message) implements Condition {
  /** The word of the evidence under which the message travels. */
  static final String MESSAGE = "message";

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Verdict applies = when == null ? null : when.judge(item, world, context);
    if (applies instanceof Verdict.Fails) {
      return new Verdict.Holds(applies.evidence());
    }
    Verdict verdict = require.judge(item, world, context);
    if (verdict instanceof Verdict.Fails && applies instanceof Verdict.CannotTell) {
      return applies;
    }
    return verdict instanceof Verdict.Fails fails && message != null
        ? new Verdict.Fails(fails.evidence().with(MESSAGE, message))
        : verdict;
  }
}
