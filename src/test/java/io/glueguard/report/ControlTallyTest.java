package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTallyTest {
  private static final ScanResult EXAMPLE = ExampleResult.get();
  private static final String BROKEN =
      EXAMPLE.findings().stream()
          .filter(finding -> finding.counts() && finding.kind() == Kind.FAIL)
          .map(Finding::rule)
          .findFirst()
          .orElseThrow();

  private final ScanResult result =
      withPages(
          page(BROKEN, "documented", "Frame A", "Frame B"),
          page("never-broken", "documented", "Frame A"),
          page(BROKEN + "-guessed", "inferred", "Frame A"));

  @Test
  void everyControlOfTheFrameworkIsCountedAndNoOther() {
    long broken =
        EXAMPLE.findings().stream()
            .filter(finding -> finding.counts() && finding.kind() == Kind.FAIL)
            .filter(finding -> finding.rule().equals(BROKEN))
            .count();
    assertEquals(
        Map.of("Frame A 1 " + BROKEN, (int) broken, "Frame A 1 never-broken", 0),
        ControlTally.of(result, List.of("frame a")));
    assertTrue(ControlTally.of(result, List.of("frame c")).isEmpty());
  }

  @Test
  void theAccountNamesTheControlsThatAreAskedFor() throws IOException {
    assertFalse(text(List.of()).contains("\ncontrols"));
    assertTrue(text(List.of("frame b")).contains("\ncontrols   Frame B 1 " + BROKEN + ": "));
  }

  private String text(List<String> frameworks) throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReport(new TextStyle(false, 0, false, false, frameworks)).write(result, out);
    return out.toString();
  }

  private static RulePage page(String id, String origin, String... frameworks) {
    List<RulePage.Control> controls =
        List.of(frameworks).stream()
            .map(framework -> new RulePage.Control(framework, "1", id, origin, "a test"))
            .toList();
    return new RulePage(
        id, id, io.glueguard.finding.Severity.LOW, "tests", "why", Map.of(), List.of(), controls);
  }

  private static ScanResult withPages(RulePage... pages) {
    return new ScanResult(
        EXAMPLE.version(),
        EXAMPLE.summary(),
        EXAMPLE.findings(),
        EXAMPLE.problems(),
        EXAMPLE.jobs(),
        EXAMPLE.drawing(),
        List.of(pages),
        EXAMPLE.baseline());
  }
}
