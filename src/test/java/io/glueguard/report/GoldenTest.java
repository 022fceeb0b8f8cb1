package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every report of one result that has everything in it, as it should look. {@code -Dgolden=write}
 * writes them anew; look at the difference before it is committed.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @TestFactory
  List<DynamicTest> reportsLookAsTheyShould() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : Reports.NAMES) {
      tests.add(golden("report." + name, Reports.named(name, TextStyle.PLAIN)));
    }
    tests.add(golden("report-80.text", new TextReport(new TextStyle(false, 80, false, false))));
    tests.add(golden("report-verbose.text", new TextReport(new TextStyle(false, 80, true, false))));
    tests.add(golden("report-color.text", new TextReport(new TextStyle(true, 80, false, false))));
    tests.add(golden("report-quiet.text", new TextReport(new TextStyle(false, 0, false, true))));
    for (String name : GraphReports.NAMES) {
      GraphReport graph = GraphReports.named(name);
      tests.add(golden("graph." + name, (result, out) -> graph.write(result.picture(), out)));
    }
    return tests;
  }

  private static DynamicTest golden(String file, Report report) {
    return DynamicTest.dynamicTest(
        file, () -> assertGolden(file, written(report, ExampleResult.get())));
  }

  static void assertGolden(String file, String actual) throws IOException {
    Path golden = FOLDER.resolve(file);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual, file);
  }

  static String written(Report report, ScanResult result) {
    StringBuilder text = new StringBuilder();
    try {
      report.write(result, text);
    } catch (IOException cannotHappen) {
      throw new UncheckedIOException(cannotHappen);
    }
    return text.toString();
  }
}
