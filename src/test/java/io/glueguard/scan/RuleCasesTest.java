package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of the rules that come with glueguard, and of a rule that a user adds. */
class RuleCasesTest {
  @Test
  void everyRuleHasCasesOfEachKindAndMeetsThem() throws IOException {
    RuleCases cases = RuleCases.run(Path.of("rules"));

    assertEquals("", String.join("\n", cases.faults()));
    assertTrue(cases.count() >= 80, () -> cases.count() + " cases");
  }

  @Test
  void aNewRuleNeedsOneFileAndItsCases() throws IOException {
    RuleCases cases = RuleCases.run(Path.of("src/test/resources/rules"));

    assertEquals(List.of(), cases.faults());
    assertEquals(3, cases.count());
  }
}
