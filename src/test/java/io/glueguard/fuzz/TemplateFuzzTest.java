package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Summary;
import io.glueguard.sample.SampleScan;
import io.glueguard.source.SourceFile;

/** Bytes as a template, through its format and all rules. */
class TemplateFuzzTest {

  @DictionaryFile(resourcePath = "template.dict")
  @FuzzTest
  void scans(byte[] bytes) {
    ScanResult result = Sound.within(() -> SampleScan.scan(bytes));
    SourceFile file = SourceFile.decode("<stdin>", bytes).value();
    Sound.result(file, result);
    Summary summary = result.summary();
    assertEquals(1, summary.templates() + summary.notTemplates() + summary.unreadable());
    assertEquals(SampleScan.all(result), SampleScan.all(SampleScan.scan(bytes)));
  }
}
