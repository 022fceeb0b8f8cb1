package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Summary;
import java.io.IOException;
import java.util.Map;

/** The end of the text report: what became of every file and every job, and one telling line. */
final class TextAccount {
  private static final int INDENT = 11;

  private final TextLines lines;
  private final Ink ink;
  private final TextStyle style;

  TextAccount(TextLines lines, Ink ink, TextStyle style) {
    this.lines = lines;
    this.ink = ink;
    this.style = style;
  }

  void write(ScanResult result) throws IOException {
    Summary summary = result.summary();
    row(
        "files",
        summary.files()
            + " seen: "
            + Count.of(summary.templates(), "template")
            + ", "
            + Count.of(summary.notTemplates(), "not a template", "not templates")
            + ", "
            + summary.unreadable()
            + " not readable");
    row(
        "jobs",
        Tally.jobs(summary)
            + " judged: "
            + Tally.jobs(summary, JobState.ENCRYPTED)
            + " encrypted, "
            + Tally.jobs(summary, JobState.UNENCRYPTED)
            + " unencrypted, "
            + Tally.jobs(summary, JobState.UNDECIDED)
            + " undecided, "
            + Tally.jobs(summary, JobState.NOT_APPLICABLE)
            + " not applicable");
    StringBuilder bySeverity = new StringBuilder();
    for (Severity severity : Severity.values()) {
      bySeverity
          .append(bySeverity.length() == 0 ? ": " : ", ")
          .append(summary.findings().getOrDefault(severity, 0))
          .append(' ')
          .append(severity.word());
    }
    row("findings", Tally.failures(summary) + bySeverity.toString());
    undecided(summary.undecided());
    String label = "controls";
    for (Map.Entry<String, Integer> control :
        ControlTally.of(result, style.frameworks()).entrySet()) {
      row(label, control.getKey() + ": " + Count.of(control.getValue(), "finding"));
      label = "";
    }
    if (summary.suppressed() > 0) {
      row("suppressed", Count.of(summary.suppressed(), "finding"));
    }
    if (result.baseline()) {
      row("baseline", Count.of(summary.known(), "finding") + " known");
    }
    if (!style.verbose() && hides(summary)) {
      row("hidden", "low, info, undecided and suppressed in full; -v shows them");
    }
    lines.end();
    lines.line(verdict(summary));
  }

  private void undecided(Map<String, Integer> byReason) throws IOException {
    int count = 0;
    int wide = 1;
    for (int number : byReason.values()) {
      count += number;
      wide = Math.max(wide, Integer.toString(number).length());
    }
    if (count == 0) {
      return;
    }
    row("undecided", Count.of(count, "finding") + ", because");
    for (Map.Entry<String, Integer> reason : byReason.entrySet()) {
      String number = reason.getValue().toString();
      String padded = " ".repeat(INDENT + 2 + wide - number.length()) + number + "  ";
      lines
          .print(ink.undecided(padded))
          .words(TextFinding.reason(reason.getKey()), padded.length(), padded.length());
    }
  }

  private void row(String label, String text) throws IOException {
    lines.print(ink.faint(label + " ".repeat(INDENT - label.length()))).words(text, INDENT, INDENT);
  }

  private String verdict(Summary summary) {
    String words = Tally.verdict(summary);
    if (Tally.failures(summary) > 0 || Tally.jobs(summary, JobState.UNENCRYPTED) > 0) {
      return ink.bad(words);
    }
    boolean doubtful = Tally.jobs(summary, JobState.UNDECIDED) > 0 || summary.unreadable() > 0;
    return doubtful ? ink.undecided(words) : ink.good(words);
  }

  private static boolean hides(Summary summary) {
    return summary.findings().getOrDefault(Severity.LOW, 0) > 0
        || summary.findings().getOrDefault(Severity.INFO, 0) > 0
        || !summary.undecided().isEmpty()
        || summary.suppressed() > 0;
  }
}
