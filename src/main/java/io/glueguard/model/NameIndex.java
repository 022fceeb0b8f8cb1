package io.glueguard.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what has a name. Names that are the same in every world are looked up; the others are
 * evaluated in the world at hand.
 */
final class NameIndex<T> {
  private final Map<String, List<T>> fixed = new LinkedHashMap<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final List<Named<T>> varying = new ArrayList<>();

  /**
   * Varying names as they are where nothing is settled but defaults; those that fork even there, or
   * that took too much to find out, are left out.
   */
  private final Map<String, List<T>> usual = new LinkedHashMap<>();

  private final List<Named<T>> forking = new ArrayList<>();

  /**
   * Something under a name that is not the same in every world.
   *
   * @param spellings what its name may be; null when that cannot be counted out
   */
  private record Named<T>(Term name, T thing, Spellings spellings) {}

  /** Adds something under a name. */
  void add(Term name, T thing, ResourceGraph graph) {
    World world = World.usual(graph);
    Value value = world.evaluate(name);
    if (value instanceof Value.Text text && !world.asked()) {
      fixed.computeIfAbsent(text.text(), any -> new ArrayList<>()).add(thing);
      spellings.putIfAbsent(text.text().toLowerCase(Locale.ROOT), text.text());
    } else if (!(value instanceof Value.Nothing) || world.asked()) {
      Named<T> named = new Named<>(name, thing, Spellings.of(name, graph));
      varying.add(named);
      String canonical = Canonical.of(value);
      boolean cutShort = value instanceof Value.Unknown open && open.reason() == Reason.TOO_DEEP;
      if (cutShort || !world.witness().isEmpty()) {
        forking.add(named);
      } else if (canonical != null) {
        usual.computeIfAbsent(canonical, any -> new ArrayList<>()).add(thing);
      }
    }
  }

  /**
   * What has that canonical name in a world, in the order it was added.
   *
   * @param among only these are looked at, and nothing is settled in the world for the others
   */
  List<T> find(String canonical, World world, Predicate<T> among) {
    List<T> found = new ArrayList<>();
    addAll(fixed.get(canonical), among, found);
    boolean asUsual = !world.isOpen() && world.witness().isEmpty();
    if (asUsual) {
      addAll(usual.get(canonical), among, found);
    }
    Ends ends = Ends.of(canonical);
    for (Named<T> each : asUsual ? forking : varying) {
      if (among.test(each.thing())
          && (each.spellings() == null || each.spellings().mayBe(ends))
          && canonical.equals(world.muted(() -> Canonical.of(world.evaluate(each.name()))))) {
        found.add(each.thing());
      }
    }
    return found;
  }

  private static <T> void addAll(List<T> some, Predicate<T> among, List<T> found) {
    if (some != null) {
      for (T each : some) {
        if (among.test(each)) {
          found.add(each);
        }
      }
    }
  }

  /** A known name that differs in case only; null when there is none. */
  String inOtherCase(String name) {
    String spelling = spellings.get(name.toLowerCase(Locale.ROOT));
    return spelling == null || spelling.equals(name) ? null : spelling;
  }
}
