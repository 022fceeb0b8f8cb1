package io.glueguard.fuzz;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Place;
import io.glueguard.finding.ScanResult;
import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.ScanOptions;
import io.glueguard.scan.Scanner;
import io.glueguard.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whole scans of one input, and what they say in words. */
final class Scanned {
  private static final RuleBook BOOK = RuleBook.shipped();
  private static final Path NOWHERE = nowhere();

  private Scanned() {}

  private static Path nowhere() {
    try {
      Path folder = Files.createTempDirectory("glueguard-fuzz");
      folder.toFile().deleteOnExit();
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scans what comes on standard input, in a folder in which nothing else is. */
  static ScanResult scan(byte[] bytes) {
    ScanOptions options =
        new ScanOptions(
            List.of(Path.of("-")),
            NOWHERE,
            Deployment.NONE,
            ResourceGraph.Settings.NONE,
            Context.Settings.USUAL,
            null,
            1);
    return new Scanner(options, BOOK).scan(new ByteArrayInputStream(bytes), "test");
  }

  /** Judges stacks by the shipped rules. */
  static List<Finding> judge(List<Stack> stacks) {
    ResourceGraph graph = new ResourceGraph(stacks, ResourceGraph.Settings.NONE);
    return new Examination(BOOK, new Context(graph, Context.Settings.USUAL)).findings();
  }

  /** The places of everything that is said lie in the file. */
  static void sound(SourceFile file, ScanResult result) {
    Sound.problems(file, result.problems());
    for (Finding finding : result.findings()) {
      inside(file, finding.place());
      finding.related().forEach(step -> inside(file, step.place()));
    }
    result.jobs().forEach(job -> inside(file, job.place()));
  }

  private static void inside(SourceFile file, Place place) {
    if (place != null && place.file().equals(file.name())) {
      Sound.inside(file, place.span());
    }
  }

  /** Everything that is said, in its order. */
  static List<String> all(ScanResult result) {
    List<String> words = new ArrayList<>();
    result.findings().forEach(each -> words.add(each.place().span() + " " + words(each)));
    result.jobs().forEach(each -> words.add(words(each)));
    result.problems().forEach(each -> words.add(each.span() + " " + each.message()));
    return words;
  }

  /** Verdicts without their places. */
  static Set<String> verdicts(ScanResult result) {
    Set<String> words = new TreeSet<>();
    result.findings().forEach(each -> words.add(words(each)));
    result.jobs().forEach(each -> words.add(words(each)));
    return words;
  }

  private static String words(Finding finding) {
    return finding.rule()
        + " "
        + finding.resource().name()
        + " "
        + finding.kind()
        + " "
        + finding.severity()
        + " "
        + finding.reason()
        + " "
        + finding.witness()
        + " "
        + finding.message();
  }

  private static String words(JudgedJob job) {
    return job.job().name() + " " + job.state() + " " + job.reason();
  }
}
