package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.ScanResult;
import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads change nothing, not even past the limit of steps. */
class SameReportTest {
  @TempDir Path folder;

  @Test
  void threadsChangeNothingPastTheLimitOfSteps() throws IOException {
    for (int file = 0; file < 3; file++) {
      StringBuilder text = new StringBuilder("Parameters: {P: {Type: String, AllowedValues: [");
      for (int i = 0; i < 300; i++) {
        text.append('v').append(i).append(',');
      }
      text.append("]}}\nResources:\n");
      for (int i = 0; i < 68; i++) {
        text.append(
                "  J%d: {Type: AWS::Glue::Job, Properties: {Name: !Sub '${P}%d',".formatted(i, i))
            .append(" SecurityConfiguration: !Sub '${P}s'}}\n")
            .append("  S%d: {Type: AWS::Glue::SecurityConfiguration,".formatted(i))
            .append(" Properties: {Name: !Sub '${P}s'}}\n");
      }
      Files.writeString(folder.resolve(file + ".yaml"), text);
    }
    ScanResult one = scan(1);
    assertTrue(
        one.problems().stream().map(Problem::message).anyMatch(each -> each.contains("steps")),
        "the limit was not passed, so that this says nothing");
    assertEquals(words(one), words(scan(2)));
  }

  @Test
  void appsThatSynthWroteAreJudgedAlikeByManyThreads() throws IOException {
    // few resources are not worth the threads
    copy(Path.of("fixtures/cdk"), folder.resolve("one"));
    copy(Path.of("fixtures/cdk"), folder.resolve("two"));
    ScanResult one = scan(1);
    assertTrue(
        one.findings().stream().anyMatch(each -> each.place().file().endsWith(".ts")),
        "no source of an app is told, so that this says nothing");
    for (int times = 0; times < 5; times++) {
      assertEquals(words(one), words(scan(4)));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    }
  }

  private ScanResult scan(int threads) {
    ScanOptions options =
        new ScanOptions(
            List.of(folder),
            folder,
            Deployment.NONE,
            ResourceGraph.Settings.NONE,
            Context.Settings.USUAL,
            null,
            threads);
    return new Scanner(options, new ByteArrayInputStream(new byte[0]))
        .scan(RuleBook.shipped(), "test");
  }

  private static String words(ScanResult result) {
    return String.join("\n", Scans.findings(result)) + "\n" + String.join("\n", Scans.jobs(result));
  }
}
