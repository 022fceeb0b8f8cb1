package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an expression gives: known, symbolic, or failed. {@code equals} compares how values are
 * made, so two values that are not known may be equal here and differ in the world; {@link
 * HclOperators#equal} compares what they are.
 */
public sealed interface HclValue {
  /** The absence of a value. */
  Null NULL = new Null();

  /** How many values this is made of, itself included. */
  default int size() {
    return 1;
  }

  /** How deep it nests; 1 for a value without parts. */
  default int height() {
    return 1;
  }

  /** True when nothing in it is symbolic. */
  default boolean known() {
    return true;
  }

  /** A known text. */
  record Text(String text) implements HclValue {}

  /** A known number. */
  record Number(BigDecimal number) implements HclValue {
    @Override
    public boolean equals(Object other) {
      return other instanceof Number that && number.compareTo(that.number) == 0;
    }

    @Override
    public int hashCode() {
      return number.stripTrailingZeros().hashCode();
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean flag) implements HclValue {}

  /** {@code null}. */
  record Null() implements HclValue {}

  /** The kinds of sequence; a tuple is what brackets make. */
  enum Order {
    TUPLE,
    LIST,
    SET
  }

  /** A tuple, a list, or a set, the items of a set sorted and unique. */
  record Sequence(Order order, List<HclValue> items, int size, int height, boolean known)
      implements HclValue {

    /** A tuple. */
    public static Sequence tuple(List<HclValue> items) {
      return of(Order.TUPLE, items);
    }

    /** A list. */
    public static Sequence list(List<HclValue> items) {
      return of(Order.LIST, items);
    }

    /** A sequence; for a set the caller has sorted the items. */
    public static Sequence of(Order order, List<HclValue> items) {
      return new Sequence(
          order,
          List.copyOf(items),
          sizeOf(items),
          heightOf(items),
          items.stream().allMatch(HclValue::known));
    }
  }

  /** An object, or with {@code uniform} a map; sorted by key. */
  record Mapping(
      boolean uniform, Map<String, HclValue> entries, int size, int height, boolean known)
      implements HclValue {

    /** An object. */
    public static Mapping object(Map<String, HclValue> entries) {
      return of(false, entries);
    }

    /** A map. */
    public static Mapping map(Map<String, HclValue> entries) {
      return of(true, entries);
    }

    /** An object or a map. */
    public static Mapping of(boolean uniform, Map<String, HclValue> entries) {
      TreeMap<String, HclValue> sorted = new TreeMap<>(HclText.ORDER);
      sorted.putAll(entries);
      return new Mapping(
          uniform,
          Collections.unmodifiableMap(sorted),
          sizeOf(sorted.values()),
          heightOf(sorted.values()),
          sorted.values().stream().allMatch(HclValue::known));
    }
  }

  private static int sizeOf(Iterable<HclValue> parts) {
    long size = 1;
    for (HclValue part : parts) {
      size += part.size();
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  private static int heightOf(Iterable<HclValue> parts) {
    int height = 0;
    for (HclValue part : parts) {
      height = Math.max(height, part.height());
    }
    return height + 1;
  }

  /** What is not known but says what it hangs on. */
  sealed interface Symbolic extends HclValue {
    @Override
    default boolean known() {
      return false;
    }
  }

  /**
   * The value of something outside of the language, the same wherever it occurs.
   *
   * @param address what it belongs to, e.g. the address of a resource instance
   * @param path from there; empty for the thing itself
   * @param text true when the caller knows it to be a text that is neither null nor empty, as ids,
   *     names and ARNs are
   */
  record Reference(String address, List<HclKey> path, boolean text) implements Symbolic {

    /** Keeps its own copy of the path. */
    public Reference {
      path = List.copyOf(path);
    }

    /** What lies one step further; nothing is known of it. */
    public Reference then(HclKey key) {
      List<HclKey> longer = new ArrayList<>(path);
      longer.add(key);
      return new Reference(address, longer, false);
    }

    /** True when both mean the same place, whatever is known of it. */
    public boolean same(Reference other) {
      return address.equals(other.address) && path.equals(other.path);
    }

    @Override
    public String toString() {
      StringBuilder name = new StringBuilder(address);
      path.forEach(name::append);
      return name.toString();
    }
  }

  /**
   * Nothing is known of it but what it hangs on.
   *
   * @param stems all that it may hang on, sorted; never empty
   */
  record Unknown(SortedSet<HclStem> stems) implements Symbolic {

    /** Keeps its own copy. */
    public Unknown {
      stems = Collections.unmodifiableSortedSet(new TreeSet<>(stems));
    }

    /** Unknown for a reason, a phrase without a full stop. */
    public static Unknown because(String reason) {
      return new Unknown(new TreeSet<>(List.of(HclStem.of(reason))));
    }
  }

  /**
   * What a choice hangs on. Two are the same when the same words stand in the same scope.
   *
   * @param scope the module instance, and the resource instance where the words depend on it
   * @param words the condition as written
   * @param stems what keeps it from being known
   */
  record Condition(String scope, String words, SortedSet<HclStem> stems) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Condition that
          && scope.equals(that.scope)
          && words.equals(that.words);
    }

    @Override
    public int hashCode() {
      return 31 * scope.hashCode() + words.hashCode();
    }
  }

  /**
   * One of these, it is not known which.
   *
   * @param condition equal conditions choose alike
   * @param alternatives for a conditional the one for true, then the one for false
   */
  record Choice(Condition condition, List<HclValue> alternatives, int size, int height)
      implements Symbolic {

    /** A choice among at least two. */
    public static Choice of(Condition condition, List<HclValue> alternatives) {
      return new Choice(
          condition, List.copyOf(alternatives), sizeOf(alternatives), heightOf(alternatives));
    }
  }

  /**
   * A text of several parts.
   *
   * @param parts known texts and at least one symbolic value
   */
  record Joined(List<HclValue> parts, int size, int height) implements Symbolic {

    /** The text of these parts. */
    public static Joined of(List<HclValue> parts) {
      return new Joined(List.copyOf(parts), sizeOf(parts), heightOf(parts));
    }
  }

  /**
   * An expression that Terraform would refuse. {@link HclEvaluator#evaluate} never returns it.
   *
   * @param message what is wrong
   * @param where null where no expression is at hand
   */
  record Failed(String message, HclRange where) implements HclValue {}
}
