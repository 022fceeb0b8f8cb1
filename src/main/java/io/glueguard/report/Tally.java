package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Summary;

/** Sums of a summary, and what they come to in one sentence. */
final class Tally {
  private Tally() {}

  static int failures(Summary summary) {
    return sum(summary.findings().values());
  }

  static int undecided(Summary summary) {
    return sum(summary.undecided().values());
  }

  static int jobs(Summary summary) {
    return sum(summary.jobs().values());
  }

  static int jobs(Summary summary, JobState state) {
    return summary.jobs().getOrDefault(state, 0);
  }

  /** Jobs whose bookmarks could be encrypted. */
  static int applicable(Summary summary) {
    return jobs(summary) - jobs(summary, JobState.NOT_APPLICABLE);
  }

  /**
   * The line that is read when nothing else is: {@code 3 of 7 jobs leave their bookmarks
   * unencrypted; 12 findings.}
   */
  static String verdict(Summary summary) {
    StringBuilder line = new StringBuilder(headline(summary));
    int failures = failures(summary);
    if (failures > 0) {
      line.append("; ").append(Count.of(failures, "finding"));
    }
    if (summary.unreadable() > 0) {
      line.append(failures > 0 ? ", " : "; ");
      line.append(Count.of(summary.unreadable(), "file")).append(" not readable");
    }
    return line.append('.').toString();
  }

  /** What became of the jobs, without a full stop. */
  static String headline(Summary summary) {
    int unencrypted = jobs(summary, JobState.UNENCRYPTED);
    int undecided = jobs(summary, JobState.UNDECIDED);
    int applicable = applicable(summary);
    if (unencrypted > 0) {
      String leave = unencrypted == 1 ? " leaves its" : " leave their";
      return unencrypted + " of " + Count.of(applicable, "job") + leave + " bookmarks unencrypted";
    }
    if (applicable == 0) {
      return "No jobs with bookmarks in " + Count.of(summary.templates(), "template");
    }
    if (undecided > 0) {
      return "No job is known to leave its bookmarks unencrypted, " + undecided + " undecided";
    }
    return applicable == 1
        ? "The one job encrypts its bookmarks"
        : "All " + applicable + " jobs encrypt their bookmarks";
  }

  private static int sum(Iterable<Integer> counts) {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    return all;
  }
}
