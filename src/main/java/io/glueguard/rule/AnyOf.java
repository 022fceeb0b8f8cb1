package io.glueguard.rule;

import io.glueguard.model.World;
import java.util.List;

/**
 * {@code any}: at least one of several conditions; one that holds decides, then one that cannot be
 * told.
 */
record AnyOf(List<Condition> conditions) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    Verdict open = null;
    Verdict last = null;
    for (Condition condition : conditions) {
      Verdict verdict = condition.judge(item, world, context);
      if (verdict instanceof Verdict.Holds) {
        return verdict;
      }
      if (verdict instanceof Verdict.CannotTell) {
        open = open == null ? verdict : open;
      } else {
        last =
            last == null
                ? verdict
                : new Verdict.Fails(verdict.evidence().withWordsOf(last.evidence()));
      }
    }
    if (open != null) {
      return open;
    }
    return last == null ? new Verdict.Fails(Evidence.of(item.resource())) : last;
  }
}
