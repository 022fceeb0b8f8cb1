package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import java.io.IOException;

/**
 * Workflow commands of GitHub Actions, which become annotations of the changed lines; the last line
 * is the verdict.
 *
 * <pre>
 * ::error file=jobs.yaml,line=12,endLine=12,col=3,endColumn=9,title=rule::message
 * </pre>
 */
final class GithubReport implements Report {

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    for (Finding finding : result.findings()) {
      if (finding.counts()) {
        String command = finding.kind() == Kind.OPEN ? "notice" : command(finding.severity());
        String title = finding.severity().word() + " " + finding.rule();
        String plain = Cures.plain(finding);
        String cure = plain.isEmpty() ? "" : "\ncure: " + plain;
        String message = Reasons.named(finding) + cure;
        line(out, command, finding.place().file(), finding.place().span(), title, message);
      }
    }
    for (Problem problem : result.problems()) {
      String command = problem.unreadable() ? "error" : "warning";
      String title = problem.unreadable() ? "unreadable" : "remark";
      line(out, command, problem.file(), problem.span(), title, problem.message());
    }
    out.append("glueguard: ").append(Tally.verdict(result.summary())).append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "notice";
    };
  }

  private static void line(
      Appendable out, String command, String file, Span span, String title, String message)
      throws IOException {
    int line = span.start().line();
    int column = span.start().column();
    out.append("::").append(command).append(" file=").append(property(file));
    out.append(",line=").append(Integer.toString(line));
    out.append(",endLine=").append(Integer.toString(span.end().line()));
    out.append(",col=").append(Integer.toString(column));
    if (span.end().line() == line) {
      // GitHub refuses columns over several lines and takes the end as inclusive.
      int end = Math.max(column, span.end().column() - 1);
      out.append(",endColumn=").append(Integer.toString(end));
    }
    out.append(",title=").append(property(title)).append("::").append(text(message)).append('\n');
  }

  /** Line breaks are what would start another command; all else that is invisible is shown. */
  private static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String separator = "";
    for (String line : VisibleText.lines(text)) {
      escaped.append(separator).append(VisibleText.line(line).replace("%", "%25"));
      separator = "%0A";
    }
    return escaped.toString();
  }

  private static String property(String text) {
    String visible = VisibleText.line(text);
    return visible.replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }
}
