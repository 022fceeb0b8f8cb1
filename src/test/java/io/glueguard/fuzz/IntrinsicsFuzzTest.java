package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.finding.ScanResult;
import io.glueguard.sample.SampleScan;
import io.glueguard.sample.SampleTemplate;
import io.glueguard.sample.SampleText;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Templates that are put together from calls, by choices that the engine breeds. */
class IntrinsicsFuzzTest {

  @FuzzTest
  void agree(FuzzedDataProvider choices) {
    Map<String, Object> template =
        SampleTemplate.of(bound -> bound == 1 ? 0 : choices.consumeInt(0, bound - 1));
    byte[] yaml = SampleText.yaml(template).getBytes(StandardCharsets.UTF_8);
    byte[] json = SampleText.json(template).getBytes(StandardCharsets.UTF_8);
    ScanResult one = Sound.within(() -> SampleScan.scan(yaml));
    ScanResult two = Sound.within(() -> SampleScan.scan(json));
    assertEquals(0, one.summary().unreadable(), () -> one.problems().toString());
    assertEquals(SampleScan.verdicts(one), SampleScan.verdicts(two));
  }
}
