package io.glueguard.source;

import java.util.ArrayList;
import java.util.List;

/** The problems of one file while it is read. */
final class ProblemList {
  private final SourceFile file;
  private final List<Problem> problems = new ArrayList<>();
  private int remarks;
  private int unreadable;
  private boolean templateLanguage;

  ProblemList(SourceFile file) {
    this.file = file;
  }

  void unreadable(int start, int end, String message) {
    if (unreadable++ < Limits.REMARKS) {
      problems.add(Problem.unreadable(file.name(), file.span(start, end), message));
    }
  }

  /** A placeholder that YAML takes for a map; told once, since a file that has one has many. */
  void templateLanguage(int start, int end) {
    if (!templateLanguage) {
      templateLanguage = true;
      unreadable(start, end, TemplateLanguage.message(file.text(), start));
    }
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void remark(int start, int end, String message, List<Problem.Related> related) {
    if (remarks++ < Limits.REMARKS) {
      problems.add(Problem.remark(file.name(), file.span(start, end), message, related));
    }
  }

  /** A key that stands in a map for the second time. */
  void duplicateKey(ScalarNode first, ScalarNode second) {
    if (remarks < Limits.REMARKS) {
      List<Problem.Related> related =
          List.of(new Problem.Related(first.span(), "it stands here first"));
      String message =
          "The key \""
              + Excerpt.of(second.text())
              + "\" stands twice in this map; the last one counts";
      remark(second.startOffset(), second.endOffset(), message, related);
    }
  }

  /** In the order of the text. */
  List<Problem> inOrder() {
    if (problems.size() > 1) {
      problems.sort((one, other) -> one.span().start().compareTo(other.span().start()));
    }
    return problems;
  }
}
