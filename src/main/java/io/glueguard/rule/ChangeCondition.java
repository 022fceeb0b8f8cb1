package io.glueguard.rule;

import io.glueguard.model.Change;
import io.glueguard.model.World;
import java.util.List;

/** {@code change}: what a plan does to the resource; never holds where nothing is known of that. */
record ChangeCondition(List<Change> changes) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    Change change = item.resource().change();
    return Verdict.of(changes.contains(change), Evidence.of(item.resource()));
  }

  /** The changes that a word of the rule language means; null when there is no such word. */
  static List<Change> of(String word) {
    return switch (word) {
      case "created" -> List.of(Change.CREATE);
      case "updated" -> List.of(Change.UPDATE);
      case "deleted" -> List.of(Change.DELETE);
      case "replaced" -> List.of(Change.REPLACE, Change.REPLACE_CREATE_FIRST);
      case "created-before-deleted" -> List.of(Change.REPLACE_CREATE_FIRST);
      default -> null;
    };
  }
}
