package io.glueguard.rule;

import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
    add(node, "unknown " + what + " " + word + Spelling.hint(word, known));
  }
}
