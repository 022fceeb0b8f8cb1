package io.glueguard.rule;

import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a rule file, each with its place and, where a word is close to one
 * that is known, a suggestion.
 */
final class RuleProblem {
  private final List<Problem> problems = new ArrayList<>();

  /** The problems so far. */
  List<Problem> all() {
    return problems;
  }

  void add(Node node, String message) {
    problems.add(Problem.unreadable(node.file().name(), node.span(), message));
  }

  void unknown(Node node, String what, String word, Collection<String> known) {
    unknown(node, what, word, "", known);
  }

  /** The same with words after the unknown one. */
  void unknown(Node node, String what, String word, String more, Collection<String> known) {
    String last = word.substring(word.lastIndexOf('.') + 1);
    String close = closest(last, known);
    String hint = close == null ? "" : ", did you mean " + close + "?";
    add(node, "unknown " + what + " " + word + more + hint);
  }

  /** Says so for every key that does not belong into a map. */
  void only(MapNode map, Set<String> keys) {
    for (MapNode.Entry entry : map.entries()) {
      if (!keys.contains(entry.key().text())) {
        unknown(entry.key(), "word", entry.key().text(), keys);
      }
    }
  }

  /** The text of an entry; empty when there is none. */
  static String text(MapNode map, String key) {
    return map.get(key) instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }

  /** The known word that is closest; null when none is close. */
  static String closest(String word, Collection<String> known) {
    String best = null;
    int least = Math.max(2, word.length() / 3) + 1;
    for (String each : known) {
      int distance = distance(word, each);
      if (distance < least) {
        least = distance;
        best = each;
      }
    }
    return best;
  }

  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
      }
    }
    return row[two.length()];
  }
}
