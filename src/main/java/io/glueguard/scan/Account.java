package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Summary;
import io.glueguard.model.Effort;
import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of every file. */
final class Account {
  /** The order of problems in every report. */
  static final Comparator<Problem> ORDER = Account::inOrder;

  private final List<Problem> problems = new ArrayList<>();
  private int files;
  private int templates;
  private int notTemplates;
  private int unreadable;

  /** Written out: what {@link Comparator} combines is linked anew at every start. */
  private static int inOrder(Problem one, Problem other) {
    int order = one.file().compareTo(other.file());
    if (order == 0) {
      order = one.span().start().compareTo(other.span().start());
    }
    return order == 0 ? one.message().compareTo(other.message()) : order;
  }

  /**
   * A file that was read; one that is unreadable in part counts as unreadable and not as a
   * template.
   */
  void file(boolean template, boolean broken) {
    files++;
    if (broken) {
      unreadable++;
    } else if (template) {
      templates++;
    } else {
      notTemplates++;
    }
  }

  /** So many files that nobody looked into, going by their names. */
  void others(int count) {
    files += count;
    notTemplates += count;
  }

  void add(List<Problem> more) {
    problems.addAll(more);
  }

  List<Problem> problems() {
    return problems;
  }

  Summary summary(List<Finding> findings, List<JudgedJob> jobs) {
    Map<JobState, Integer> states = new LinkedHashMap<>();
    for (JobState state : JobState.values()) {
      states.put(state, 0);
    }
    jobs.forEach(job -> states.merge(job.state(), 1, Integer::sum));
    Map<Severity, Integer> severities = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      severities.put(severity, 0);
    }
    Map<String, Integer> undecided = new TreeMap<>();
    int suppressed = 0;
    int known = 0;
    for (Finding finding : findings) {
      if (finding.suppression() != null) {
        suppressed++;
      } else if (finding.known()) {
        known++;
      } else if (finding.kind() == Kind.FAIL) {
        severities.merge(finding.severity(), 1, Integer::sum);
      } else {
        undecided.merge(finding.reason(), 1, Integer::sum);
      }
    }
    return new Summary(
        files,
        templates,
        notTemplates,
        unreadable,
        states,
        severities,
        undecided,
        suppressed,
        known);
  }

  /** Problems in the order of every report, each once. */
  static List<Problem> inOrder(List<Problem> problems) {
    List<Problem> once = new ArrayList<>(new LinkedHashSet<>(problems));
    once.sort(ORDER);
    return List.copyOf(once);
  }

  /** That files and folders were left out which may be tracked for all that is known. */
  static Problem leftOut(String root, int hidden) {
    String message =
        "What .gitignore names is left out, and folders such as node_modules ("
            + hidden
            + "); there is no git index that would tell what of it is tracked";
    return Problem.remark(root, Span.FILE_START, message, List.of());
  }

  /** That what is found out once for all files took more than is allowed. */
  static Problem tooMuch(String root, Effort effort) {
    String message =
        "What the files have to do with each other takes more than the limit of "
            + effort.most()
            + " steps; verdicts past it are undecided";
    return Problem.unreadable(root, Span.FILE_START, message);
  }
}
