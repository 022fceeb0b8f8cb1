package io.glueguard.rule;

import io.glueguard.finding.Severity;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Rules by id, in the order of their ids. A rule that is added later takes the place of an earlier
 * one with its id.
 */
public final class RuleBook {
  private final Map<String, Rule> rules = new TreeMap<>();
  private final List<String> added = new ArrayList<>();
  private final SharedBlocks blocks = new SharedBlocks();
  private final Set<String> leftOut = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The rules that come with glueguard. */
  public static RuleBook shipped() {
    RuleBook book = new RuleBook();
    RuleFile.shipped().forEach(book::add);
    return book;
  }

  /**
   * Adds a rule file, or a block that rules name; blocks have to come first.
   *
   * @param group the folder that the file lies in
   */
  public void add(SourceFile file, String group) {
    add(RuleFile.of(file, group));
  }

  private void add(RuleFile file) {
    if (SharedBlocks.isFolder(file.group())) {
      problems.addAll(blocks.add(file));
      return;
    }
    Parsed<Rule> parsed = RuleReader.read(file, blocks);
    problems.addAll(parsed.problems());
    if (parsed.value() != null) {
      rules.put(parsed.value().id(), parsed.value());
      added.add(parsed.value().id());
    }
  }

  /**
   * Adds all rule files below a folder; what is wrong with them is among the problems.
   *
   * @return the ids of the rules that were added
   */
  public List<String> addFolder(Path folder) throws IOException {
    int before = added.size();
    RuleFolder.each(folder, this::add);
    return List.copyOf(added.subList(before, added.size()));
  }

  /** All rules that are kept, by id. */
  public Collection<Rule> rules() {
    List<Rule> kept = new ArrayList<>(rules.values());
    kept.removeIf(rule -> leftOut.contains(rule.id()));
    return kept;
  }

  /** Whether a rule's findings are wanted. */
  public boolean keeps(String id) {
    return rules.containsKey(id) && !leftOut.contains(id);
  }

  /** The rule of that id, which others may build on even when it is not kept; null for none. */
  public Rule rule(String id) {
    return rules.get(id);
  }

  /** Keeps only the rules that a predicate wants. */
  public void keep(Predicate<Rule> wanted) {
    for (Rule rule : rules.values()) {
      if (!wanted.test(rule)) {
        leftOut.add(rule.id());
      }
    }
  }

  /** Gives a rule another severity, which then no circumstance changes. */
  public void weigh(String id, Severity severity) {
    rules.computeIfPresent(id, (same, rule) -> rule.weighing(severity));
  }

  /** The ids of all rules, those that are not kept included. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  /** What was wrong with the rule files. */
  public List<Problem> problems() {
    return problems;
  }

  /** The known id that is closest to a misspelt one; null when none is close. */
  public String closest(String id) {
    return Spelling.closest(id, rules.keySet());
  }
}
