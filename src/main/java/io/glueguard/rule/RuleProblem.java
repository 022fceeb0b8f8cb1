package io.glueguard.rule;

import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.Spelling;
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
  private final boolean tested;

  /**
   * @param tested whether the file comes with glueguard, so that the tests have looked for misspelt
   *     words in it and no start needs to
   */
  RuleProblem(boolean tested) {
    this.tested = tested;
  }

  /** Whether the words in the file need no look any more. */
  boolean tested() {
    return tested;
  }

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
    add(node, "unknown " + what + " " + word + more + Spelling.hint(last, known));
  }

  /** Says so for every key that does not belong into a map. */
  void only(MapNode map, Set<String> keys) {
    if (tested) {
      return;
    }
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
}
