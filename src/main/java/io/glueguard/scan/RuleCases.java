package io.glueguard.scan;

import io.glueguard.rule.Rule;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cases of rules: templates that say on the line what a rule has to find in them. The cases of
 * {@code rules/GROUP/ID.yaml} are the files and folders in {@code rules/GROUP/ID/}, beside the
 * rule, and in {@code fixtures/GROUP/ID/}, beside the folder of the rules. Their names begin with
 * what they show: {@code fails}, {@code holds} or {@code undecided}.
 *
 * @param count how many cases were run
 * @param faults what is wrong, one line each: expected and not found, found and not expected, a
 *     kind of case that a rule does not have; in the order of the rules
 */
public record RuleCases(int count, List<String> faults) {
  private static final List<String> KINDS = List.of("fails", "holds", "undecided");

  /** Runs the cases of all rules below a folder. */
  public static RuleCases run(Path folder) throws IOException {
    RuleBook book = RuleBook.shipped();
    List<String> faults = new ArrayList<>();
    int[] count = {0};
    List<String> ids = book.addFolder(folder);
    for (Problem problem : book.problems()) {
      faults.add(problem.file() + ": " + problem.message());
    }
    for (String id : ids) {
      Rule rule = book.rule(id);
      for (String kind : KINDS) {
        List<Path> cases = cases(folder, rule, kind);
        if (cases.isEmpty() && (!kind.equals("undecided") || rule.canBeOpen())) {
          faults.add(id + ": no case that " + (kind.equals("undecided") ? "is " : "") + kind);
        }
        for (Path each : cases) {
          count[0]++;
          judge(each, rule, kind, book, faults);
        }
      }
    }
    return new RuleCases(count[0], List.copyOf(faults));
  }

  private static List<Path> cases(Path folder, Rule rule, String kind) throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    String group = rule.page().group();
    boolean flat = group.equals(String.valueOf(home.getFileName()));
    Path within = flat ? home : home.resolve(group);
    List<Path> cases = new ArrayList<>();
    for (Path each :
        List.of(within.resolve(rule.id()), fixtures(home).resolve(group).resolve(rule.id()))) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> files = Files.list(each)) {
          files.filter(file -> isCase(file, kind)).sorted().forEach(cases::add);
        }
      }
    }
    return cases;
  }

  private static Path fixtures(Path home) {
    return home.resolveSibling("fixtures");
  }

  private static boolean isCase(Path file, String kind) {
    String name = file.getFileName().toString();
    return name.startsWith(kind) && !name.endsWith(".expected");
  }

  private static void judge(Path path, Rule rule, String kind, RuleBook book, List<String> faults) {
    String name = rule.id() + "/" + path.getFileName() + ": ";
    Fixture fixture = new Fixture(path);
    FixtureRun run = FixtureRun.of(fixture, Set.of(rule.id()), book);
    run.missing().forEach(each -> faults.add(name + "expected but missing: " + each));
    run.unexpected().forEach(each -> faults.add(name + "found but not expected: " + each));
    boolean aboutResources = rule.require() != null || !rule.watches().isEmpty();
    if (aboutResources && !run.examined().contains(rule.id())) {
      faults.add(name + "the rule has nothing to judge in it");
    }
    boolean says =
        switch (kind) {
          case "fails" -> fixture.expectations.stream().anyMatch(each -> each.fails(rule.id()));
          case "undecided" -> fixture.expectations.stream().anyMatch(each -> each.open(rule.id()));
          default -> fixture.expectations.isEmpty();
        };
    if (!says) {
      faults.add(name + "its markers do not say that the rule " + kind);
    }
  }
}
