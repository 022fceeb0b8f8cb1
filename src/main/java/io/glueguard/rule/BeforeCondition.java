package io.glueguard.rule;

import io.glueguard.model.Resource;
import io.glueguard.model.World;

/**
 * {@code before}: what held before the change. It holds only where the plan shows that it did: a
 * plain template has no before.
 */
record BeforeCondition(Condition condition) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    Resource was = item.resource().prior();
    if (was == null) {
      return new Verdict.Fails(Evidence.of(item.resource()));
    }
    Verdict then =
        world.muted(() -> condition.judge(Item.of(was), world, context.beforeTheChange()));
    return Verdict.of(then instanceof Verdict.Holds, Evidence.of(item.resource()));
  }
}
