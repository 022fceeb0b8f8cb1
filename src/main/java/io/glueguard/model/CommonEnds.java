package io.glueguard.model;

import java.util.ArrayList;
import java.util.List;

/** What two texts with holes have in common at their ends says nothing about their being equal. */
final class CommonEnds {
  private CommonEnds() {}

  /**
   * Both values without the parts with which both begin or end; null when there are none.
   *
   * @return two values, equal exactly when the two given are
   */
  static List<Value> without(Value left, Value right) {
    List<Value> one = parts(left);
    List<Value> two = parts(right);
    int before = one.size() + two.size();
    while (!one.isEmpty() && !two.isEmpty() && equal(one.get(0), two.get(0))) {
      one.remove(0);
      two.remove(0);
    }
    while (!one.isEmpty() && !two.isEmpty() && equal(last(one), last(two))) {
      one.remove(one.size() - 1);
      two.remove(two.size() - 1);
    }
    return one.size() + two.size() == before
        ? null
        : List.of(Value.join(one, left.node()), Value.join(two, right.node()));
  }

  private static List<Value> parts(Value value) {
    return new ArrayList<>(value instanceof Value.Joined joined ? joined.parts() : List.of(value));
  }

  private static Value last(List<Value> parts) {
    return parts.get(parts.size() - 1);
  }

  private static boolean equal(Value left, Value right) {
    String canonical = Canonical.of(left);
    return canonical != null && canonical.equals(Canonical.of(right));
  }
}
