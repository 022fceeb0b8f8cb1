package io.glueguard.rule;

import io.glueguard.model.World;
import java.util.List;

/**
 * {@code all}: every one of several conditions; a failing one decides, then one that cannot be
 * told.
 */
record AllOf(List<Condition> conditions) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    Verdict open = null;
    Verdict last = new Verdict.Holds(Evidence.of(item.resource()));
    for (Condition condition : conditions) {
      Verdict verdict = condition.judge(item, world, context);
      if (verdict instanceof Verdict.Fails) {
        return verdict;
      }
      if (verdict instanceof Verdict.CannotTell) {
        open = open == null ? verdict : open;
      } else {
        last = verdict;
      }
    }
    return open == null ? last : open;
  }
}
