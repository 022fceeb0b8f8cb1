package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.source.Problem;
import java.io.IOException;

/**
 * One JSON object: {@code {"version": {..}, "summary": {..}, "findings": [..], "problems": [..]}}.
 */
final class JsonReport implements Report {

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, true);
    json.object();
    JsonShapes.version(json, result.version());
    json.object("summary");
    JsonShapes.summary(json, result.summary());
    json.endObject().array("findings");
    for (Finding finding : result.findings()) {
      json.object()
          .field("rule", finding.rule())
          .field("severity", finding.severity().word())
          .field("kind", finding.kind().word());
      JsonShapes.finding(json, finding);
      json.endObject();
    }
    json.endArray().array("problems");
    for (Problem problem : result.problems()) {
      json.object();
      JsonShapes.problem(json, problem);
      json.endObject();
    }
    json.endArray().endObject();
    out.append('\n');
  }
}
