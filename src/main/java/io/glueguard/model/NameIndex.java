package io.glueguard.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds what has a name. Names that are the same in every world are looked up; the others are
 * evaluated in the world at hand.
 */
final class NameIndex<T> {
  private final Map<String, List<T>> fixed = new LinkedHashMap<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final List<Named<T>> varying = new ArrayList<>();

  /**
   * Varying names as they are where nothing is settled but defaults; those that fork even there are
   * left out.
   */
  private final Map<String, List<T>> usual = new LinkedHashMap<>();

  private final List<Named<T>> forking = new ArrayList<>();

  private record Named<T>(Term name, T thing) {}

  /** Adds something of a stack under a name. */
  void add(Term name, T thing, ResourceGraph graph, Stack stack) {
    World world = World.usual(graph, stack);
    Value value = world.evaluate(name);
    if (value instanceof Value.Text text && !world.asked()) {
      fixed.computeIfAbsent(text.text(), any -> new ArrayList<>()).add(thing);
      spellings.putIfAbsent(text.text().toLowerCase(Locale.ROOT), text.text());
    } else if (!(value instanceof Value.Nothing) || world.asked()) {
      varying.add(new Named<>(name, thing));
      String canonical = Canonical.of(value);
      if (world.forked()) {
        forking.add(new Named<>(name, thing));
      } else if (canonical != null) {
        usual.computeIfAbsent(canonical, any -> new ArrayList<>()).add(thing);
      }
    }
  }

  /** All that has that canonical name in a world, in the order it was added. */
  List<T> find(String canonical, World world) {
    List<T> found = new ArrayList<>(fixed.getOrDefault(canonical, List.of()));
    boolean asUsual = !world.isOpen() && !world.forked();
    if (asUsual) {
      found.addAll(usual.getOrDefault(canonical, List.of()));
    }
    for (Named<T> each : asUsual ? forking : varying) {
      if (canonical.equals(world.muted(() -> Canonical.of(world.evaluate(each.name()))))) {
        found.add(each.thing());
      }
    }
    return found;
  }

  /** A known name that differs in case only; null when there is none. */
  String inOtherCase(String name) {
    String spelling = spellings.get(name.toLowerCase(Locale.ROOT));
    return spelling == null || spelling.equals(name) ? null : spelling;
  }
}
