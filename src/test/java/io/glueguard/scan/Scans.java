package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Place;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Step;
import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Scans for tests, and what came out in words that a test can list. */
final class Scans {
  private Scans() {}

  /** Scans paths below a root; the root itself when none is given. */
  static ScanResult scan(Path root, String... paths) {
    return scan(Deployment.NONE, root, paths);
  }

  /** The same for templates that are deployed there. */
  static ScanResult scan(Deployment deployment, Path root, String... paths) {
    Path absolute = root.toAbsolutePath().normalize();
    List<Path> named =
        paths.length == 0
            ? List.of(absolute)
            : Arrays.stream(paths).map(absolute::resolve).toList();
    ScanOptions options =
        new ScanOptions(
            named,
            absolute,
            deployment,
            ResourceGraph.Settings.NONE,
            Context.Settings.USUAL,
            null,
            2);
    return new Scanner(options, new ByteArrayInputStream(new byte[0]))
        .scan(RuleBook.shipped(), "test");
  }

  /** Each job as {@code address STATE REASON file:line}. */
  static List<String> jobs(ScanResult result) {
    return result.jobs().stream().map(Scans::words).toList();
  }

  private static String words(JudgedJob job) {
    String reason = job.reason() == null ? "" : " " + job.reason();
    return job.job().address() + " " + job.state() + reason + " " + words(job.place());
  }

  /** Each finding as {@code file:line rule address}. */
  static List<String> findings(ScanResult result) {
    return result.findings().stream()
        .map(each -> words(each.place()) + " " + each.rule() + " " + each.resource().address())
        .toList();
  }

  /** The related places of a finding as {@code file:line message}. */
  static List<String> related(Finding finding) {
    return finding.related().stream().map(Scans::words).toList();
  }

  private static String words(Step step) {
    return words(step.place()) + " " + step.message();
  }

  private static String words(Place place) {
    return place.file() + ":" + place.span().start().line();
  }

  /** Copies a folder of fixtures, so that a test may change it. */
  static Path copy(String fixture, Path to) {
    Path from = Path.of("fixtures", fixture);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path each : paths.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
