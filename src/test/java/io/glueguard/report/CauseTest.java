package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CauseTest {
  private final List<Cause> causes = Cause.of(ExampleResult.get());

  @Test
  void theWorstAndTheWidestComeFirst() {
    assertEquals("stack/Open", causes.get(0).root());
    assertEquals(4, causes.get(0).findings().size());
    assertEquals("stack/Nightly", causes.get(1).root());
  }

  @Test
  void aConfigurationSaysHowManyJobsItLeavesOpen() {
    assertEquals("This configuration leaves 3 jobs in 1 file open", causes.get(0).words());
  }

  @Test
  void othersSayWhatHangsOnThem() {
    assertEquals("One finding", words("stack/Hourly"));
    assertEquals("3 findings that could not be decided", words("extra/Sc"));
    assertEquals("Nothing that counts: suppressed or in the baseline", words("legacy/Old"));
  }

  private String words(String root) {
    return causes.stream().filter(cause -> cause.root().equals(root)).findFirst().get().words();
  }
}
