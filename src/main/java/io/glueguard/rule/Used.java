package io.glueguard.rule;

import io.glueguard.model.World;

/** {@code used}: something in the scan names the configuration. */
record Used() implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    return context.uses().used(item.resource());
  }
}
