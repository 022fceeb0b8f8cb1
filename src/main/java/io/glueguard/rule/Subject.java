package io.glueguard.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * What a condition is read for.
 *
 * @param types the resource types that it speaks about
 * @param prefix where its property paths begin
 */
record Subject(List<String> types, List<String> prefix) {
  static Subject of(String type) {
    return new Subject(List.of(type), List.of());
  }

  /** The items of a list of it. */
  Subject within(List<String> path) {
    List<String> longer = new ArrayList<>(prefix);
    longer.addAll(path);
    return new Subject(types, longer);
  }
}
