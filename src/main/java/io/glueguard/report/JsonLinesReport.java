package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.source.Problem;
import java.io.IOException;

/**
 * A stream of JSON objects, one a line, {@code kind} first: {@code fail} and {@code open} for
 * findings, {@code problem}, and at the very end one {@code summary}, so that a reader knows that
 * nothing was cut off.
 */
final class JsonLinesReport implements Report {

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    for (Finding finding : result.findings()) {
      JsonWriter json = line(out, finding.kind().word());
      json.field("rule", finding.rule()).field("severity", finding.severity().word());
      JsonShapes.finding(json, finding);
      end(json, out);
    }
    for (Problem problem : result.problems()) {
      JsonWriter json = line(out, "problem");
      JsonShapes.problem(json, problem);
      end(json, out);
    }
    JsonWriter json = line(out, "summary");
    JsonShapes.version(json, result.version());
    JsonShapes.summary(json, result.summary());
    end(json, out);
  }

  private static JsonWriter line(Appendable out, String kind) throws IOException {
    return new JsonWriter(out, false).object().field("kind", kind);
  }

  private static void end(JsonWriter json, Appendable out) throws IOException {
    json.endObject();
    out.append('\n');
  }
}
