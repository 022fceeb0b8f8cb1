package io.glueguard.sample;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.ScanResult;
import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.ScanOptions;
import io.glueguard.scan.Scanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whole scans of one input, and what they say in words. */
public final class SampleScan {
  private static final RuleBook BOOK = RuleBook.shipped();
  private static final Path NOWHERE = nowhere();

  private SampleScan() {}

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
  public static ScanResult scan(byte[] bytes) {
    return scan(NOWHERE, List.of(Path.of("-")), 1, bytes);
  }

  /** Scans files below a root, in this order. */
  static ScanResult scan(Path root, List<Path> files, int threads) {
    return scan(root, files, threads, new byte[0]);
  }

  private static ScanResult scan(Path root, List<Path> files, int threads, byte[] in) {
    ScanOptions options =
        new ScanOptions(
            files,
            root,
            Deployment.NONE,
            ResourceGraph.Settings.NONE,
            Context.Settings.USUAL,
            null,
            threads);
    return new Scanner(options, new ByteArrayInputStream(in)).scan(BOOK, "test");
  }

  /** Judges stacks by the shipped rules. */
  public static List<Finding> judge(List<Stack> stacks) {
    ResourceGraph graph = new ResourceGraph(stacks, ResourceGraph.Settings.NONE);
    return new Examination(BOOK, new Context(graph, Context.Settings.USUAL)).findings();
  }

  /** Everything that is said, in its order. */
  public static List<String> all(ScanResult result) {
    List<String> words = new ArrayList<>();
    result.findings().forEach(each -> words.add(each.place().span() + " " + words(each)));
    result.jobs().forEach(each -> words.add(words(each)));
    result.problems().forEach(each -> words.add(each.span() + " " + each.message()));
    return words;
  }

  /** Verdicts without their places. */
  public static Set<String> verdicts(ScanResult result) {
    Set<String> words = new TreeSet<>();
    result.findings().forEach(each -> words.add(words(each)));
    result.jobs().forEach(each -> words.add(words(each)));
    return words;
  }

  /** What only one of two scans says, marked with a sign. */
  static List<String> difference(Collection<String> before, Collection<String> after) {
    List<String> difference = new ArrayList<>();
    before.stream()
        .filter(each -> !after.contains(each))
        .forEach(each -> difference.add("- " + each));
    after.stream()
        .filter(each -> !before.contains(each))
        .forEach(each -> difference.add("+ " + each));
    return difference;
  }

  /** What is said of one thing, in words. */
  static String words(Finding finding) {
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
