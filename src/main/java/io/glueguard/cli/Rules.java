package io.glueguard.cli;

import io.glueguard.finding.RulePage;
import io.glueguard.rule.Rule;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.Configuration;
import io.glueguard.scan.ConfigurationReader;
import io.glueguard.source.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The rules that a command is to use. */
final class Rules {
  private Rules() {}

  /** The shipped rules and those of more folders. */
  static RuleBook book(List<Path> folders) throws UsageError {
    RuleBook book = RuleBook.shipped();
    for (Path folder : folders) {
      add(book, folder);
    }
    Messages.refuse(book.problems());
    return book;
  }

  /** Adds the rules of a folder; how many there are. */
  static int add(RuleBook book, Path folder) throws UsageError {
    if (!Files.isDirectory(folder)) {
      throw new UsageError("there is no folder of rules " + folder);
    }
    int count;
    try {
      count = book.addFolder(folder).size();
    } catch (IOException e) {
      throw new UsageError("the rules in " + folder + " cannot be read: " + e.getMessage());
    }
    if (count == 0 && book.problems().isEmpty()) {
      throw new UsageError("there are no rule files (*.yaml) in " + folder);
    }
    return count;
  }

  /** Keeps what the options and the configuration want. */
  static void choose(RuleBook book, Arguments parsed, Configuration configuration)
      throws UsageError {
    Messages.refuse(ConfigurationReader.unknownRules(configuration, book.ids()));
    List<String> selected = known(book, Options.separated(parsed, "--select"), "--select");
    List<String> ignored = known(book, Options.separated(parsed, "--ignore"), "--ignore");
    Set<String> framework = framework(book, Options.separated(parsed, "--framework"));
    configuration
        .rules()
        .forEach(
            (id, weight) -> {
              if (weight.severity() != null) {
                book.weigh(id, weight.severity());
              }
            });
    book.keep(
        rule -> {
          Configuration.Weight weight = configuration.rules().get(rule.id());
          boolean off = weight != null && weight.severity() == null;
          boolean wanted = selected.isEmpty() ? !off : selected.contains(rule.id());
          return wanted
              && !ignored.contains(rule.id())
              && (framework == null || framework.contains(rule.id()));
        });
    if (book.rules().isEmpty()) {
      throw new UsageError("no rule is left: nothing would be checked");
    }
  }

  private static List<String> known(RuleBook book, List<String> ids, String option)
      throws UsageError {
    for (String id : ids) {
      known(book, id, option);
    }
    return ids;
  }

  /** The rule of that id; wrong usage when there is none. */
  static Rule known(RuleBook book, String id, String where) throws UsageError {
    Rule rule = book.rule(id);
    if (rule == null) {
      throw new UsageError(
          where
              + ": unknown rule "
              + id
              + Spelling.hint(id, book.ids())
              + "; 'glueguard rules list' shows all");
    }
    return rule;
  }

  private static Set<String> framework(RuleBook book, List<String> wanted) throws UsageError {
    if (wanted.isEmpty()) {
      return null;
    }
    Set<String> rules = new HashSet<>();
    Set<String> names = new TreeSet<>();
    for (Rule rule : book.rules()) {
      for (RulePage.Control control : rule.page().controls(false)) {
        names.add(control.framework());
        for (String name : wanted) {
          if (control.framework().equalsIgnoreCase(name)) {
            rules.add(rule.id());
          }
        }
      }
    }
    List<String> lower = new ArrayList<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    for (String name : wanted) {
      if (!lower.contains(name.toLowerCase(Locale.ROOT))) {
        throw new UsageError(
            "--framework: no rule serves " + name + "; known are " + String.join(", ", names));
      }
    }
    return rules;
  }
}
