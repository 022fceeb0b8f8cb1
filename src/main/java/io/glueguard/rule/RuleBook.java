package io.glueguard.rule;

import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules by id, in the order of their ids. A rule that is added later takes the place of an earlier
 * one with its id.
 */
public final class RuleBook {
  private final Map<String, Rule> rules = new TreeMap<>();
  private final SharedBlocks blocks = new SharedBlocks();
  private final List<Problem> problems = new ArrayList<>();

  /** The rules that come with glueguard. */
  public static RuleBook shipped() {
    RuleBook book = new RuleBook();
    ShippedRules.each(book::add);
    return book;
  }

  /**
   * Adds a rule file, or a block that rules name; blocks have to come first.
   *
   * @param group the folder that the file lies in
   */
  public void add(SourceFile file, String group) {
    if (SharedBlocks.isFolder(group)) {
      problems.addAll(blocks.add(file, group));
      return;
    }
    Parsed<Rule> parsed = RuleReader.read(file, group, blocks);
    problems.addAll(parsed.problems());
    if (parsed.value() != null) {
      rules.put(parsed.value().id(), parsed.value());
    }
  }

  /** All rules, by id. */
  public Collection<Rule> rules() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** The rule of that id; null when there is none. */
  public Rule rule(String id) {
    return rules.get(id);
  }

  /** Keeps only the rules that a predicate wants. */
  public void keep(java.util.function.Predicate<Rule> wanted) {
    rules.values().removeIf(wanted.negate());
  }

  /** What was wrong with the rule files. */
  public List<Problem> problems() {
    return problems;
  }

  /** The known id that is closest to a misspelt one; null when none is close. */
  public String closest(String id) {
    return RuleProblem.closest(id, rules.keySet());
  }
}
