package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Works on choices: what is done to a choice is done to each of its alternatives. */
final class HclChoices {
  /** More alternatives than that are not told apart. */
  private static final int MOST_ALTERNATIVES = 64;

  private static final int DEEPEST = 8;
  private final HclBudget budget;
  private int level;

  HclChoices(HclBudget budget) {
    this.budget = budget;
  }

  /** What is done to values none of which is a choice. */
  interface Operation {
    /** The result; never null. */
    HclValue apply(List<HclValue> values);
  }

  /**
   * Does it for all that the choices among the values may be; with {@code deep} also for those
   * inside of them.
   */
  HclValue lift(List<HclValue> values, boolean deep, Operation operation) {
    HclValue.Choice choice = null;
    for (HclValue value : values) {
      choice = choice != null ? choice : find(value, deep);
    }
    if (choice == null) {
      return operation.apply(values);
    }
    if (level >= DEEPEST || !budget.spend(1 + total(values))) {
      return unknown(values);
    }
    level++;
    List<HclValue> results = new ArrayList<>();
    for (int i = 0; i < choice.alternatives().size(); i++) {
      List<HclValue> assumed = new ArrayList<>();
      for (HclValue value : values) {
        assumed.add(assume(value, choice.condition(), i));
      }
      results.add(lift(assumed, deep, operation));
    }
    level--;
    return choose(choice.condition(), results);
  }

  /** {@link #lift} for a single value. */
  HclValue each(HclValue value, UnaryOperator<HclValue> operation) {
    return lift(List.of(value), false, values -> operation.apply(values.get(0)));
  }

  private static long total(List<HclValue> values) {
    long total = 0;
    for (HclValue value : values) {
      total += value.size();
    }
    return total;
  }

  /** A choice inside of a value; null when there is none. */
  static HclValue.Choice find(HclValue value, boolean deep) {
    if (value instanceof HclValue.Choice choice) {
      return choice;
    }
    if (!deep || value.known()) {
      return null;
    }
    for (HclValue part : parts(value)) {
      HclValue.Choice found = find(part, true);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a value is made of, one level down. */
  static Iterable<HclValue> parts(HclValue value) {
    if (value instanceof HclValue.Sequence sequence) {
      return sequence.items();
    }
    if (value instanceof HclValue.Mapping mapping) {
      return mapping.entries().values();
    }
    if (value instanceof HclValue.Joined joined) {
      return joined.parts();
    }
    return value instanceof HclValue.Choice choice ? choice.alternatives() : List.of();
  }

  /** The choice between results; where they are alike there is none. */
  HclValue choose(HclValue.Condition condition, List<HclValue> results) {
    boolean alike = true;
    long leaves = 0;
    for (HclValue result : results) {
      alike &= result.equals(results.get(0));
      leaves += leaves(result);
    }
    if (alike) {
      return results.get(0);
    }
    HclValue.Choice choice = HclValue.Choice.of(condition, results);
    return leaves > MOST_ALTERNATIVES ? unknown(List.of(choice)) : choice;
  }

  private static long leaves(HclValue value) {
    if (value instanceof HclValue.Choice choice) {
      long leaves = 0;
      for (HclValue alternative : choice.alternatives()) {
        leaves += leaves(alternative);
      }
      return leaves;
    }
    return 1;
  }

  /** The value where that condition has chosen already. */
  static HclValue assume(HclValue value, HclValue.Condition condition, int chosen) {
    if (value.known()) {
      return value;
    }
    if (value instanceof HclValue.Choice choice) {
      if (choice.condition().equals(condition) && chosen < choice.alternatives().size()) {
        return assume(choice.alternatives().get(chosen), condition, chosen);
      }
      return HclValue.Choice.of(
          choice.condition(), assume(choice.alternatives(), condition, chosen));
    }
    if (value instanceof HclValue.Sequence sequence) {
      return HclValue.Sequence.of(sequence.order(), assume(sequence.items(), condition, chosen));
    }
    if (value instanceof HclValue.Mapping mapping) {
      Map<String, HclValue> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, entry) -> entries.put(key, assume(entry, condition, chosen)));
      return HclValue.Mapping.of(mapping.uniform(), entries);
    }
    if (value instanceof HclValue.Joined joined) {
      return HclTexts.join(assume(joined.parts(), condition, chosen));
    }
    return value;
  }

  private static List<HclValue> assume(
      List<HclValue> values, HclValue.Condition condition, int chosen) {
    List<HclValue> assumed = new ArrayList<>();
    for (HclValue value : values) {
      assumed.add(assume(value, condition, chosen));
    }
    return assumed;
  }

  /** All that values stem from. */
  static SortedSet<HclStem> stems(Iterable<HclValue> values) {
    SortedSet<HclStem> stems = new TreeSet<>();
    for (HclValue value : values) {
      collect(value, stems);
    }
    return stems;
  }

  private static void collect(HclValue value, SortedSet<HclStem> stems) {
    if (value.known()) {
      return;
    }
    if (value instanceof HclValue.Reference reference) {
      stems.add(HclStem.of(reference));
    } else if (value instanceof HclValue.Unknown unknown) {
      stems.addAll(unknown.stems());
    } else {
      if (value instanceof HclValue.Choice choice) {
        stems.addAll(choice.condition().stems());
      }
      for (HclValue part : parts(value)) {
        collect(part, stems);
      }
    }
  }

  /** Unknown, by all that these stem from. */
  static HclValue unknown(List<HclValue> values) {
    SortedSet<HclStem> stems = stems(values);
    if (stems.isEmpty()) {
      stems.add(HclStem.of("this takes more work than is allowed"));
    }
    return new HclValue.Unknown(stems);
  }
}
