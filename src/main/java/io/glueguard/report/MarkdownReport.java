package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Step;
import io.glueguard.finding.Summary;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A comment for a pull request: the verdict, the counts, a table with the worst first, details
 * folded. It stays below the length that GitHub and GitLab take, and says what it leaves out.
 */
final class MarkdownReport implements Report {
  private static final int ROWS = 50;

  /** Chars of all details together; a comment may have 65,536. */
  private static final int DETAILS = 36_000;

  private static final int ROOM_OF_ONE = 4_000;

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    Summary summary = result.summary();
    out.append("### glueguard: ").append(Tally.headline(summary)).append("\n\n");
    counts(summary, out);
    List<Finding> failures = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.counts() && finding.kind() == Kind.FAIL) {
        failures.add(finding);
      }
    }
    failures.sort(Comparator.comparing(Finding::severity));
    if (!failures.isEmpty()) {
      table(failures, out);
      details(failures, out);
    }
    undecided(summary, out);
    problems(result.problems(), out);
    out.append("<sub>glueguard ").append(MarkdownText.of(result.version())).append(", ");
    out.append(Count.of(summary.files(), "file")).append(" seen, ");
    out.append(Count.of(summary.templates(), "template")).append(", ");
    out.append(Integer.toString(summary.notTemplates())).append(" not templates, ");
    out.append(Integer.toString(summary.unreadable())).append(" not readable; ");
    out.append(Integer.toString(summary.suppressed())).append(" suppressed");
    if (result.baseline()) {
      out.append(", ").append(Integer.toString(summary.known())).append(" in the baseline");
    }
    out.append("</sub>\n");
  }

  private static void counts(Summary summary, Appendable out) throws IOException {
    out.append("| jobs | encrypted | unencrypted | undecided | not applicable |\n");
    out.append("|--:|--:|--:|--:|--:|\n| ").append(Integer.toString(Tally.jobs(summary)));
    for (JobState state : JobState.values()) {
      out.append(" | ").append(Integer.toString(Tally.jobs(summary, state)));
    }
    out.append(" |\n\n| findings | high | medium | low | info | undecided |\n");
    out.append("|--:|--:|--:|--:|--:|--:|\n| ");
    out.append(Integer.toString(Tally.failures(summary)));
    for (Severity severity : Severity.values()) {
      out.append(" | ");
      out.append(Integer.toString(summary.findings().getOrDefault(severity, 0)));
    }
    out.append(" | ").append(Integer.toString(Tally.undecided(summary))).append(" |\n\n");
  }

  private static void table(List<Finding> failures, Appendable out) throws IOException {
    out.append("| severity | resource | what | where |\n|---|---|---|---|\n");
    for (Finding finding : failures.subList(0, Math.min(ROWS, failures.size()))) {
      out.append("| ").append(finding.severity().word());
      out.append(" | ").append(cut(MarkdownText.of(finding.resource().name())));
      out.append(" | ").append(cut(MarkdownText.of(finding.message())));
      out.append(" | ").append(cut(MarkdownText.of(TextFinding.at(finding.place()))));
      out.append(" |\n");
    }
    if (failures.size() > ROWS) {
      out.append("\nand ").append(Count.of(failures.size() - ROWS, "more finding"));
      out.append(" that this table has no room for\n");
    }
    out.append('\n');
  }

  /** A cell of bounded length that does not end within an entity. */
  private static String cut(String cell) {
    if (cell.length() <= 300) {
      return cell;
    }
    int end = 300;
    int entity = cell.lastIndexOf('&', end);
    if (entity >= 0 && cell.indexOf(';', entity) >= end) {
      end = entity;
    }
    return cell.substring(0, end) + "...";
  }

  private static void details(List<Finding> failures, Appendable out) throws IOException {
    out.append("<details><summary>Details and cures</summary>\n\n");
    StringBuilder details = new StringBuilder();
    int shown = 0;
    Cures cures = new Cures();
    for (Finding finding : failures) {
      String one = detail(finding, cures);
      if (one.length() <= ROOM_OF_ONE && details.length() + one.length() <= DETAILS) {
        details.append(one);
        shown++;
      }
    }
    out.append(details);
    if (shown < failures.size()) {
      out.append("The details of ").append(Count.of(failures.size() - shown, "finding"));
      out.append(" have no room in a comment; the other reports have them.\n\n");
    }
    out.append("</details>\n\n");
  }

  private static String detail(Finding finding, Cures cures) {
    StringBuilder detail = new StringBuilder("**").append(finding.severity().word()).append("** ");
    detail.append(MarkdownText.code(finding.rule())).append(' ');
    detail.append(MarkdownText.code(TextFinding.at(finding.place()))).append("<br>");
    detail.append(MarkdownText.of(finding.message())).append("\n\n");
    if (finding.place().excerpt() != null) {
      TextExcerpt excerpt = TextExcerpt.of(finding.place(), 100);
      detail.append("<pre>").append(Markup.line(excerpt.line())).append('\n');
      detail.append(" ".repeat(excerpt.indent())).append("^".repeat(excerpt.carets()));
      detail.append("</pre>\n");
    }
    detail.append('\n');
    for (Step step : finding.related()) {
      detail.append("- ").append(MarkdownText.code(TextFinding.at(step.place()))).append(' ');
      detail.append(MarkdownText.of(step.message())).append('\n');
    }
    if (finding.untoldWitness() != null) {
      detail.append("- with ").append(MarkdownText.code(finding.untoldWitness())).append('\n');
    }
    String cure = Cures.plain(finding);
    if (cure.isEmpty()) {
      return detail.append('\n').toString();
    }
    Finding told = cures.toldFor(finding);
    if (told != null) {
      detail.append("- cure: as for ").append(MarkdownText.code(TextFinding.at(told.place())));
      return detail.append("\n\n").toString();
    }
    return detail
        .append("\n<pre>cure: ")
        .append(Markup.lines(cure))
        .append("</pre>\n\n")
        .toString();
  }

  private static void undecided(Summary summary, Appendable out) throws IOException {
    if (summary.undecided().isEmpty()) {
      return;
    }
    out.append("<details><summary>").append(Integer.toString(Tally.undecided(summary)));
    out.append(" undecided</summary>\n\n");
    for (Map.Entry<String, Integer> reason : summary.undecided().entrySet()) {
      out.append("- ").append(reason.getValue().toString()).append(": ");
      out.append(MarkdownText.of(TextFinding.reason(reason.getKey()))).append('\n');
    }
    out.append("\n</details>\n\n");
  }

  private static void problems(List<Problem> problems, Appendable out) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    out.append("<details><summary>").append(Count.of(problems.size(), "problem"));
    out.append("</summary>\n\n");
    for (Problem problem : problems.subList(0, Math.min(ROWS, problems.size()))) {
      String at = TextFinding.at(problem.file(), problem.span().start());
      out.append("- ").append(cut(MarkdownText.of(at))).append(' ');
      out.append(cut(MarkdownText.of(problem.message()))).append('\n');
    }
    out.append(problems.size() > ROWS ? "- and " + (problems.size() - ROWS) + " more\n" : "");
    out.append("\n</details>\n\n");
  }
}
