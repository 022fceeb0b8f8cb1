package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  private final JsonNode run =
      JsonMapper.shared()
          .readTree(GoldenTest.written(new SarifReport(), ExampleResult.get()))
          .get("runs")
          .get(0);

  @Test
  void undecidedIsOpenWithoutLevelAndEndsWithItsReason() {
    int open = 0;
    for (JsonNode result : run.get("results")) {
      if (result.get("kind").asString().equals("open")) {
        open++;
        assertEquals("none", result.get("level").asString());
        String reason = result.at("/properties/reason").asString();
        assertTrue(result.at("/message/text").asString().endsWith(reason), reason);
      }
    }
    assertEquals(3, open);
  }

  @Test
  void placesAreCountedInUtf16AndEndExclusive() {
    assertEquals("utf16CodeUnits", run.get("columnKind").asString());
    JsonNode region = run.at("/results/0/locations/0/physicalLocation/region");
    assertEquals(10, region.get("startLine").asInt());
    assertEquals(30, region.get("startColumn").asInt());
    assertEquals(34, region.get("endColumn").asInt());
  }

  @Test
  void everyResultPointsAtItsRule() {
    for (JsonNode result : run.get("results")) {
      int index = result.get("ruleIndex").asInt();
      assertEquals(
          result.get("ruleId").asString(),
          run.at("/tool/driver/rules/" + index + "/id").asString());
      assertTrue(result.at("/partialFingerprints/glueguard~1v1").isString());
    }
  }

  @Test
  void suppressedAndKnownAreTold() {
    int suppressed = 0;
    int known = 0;
    for (JsonNode result : run.get("results")) {
      if (result.get("suppressions").size() == 1) {
        suppressed++;
        assertEquals("inSource", result.at("/suppressions/0/kind").asString());
        assertEquals("accepted", result.at("/suppressions/0/status").asString());
        assertEquals(
            "sandbox account, no real data | <b>",
            result.at("/suppressions/0/justification").asString());
      }
      known += result.get("baselineState").asString().equals("unchanged") ? 1 : 0;
    }
    assertEquals(1, suppressed);
    assertEquals(1, known);
  }

  @Test
  void addressesStayBelowTheRoot() {
    for (JsonNode uri : run.findValues("uri")) {
      assertFalse(uri.asString().startsWith("/"), uri.asString());
      assertFalse(uri.asString().contains(" ") || uri.asString().contains("<"), uri.asString());
    }
    assertAddress("a%20b/c%3Ad%25.yaml", true, "./a b/x/../c:d%.yaml");
    assertAddress("%E6%9D%B1.yaml", true, "\u6771.yaml");
    assertAddress("../up.yaml", false, "a/../../up.yaml");
    assertAddress("file:///tmp/x.yaml", false, "/tmp/x.yaml");
    assertAddress("file:///C:/x.yaml", false, "C:\\x.yaml");
    assertAddress(".", true, "");
  }

  private static void assertAddress(String uri, boolean belowRoot, String file) {
    assertEquals(new FileAddress(uri, belowRoot), FileAddress.of(file));
  }
}
