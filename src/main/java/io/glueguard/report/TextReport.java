package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For people: file by file what is bad in full, the rest folded, then what could not be read, and
 * at the end the account of the run.
 *
 * <pre>
 * jobs.yaml:12:3: high job-without-security-configuration no security configuration
 *    |
 * 12 |   Nightly:
 *    |   ^^^^^^^
 *    = cure: name a security configuration
 *
 * jobs.yaml:12:3: low job-without-owner-tag no owner tag; 3 more on lines 30, 44, 51
 *
 * files      1 seen: 1 template, 0 not templates, 0 not readable
 * jobs       4 judged: 3 encrypted, 1 unencrypted, 0 undecided, 0 not applicable
 * findings   5: 1 high, 0 medium, 4 low, 0 info
 *
 * 1 of 4 jobs leaves its bookmarks unencrypted; 5 findings.
 * </pre>
 */
public final class TextReport implements Report {
  private static final int LINES_NAMED = 8;

  private final TextStyle style;

  /** A report in that style. */
  public TextReport(TextStyle style) {
    this.style = style;
  }

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    TextLines lines = new TextLines(out, style.width());
    Ink ink = new Ink(style.color());
    TextFinding shown = new TextFinding(lines, ink);
    for (Map.Entry<String, List<Finding>> file : byFile(result.findings()).entrySet()) {
      if (file.getValue().size() > 1) {
        header(lines, ink, file.getKey(), file.getValue());
      }
      findings(lines, shown, file.getValue());
    }
    problems(lines, ink, result.problems());
    if (!style.quiet()) {
      new TextAccount(lines, ink, style).write(result);
    }
  }

  private Map<String, List<Finding>> byFile(List<Finding> findings) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (style.verbose() || finding.counts() && finding.kind() == Kind.FAIL) {
        byFile.computeIfAbsent(finding.place().file(), name -> new ArrayList<>()).add(finding);
      }
    }
    return byFile;
  }

  private static void header(TextLines lines, Ink ink, String file, List<Finding> findings)
      throws IOException {
    StringBuilder counts = new StringBuilder();
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Finding finding : findings) {
        count += finding.severity() == severity ? 1 : 0;
      }
      if (count > 0) {
        counts.append(counts.length() == 0 ? "" : ", ").append(count).append(' ');
        counts.append(severity.word());
      }
    }
    lines.print(ink.faint("# ")).print(ink.bold(VisibleText.line(file)));
    lines.line(ink.faint(": " + counts));
    lines.end();
  }

  private void findings(TextLines lines, TextFinding shown, List<Finding> findings)
      throws IOException {
    Map<String, List<Finding>> folded = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (style.verbose() || finding.severity().atLeast(Severity.MEDIUM)) {
        shown.full(finding);
        lines.end();
      } else {
        folded.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
      }
    }
    for (List<Finding> ofRule : folded.values()) {
      shown.head(ofRule.get(0), ofRule.size() == 1 ? "" : more(ofRule));
    }
    if (!folded.isEmpty()) {
      lines.end();
    }
  }

  /** Instances of one block, and all that a plan on one line holds, share a line. */
  private static String more(List<Finding> ofRule) {
    Set<Integer> on = new LinkedHashSet<>();
    for (Finding finding : ofRule.subList(1, ofRule.size())) {
      on.add(finding.place().span().start().line());
    }
    StringBuilder more = new StringBuilder("; ").append(ofRule.size() - 1).append(" more on ");
    more.append(on.size() == 1 ? "line " : "lines ");
    int named = 0;
    for (int line : on) {
      if (named == LINES_NAMED) {
        return more.append(", ...").toString();
      }
      more.append(named == 0 ? "" : ", ").append(line);
      named++;
    }
    return more.toString();
  }

  private static void problems(TextLines lines, Ink ink, List<Problem> problems)
      throws IOException {
    for (Problem problem : problems) {
      String at = TextFinding.at(problem.file(), problem.span().start()) + ":";
      String word = problem.unreadable() ? "unreadable" : "remark";
      lines.print(ink.bold(at)).print(" ");
      lines.print(problem.unreadable() ? ink.bad(word) : ink.undecided(word)).print(" ");
      lines.words(
          VisibleText.line(problem.message()), VisibleText.width(at) + word.length() + 2, 4);
      for (Problem.Related related : problem.related()) {
        String place = TextFinding.at(problem.file(), related.span().start());
        lines.print("  ").print(ink.gutter("-->")).print(" ").print(ink.bold(place)).print(": ");
        lines.words(VisibleText.line(related.message()), VisibleText.width(place) + 8, 10);
      }
    }
    if (!problems.isEmpty()) {
      lines.end();
    }
  }
}
