package io.glueguard.rule;

import io.glueguard.finding.RulePage;
import io.glueguard.finding.Severity;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a rule file. Everything that is wrong with it is a problem with a place; a rule with
 * problems is not returned.
 */
public final class RuleReader {
  private static final Set<String> WORDS =
      Set.of(
          "id",
          "title",
          "severity",
          "steps",
          "select",
          "including",
          "each",
          "when",
          "unless",
          "require",
          "yields-to",
          "watches",
          "about",
          "message",
          "undecided",
          "why",
          "cure",
          "references",
          "compliance");

  private final RuleProblem problems;
  private final ConditionReader conditions;
  private final SharedBlocks blocks;

  private RuleReader(SharedBlocks blocks, boolean tested) {
    this.blocks = blocks;
    this.problems = new RuleProblem(tested);
    this.conditions = new ConditionReader(problems);
  }

  /**
   * Reads one rule.
   *
   * @param blocks what the rule may name instead of writing it out
   * @return the rule, null when it cannot be used, and what is wrong
   */
  static Parsed<Rule> read(RuleFile read, SharedBlocks blocks) {
    Parsed<List<Document>> parsed = read.parsed();
    SourceFile file = read.file();
    RuleReader reader = new RuleReader(blocks, read.tested());
    Rule rule = null;
    if (parsed.value().size() == 1 && parsed.value().get(0).root() instanceof MapNode map) {
      rule = reader.rule(map, read.group(), file);
    } else if (parsed.problems().isEmpty()) {
      reader
          .problems
          .all()
          .add(Problem.unreadable(file.name(), Span.FILE_START, "a rule file holds one map"));
    }
    List<Problem> all = new ArrayList<>(parsed.problems());
    all.addAll(reader.problems.all());
    boolean sound = !Problem.anyUnreadable(all);
    return new Parsed<>(sound ? rule : null, all);
  }

  private Rule rule(MapNode map, String group, SourceFile file) {
    problems.only(map, WORDS);
    for (String needed : List.of("id", "title", "severity", "message", "why")) {
      if (text(map, needed).isEmpty()) {
        problems.add(map, "the rule needs " + needed);
      }
    }
    String id = text(map, "id");
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    if (!name.equals(id + ".yaml") && !name.equals(id + ".yml")) {
      problems.add(orElse(map.get("id"), map), "the file is not named after the rule: " + id);
    }
    Severity severity = Severity.of(text(map, "severity"));
    if (severity == null) {
      problems.unknown(
          orElse(map.get("severity"), map), "severity", text(map, "severity"), words());
      severity = Severity.MEDIUM;
    }
    List<String> watches = PathReader.texts(map.get("watches"));
    boolean aboutSuppressions = aboutSuppressions(map);
    List<String> types = conditions.paths().types(map.get("select"));
    Subject whole = new Subject(types, List.of());
    if (types.isEmpty() && watches.isEmpty() && !aboutSuppressions) {
      problems.add(map, "the rule needs select: the resource type that it is about");
    }
    List<String> each =
        map.get("each") == null ? List.of() : conditions.paths().path(map.get("each"), whole);
    Subject subject = whole.within(each);
    if (map.get("require") == null && watches.isEmpty() && !aboutSuppressions) {
      problems.add(map, "the rule needs require: what it demands");
    }
    return new Rule(
        page(map, id, severity, group),
        types,
        deletedToo(map),
        each,
        condition(map, "when", subject),
        condition(map, "unless", subject),
        condition(map, "require", subject),
        steps(map.get("steps"), subject),
        text(map, "yields-to").isEmpty() ? null : text(map, "yields-to"),
        watches,
        text(map, "message"),
        text(map, "undecided"));
  }

  /** A rule about suppressions has no condition: the room that reads suppressions judges them. */
  private boolean aboutSuppressions(MapNode map) {
    if (map.get("about") != null && !text(map, "about").equals("suppressions")) {
      problems.unknown(map.get("about"), "subject", text(map, "about"), Set.of("suppressions"));
    }
    return map.get("about") != null;
  }

  private boolean deletedToo(MapNode map) {
    String including = text(map, "including");
    if (map.get("including") != null && !including.equals("deleted")) {
      problems.unknown(map.get("including"), "word", including, Set.of("deleted"));
    }
    return including.equals("deleted");
  }

  private Condition condition(MapNode map, String word, Subject subject) {
    Node node = map.get(word);
    if (node == null) {
      return null;
    }
    if (word.equals("unless") && node instanceof ListNode list) {
      List<Condition> any = new ArrayList<>();
      for (Node item : list.items()) {
        Condition condition = conditions.read(item, subject);
        if (condition != null) {
          any.add(condition);
        }
      }
      return new AnyOf(any);
    }
    return conditions.read(node, subject);
  }

  private List<Rule.SeverityStep> steps(Node node, Subject subject) {
    List<Rule.SeverityStep> steps = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        boolean guarded =
            item instanceof MapNode step
                && (step.get("when") != null || step.get("unless") != null);
        if (guarded && !text((MapNode) item, "severity").isEmpty()) {
          steps.add(step((MapNode) item, subject));
        } else {
          problems.add(item, "a step needs severity, and when or unless");
        }
      }
    }
    return steps;
  }

  private Rule.SeverityStep step(MapNode map, Subject subject) {
    problems.only(map, Set.of("when", "unless", "severity"));
    String word = text(map, "severity");
    if (!word.equals("higher") && Severity.of(word) == null) {
      problems.unknown(map.get("severity"), "severity", word, words());
    }
    return new Rule.SeverityStep(
        condition(map, "when", subject), condition(map, "unless", subject), Severity.of(word));
  }

  private RulePage page(MapNode map, String id, Severity severity, String group) {
    return new RulePage(
        id,
        text(map, "title"),
        severity,
        group,
        text(map, "why"),
        blocks.cure(map.get("cure"), problems),
        PathReader.texts(map.get("references")),
        blocks.controls(map.get("compliance"), problems));
  }

  private static Node orElse(Node node, Node other) {
    return node == null ? other : node;
  }

  private static String text(MapNode map, String key) {
    return RuleProblem.text(map, key);
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      words.add(severity.word());
    }
    return words;
  }
}
