package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Fix;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Step;
import io.glueguard.finding.Suppression;
import java.io.IOException;
import java.util.List;

/** One finding as a SARIF result. */
final class SarifResult {
  private final JsonWriter json;
  private final boolean baseline;

  SarifResult(JsonWriter json, boolean baseline) {
    this.json = json;
    this.baseline = baseline;
  }

  static String level(Severity severity) {
    return switch (severity) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** A number as text: GitHub asks for it so. */
  static String score(Severity severity) {
    return switch (severity) {
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "1.0";
    };
  }

  void write(Finding finding, int ruleIndex) throws IOException {
    boolean open = finding.kind() == Kind.OPEN;
    json.object().field("ruleId", finding.rule()).field("ruleIndex", ruleIndex);
    json.field("kind", finding.kind().word());
    json.field("level", open ? "none" : level(finding.severity()));
    json.object("message").field("text", SarifPlaces.text(Reasons.message(finding))).endObject();
    location(finding);
    related(finding.related());
    json.object("partialFingerprints");
    json.field("glueguard/v1", finding.fingerprint()).endObject();
    suppressions(finding);
    if (baseline) {
      json.field("baselineState", finding.known() ? "unchanged" : "new");
    }
    fixes(finding.fixes());
    json.object("properties").field("severity", finding.severity().word());
    json.field("security-severity", score(finding.severity()));
    json.field("pointer", finding.place().pointer());
    json.field("reason", finding.reason()).field("witness", finding.witness());
    json.field("cure", finding.cure().isEmpty() ? null : finding.cure());
    json.field("resourceType", finding.resource().type()).field("root", finding.root());
    json.endObject().endObject();
  }

  private void location(Finding finding) throws IOException {
    json.array("locations").object();
    SarifPlaces.physical(json, finding.place().file(), finding.place().span());
    json.array("logicalLocations").object();
    json.field("name", finding.resource().name());
    json.field("fullyQualifiedName", finding.resource().address()).field("kind", "resource");
    json.endObject().endArray().endObject().endArray();
  }

  private void related(List<Step> steps) throws IOException {
    if (steps.isEmpty()) {
      return;
    }
    json.array("relatedLocations");
    int id = 1;
    for (Step step : steps) {
      json.object().field("id", id++);
      SarifPlaces.physical(json, step.place().file(), step.place().span());
      json.object("message").field("text", SarifPlaces.text(step.message())).endObject();
      json.endObject();
    }
    json.endArray();
  }

  /** Written for every result: SARIF asks that all results of a run have the list or none. */
  private void suppressions(Finding finding) throws IOException {
    json.array("suppressions");
    Suppression suppression = finding.suppression();
    if (suppression != null) {
      json.object().field("kind", isInSource(finding) ? "inSource" : "external");
      json.field("status", "accepted").field("justification", suppression.reason());
      if (suppression.place() != null) {
        json.object("location");
        SarifPlaces.physical(json, suppression.place().file(), suppression.place().span());
        json.endObject();
      }
      if (suppression.until() != null) {
        json.object("properties").field("until", suppression.until()).endObject();
      }
      json.endObject();
    }
    json.endArray();
  }

  private static boolean isInSource(Finding finding) {
    if (finding.suppression().place() == null) {
      return false;
    }
    String file = finding.suppression().place().file();
    boolean inSource = file.equals(finding.place().file());
    for (Step step : finding.related()) {
      inSource |= file.equals(step.place().file());
    }
    return inSource;
  }

  private void fixes(List<Fix> fixes) throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.array("fixes");
    for (Fix fix : fixes) {
      json.object().object("description").field("text", fix.description()).endObject();
      json.array("artifactChanges").object();
      SarifPlaces.artifact(json, fix.file());
      json.array("replacements").object().name("deletedRegion");
      SarifPlaces.region(json, fix.span());
      json.object("insertedContent").field("text", fix.text()).endObject();
      json.endObject().endArray().endObject().endArray().endObject();
    }
    json.endArray();
  }
}
