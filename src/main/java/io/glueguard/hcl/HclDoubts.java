package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whether an argument of {@code try} or {@code can} may fail although it has a value here. What is
 * not known may turn out to be null or a map, and then Terraform refuses what is made of it, even
 * where the value here does not depend on it.
 */
final class HclDoubts {
  private final HclBudget budget;

  /** What was met in the arguments around that may turn out to be anything. */
  private final List<HclValue> open = new ArrayList<>();

  private int around;
  private int openKeys;

  HclDoubts(HclBudget budget) {
    this.budget = budget;
  }

  /**
   * The value of an argument; where it is in doubt whether it fails, the choice between both.
   *
   * @param condition what such a choice hangs on, by the values that keep it open
   */
  HclValue tried(
      HclExpression argument,
      Function<HclExpression, HclValue> attempt,
      Function<List<HclValue>, HclValue.Condition> condition) {
    int before = open.size();
    int keysBefore = openKeys;
    around++;
    HclValue value = attempt.apply(argument);
    around--;
    List<HclValue> met = List.copyOf(open.subList(before, open.size()));
    boolean doubtful = isPlain(argument) ? openKeys > keysBefore : !met.isEmpty();
    open.subList(before, open.size()).clear();
    openKeys = keysBefore;
    boolean told = value instanceof HclValue.Unknown || value instanceof HclValue.Failed;
    return !doubtful || told
        ? value
        : HclValue.Choice.of(
            condition.apply(met), List.of(value, new HclValue.Failed("an argument fails", null)));
  }

  /** The value of an expression, which is an argument that is tried or stands in one. */
  void met(HclExpression expression, HclValue value) {
    if (around > 0) {
      boolean name =
          expression instanceof HclExpression.Name || expression instanceof HclExpression.Traversal;
      if (name ? !isSure(value) : mayFail(value)) {
        open.add(value);
      }
    }
  }

  /** The value of an expression by which an element is chosen. */
  void key(HclValue value) {
    if (around > 0 && !isSure(value)) {
      open.add(value);
      openKeys++;
    }
  }

  /** Whether it surely has a type, and is not null for a reason that only Terraform knows. */
  private boolean isSure(HclValue value) {
    if (value.known()
        || value instanceof HclValue.Joined
        || value instanceof HclValue.Reference reference && reference.text()) {
      return true;
    }
    boolean made =
        value instanceof HclValue.Choice
            || value instanceof HclValue.Sequence
            || value instanceof HclValue.Mapping;
    if (!made || !budget.spend(1)) {
      return false;
    }
    for (HclValue part : HclChoices.parts(value)) {
      if (!isSure(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayFail(HclValue value) {
    return value instanceof HclValue.Unknown
        || value instanceof HclValue.Failed
        || value instanceof HclValue.Choice choice
            && choice.alternatives().stream().anyMatch(HclDoubts::mayFail);
  }

  /** A name with steps from it: what it is itself says whether it fails. */
  private static boolean isPlain(HclExpression expression) {
    return expression instanceof HclExpression.Literal
        || expression instanceof HclExpression.Name
        || expression instanceof HclExpression.Traversal traversal
            && traversal.source() instanceof HclExpression.Name;
  }
}
