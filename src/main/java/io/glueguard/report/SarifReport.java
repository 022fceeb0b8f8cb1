package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.ScanResult;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0 with one run. A rule that findings name and that has no page, e.g. one about
 * suppressions, is listed with its id alone.
 */
final class SarifReport implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out, true);
    json.object().field("$schema", SCHEMA).field("version", "2.1.0");
    json.array("runs").object();
    Map<String, Integer> rules = driver(json, result);
    json.field("columnKind", "utf16CodeUnits");
    json.object("originalUriBaseIds").object(SarifPlaces.ROOT).object("description");
    json.field("text", "The root that the scan was given").endObject().endObject().endObject();
    invocation(json, result.problems());
    json.array("results");
    for (Finding finding : result.findings()) {
      new SarifResult(json, result.baseline()).write(finding, rules.get(finding.rule()));
    }
    json.endArray().endObject().endArray().endObject();
    out.append('\n');
  }

  private static Map<String, Integer> driver(JsonWriter json, ScanResult result)
      throws IOException {
    json.object("tool").object("driver").field("name", "glueguard");
    json.field("version", result.version()).field("semanticVersion", result.version());
    json.array("rules");
    Map<String, Integer> rules = new HashMap<>();
    for (RulePage page : result.rules()) {
      rules.put(page.id(), rules.size());
      rule(json, page);
    }
    for (Finding finding : result.findings()) {
      if (!rules.containsKey(finding.rule())) {
        rules.put(finding.rule(), rules.size());
        json.object().field("id", finding.rule()).field("name", finding.rule()).endObject();
      }
    }
    json.endArray().endObject().endObject();
    return rules;
  }

  private static void rule(JsonWriter json, RulePage page) throws IOException {
    json.object().field("id", page.id()).field("name", page.id());
    json.object("shortDescription").field("text", page.title()).endObject();
    json.object("fullDescription").field("text", page.why().strip()).endObject();
    String markdown = page.markdown();
    json.object("help").field("text", markdown).field("markdown", markdown).endObject();
    for (String reference : page.references()) {
      if (reference.startsWith("https://")) {
        json.field("helpUri", reference);
        break;
      }
    }
    json.object("defaultConfiguration").field("level", SarifResult.level(page.severity()));
    json.endObject().object("properties");
    json.array("tags");
    for (String tag : tags(page)) {
      json.value(tag);
    }
    json.endArray().field("security-severity", SarifResult.score(page.severity()));
    json.endObject().endObject();
  }

  private static List<String> tags(RulePage page) {
    List<String> tags = new ArrayList<>(List.of("security", "aws-glue"));
    if (page.group() != null && !tags.contains(page.group())) {
      tags.add(page.group());
    }
    for (RulePage.Control control : page.controls(false)) {
      String tag = control.framework() + "/" + control.control();
      if (!tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private static void invocation(JsonWriter json, List<Problem> problems) throws IOException {
    json.array("invocations").object().field("executionSuccessful", true);
    json.array("toolExecutionNotifications");
    for (Problem problem : problems) {
      json.object().field("level", problem.unreadable() ? "error" : "warning");
      json.object("message").field("text", SarifPlaces.text(problem.message())).endObject();
      json.array("locations").object();
      SarifPlaces.physical(json, problem.file(), problem.span());
      json.endObject().endArray().endObject();
    }
    json.endArray().endObject().endArray();
  }
}
