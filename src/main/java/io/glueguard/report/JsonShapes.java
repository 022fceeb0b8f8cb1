package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.Place;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Step;
import io.glueguard.finding.Subject;
import io.glueguard.finding.Summary;
import io.glueguard.source.Position;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.util.Map;

/**
 * The parts that the JSON object and the JSON stream have in common; {@code report.schema.json}
 * describes them.
 */
final class JsonShapes {
  /** Goes up when a field changes its meaning or goes away; new fields do not count. */
  static final int SHAPE = 1;

  private JsonShapes() {}

  static void version(JsonWriter json, String glueguard) throws IOException {
    json.object("version").field("shape", SHAPE).field("glueguard", glueguard).endObject();
  }

  /** The fields of a finding but for {@code kind}, which the stream wants first. */
  static void finding(JsonWriter json, Finding finding) throws IOException {
    json.field("message", finding.message()).field("reason", finding.reason());
    Subject resource = finding.resource();
    json.object("resource")
        .field("type", resource.type())
        .field("name", resource.name())
        .field("address", resource.address())
        .endObject();
    json.name("location");
    location(json, finding.place());
    json.array("related");
    for (Step step : finding.related()) {
      json.object().name("location");
      location(json, step.place());
      json.field("message", step.message()).endObject();
    }
    json.endArray();
    json.field("cure", finding.cure()).field("fingerprint", finding.fingerprint());
    if (finding.suppression() != null) {
      json.object("suppressed")
          .field("reason", finding.suppression().reason())
          .field("until", finding.suppression().until())
          .endObject();
    }
    if (finding.known()) {
      json.field("known", true);
    }
  }

  static void location(JsonWriter json, Place place) throws IOException {
    Position start = place.span().start();
    Position end = place.span().end();
    json.object()
        .field("file", place.file())
        .field("line", start.line())
        .field("column", start.column())
        .field("endLine", end.line())
        .field("endColumn", end.column())
        .field("pointer", place.pointer())
        .endObject();
  }

  static void problem(JsonWriter json, Problem problem) throws IOException {
    json.field("file", problem.file())
        .field("line", problem.span().start().line())
        .field("column", problem.span().start().column())
        .field("message", problem.message());
  }

  static void summary(JsonWriter json, Summary summary) throws IOException {
    json.field("files", summary.files())
        .field("templates", summary.templates())
        .field("notTemplates", summary.notTemplates())
        .field("unreadable", summary.unreadable());
    json.object("jobs");
    for (JobState state : JobState.values()) {
      json.field(state.word(), summary.jobs().getOrDefault(state, 0));
    }
    json.endObject().object("findings");
    for (Severity severity : Severity.values()) {
      json.field(severity.word(), summary.findings().getOrDefault(severity, 0));
    }
    json.endObject().object("undecided");
    for (Map.Entry<String, Integer> reason : summary.undecided().entrySet()) {
      json.field(reason.getKey(), reason.getValue());
    }
    json.endObject();
  }
}
