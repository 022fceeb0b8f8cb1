package io.glueguard.hcl;

import java.util.function.Supplier;

/** The names that the {@code for} expressions around a place bind, the innermost first. */
final class HclBindings {
  private Binding innermost;

  private record Binding(String name, HclValue value, Binding next) {}

  /** True outside of all loops. */
  boolean isEmpty() {
    return innermost == null;
  }

  /** What a name is bound to; null when it is bound to nothing. */
  HclValue find(String name) {
    for (Binding binding = innermost; binding != null; binding = binding.next) {
      if (binding.name.equals(name)) {
        return binding.value;
      }
    }
    return null;
  }

  /** Does something where names mean these values; null as the first name binds nothing. */
  HclValue within(
      String first, HclValue one, String second, HclValue two, Supplier<HclValue> work) {
    Binding before = innermost;
    innermost = first == null ? innermost : new Binding(first, one, innermost);
    innermost = new Binding(second, two, innermost);
    HclValue value = work.get();
    innermost = before;
    return value;
  }
}
