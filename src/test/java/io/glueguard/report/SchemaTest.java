package io.glueguard.report;

import static io.glueguard.report.GoldenTest.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs read is as its schema says. */
class SchemaTest {
  private static final List<ScanResult> RESULTS =
      List.of(ExampleResult.get(), ExampleResult.empty());

  @Test
  void sarifFollowsThePublishedSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(text("/schema/sarif-schema-2.1.0.json"), InputFormat.JSON);
    for (ScanResult result : RESULTS) {
      assertValid(schema, written(new SarifReport(), result));
    }
    assertFalse(errors(schema, "{\"version\": \"2.1.0\"}").isEmpty(), "the schema refuses nothing");
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    Schema schema = own(text("/schema/report.schema.json"));
    for (ScanResult result : RESULTS) {
      assertValid(schema, written(new JsonReport(), result));
    }
    String odd = written(new JsonReport(), ExampleResult.get()).replace("\"open\"", "\"fail\"");
    assertFalse(errors(schema, odd).isEmpty(), "a reason belongs to open findings only");
  }

  @Test
  void everyLineOfTheStreamFollowsItsSchema() throws IOException {
    Schema schema =
        own(
            text("/schema/report.schema.json")
                .replaceFirst(
                    "\"type\": \"object\",\\s+\"required\": \\[[^\\]]*\\],\\s+"
                        + "\"additionalProperties\": false,\\s+\"properties\"",
                    "\"\\$ref\": \"#/\\$defs/line\", \"unused\""));
    for (ScanResult result : RESULTS) {
      String[] lines = written(new JsonLinesReport(), result).split("\n");
      for (String line : lines) {
        assertTrue(line.startsWith("{\"kind\":"), line);
        assertValid(schema, line);
      }
      assertTrue(lines[lines.length - 1].startsWith("{\"kind\":\"summary\""));
      assertEquals(result.findings().size() + result.problems().size() + 1, lines.length, "lines");
    }
    assertFalse(errors(schema, "{\"kind\":\"other\"}").isEmpty(), "the schema refuses nothing");
  }

  private static Schema own(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON);
  }

  private static void assertValid(Schema schema, String json) {
    assertEquals(List.of(), errors(schema, json), json);
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
