package io.glueguard.format.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that could be texts made of other names: {@code orders-v2} holds {@code orders}, {@code
 * reorders} does not, since nobody puts a name together in the middle of a word.
 */
final class ComposedNames {
  /** Past so many ends of words the rest of a name counts as one word. */
  private static final int MOST_ENDS = 40;

  private final Map<String, List<String>> byPart = new HashMap<>();

  ComposedNames(Set<String> names) {
    for (String name : names) {
      List<Integer> ends = ends(name);
      for (int from = 0; from < ends.size(); from++) {
        for (int to = from + 1; to < ends.size(); to++) {
          String part = name.substring(ends.get(from), ends.get(to));
          if (part.length() < name.length() && names.contains(part)) {
            byPart.computeIfAbsent(part, any -> new ArrayList<>()).add(name);
          }
        }
      }
    }
  }

  /** The names that hold that one. */
  List<String> around(String name) {
    return byPart.getOrDefault(name, List.of());
  }

  /** True for a text that holds a name and more. */
  static boolean isAround(String text, String name) {
    int at = text.length() > name.length() && !name.isEmpty() ? text.indexOf(name) : -1;
    while (at >= 0) {
      if (isEnd(text, at) && isEnd(text, at + name.length())) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  private static List<Integer> ends(String name) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < name.length() && ends.size() < MOST_ENDS; i++) {
      if (isEnd(name, i)) {
        ends.add(i);
      }
    }
    ends.add(name.length());
    return ends;
  }

  private static boolean isEnd(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
  }
}
