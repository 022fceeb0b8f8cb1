package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import java.io.IOException;

/**
 * GitLab's code quality report: a JSON array. It knows no suppressed findings, so only those are in
 * it that count.
 */
final class GitlabReport implements Report {

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, true);
    json.array();
    for (Finding finding : result.findings()) {
      if (finding.counts()) {
        entry(json, finding);
      }
    }
    json.endArray();
    out.append('\n');
  }

  private static void entry(JsonWriter json, Finding finding) throws IOException {
    json.object().field("type", "issue").field("check_name", finding.rule());
    json.field("description", Reasons.named(finding));
    if (!finding.cure().isBlank()) {
      json.object("content").field("body", finding.cure()).endObject();
    }
    json.array("categories").value("Security").endArray();
    json.field("fingerprint", finding.fingerprint());
    json.field("severity", severity(finding.severity()));
    json.object("location").field("path", finding.place().file()).object("lines");
    json.field("begin", finding.place().span().start().line());
    json.field("end", finding.place().span().end().line());
    json.endObject().endObject().endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
      case INFO -> "info";
    };
  }
}
