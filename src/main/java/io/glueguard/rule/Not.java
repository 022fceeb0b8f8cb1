package io.glueguard.rule;

import io.glueguard.model.World;

/** {@code not}: the opposite of a condition. */
record Not(Condition condition) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    return condition.judge(item, world, context).not();
  }
}
