package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.RulePage;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ControlTallyTest {
  private final ScanResult result = ExampleResult.get();

  @Test
  void everyControlOfTheFrameworkIsCountedAndNoOther() {
    RulePage.Control control =
        result.rules().stream()
            .flatMap(page -> page.controls(false).stream())
            .findFirst()
            .orElseThrow();
    List<String> asked = List.of(control.framework().toLowerCase(Locale.ROOT));
    assertFalse(ControlTally.of(result, asked).isEmpty());
    assertTrue(
        ControlTally.of(result, asked).keySet().stream()
            .allMatch(name -> name.startsWith(control.framework())));
    assertTrue(ControlTally.of(result, List.of("no such framework")).isEmpty());
  }

  @Test
  void theAccountNamesTheControls() throws IOException {
    StringBuilder plain = new StringBuilder();
    new TextReport(TextStyle.PLAIN).write(result, plain);
    assertFalse(plain.toString().contains("\ncontrols"));
    String framework = result.rules().get(0).controls(false).get(0).framework();
    TextStyle style =
        new TextStyle(false, 0, false, false, List.of(framework.toLowerCase(Locale.ROOT)));
    StringBuilder grouped = new StringBuilder();
    new TextReport(style).write(result, grouped);
    assertEquals(1, grouped.toString().split("\ncontrols ", -1).length - 1);
  }
}
