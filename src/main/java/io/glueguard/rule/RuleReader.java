package io.glueguard.rule;

import io.glueguard.finding.RulePage;
import io.glueguard.finding.Severity;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final RuleProblem problems = new RuleProblem();
  private final ConditionReader conditions = new ConditionReader(problems);

  private RuleReader() {}

  /**
   * Reads one rule.
   *
   * @param group the folder that the file lies in
   * @return the rule, null when it cannot be used, and what is wrong
   */
  public static Parsed<Rule> read(SourceFile file, String group) {
    Parsed<List<Document>> parsed = TreeReader.read(file);
    RuleReader reader = new RuleReader();
    Rule rule = null;
    if (parsed.value().size() == 1 && parsed.value().get(0).root() instanceof MapNode map) {
      rule = reader.rule(map, group, file);
    } else if (parsed.problems().isEmpty()) {
      reader
          .problems
          .all()
          .add(
              Problem.unreadable(
                  file.name(), io.glueguard.source.Span.FILE_START, "a rule file holds one map"));
    }
    List<Problem> all = new ArrayList<>(parsed.problems());
    all.addAll(reader.problems.all());
    boolean sound = all.stream().noneMatch(Problem::unreadable);
    return new Parsed<>(sound ? rule : null, all);
  }

  private Rule rule(MapNode map, String group, SourceFile file) {
    conditions.only(map, WORDS);
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
    List<String> watches = ConditionReader.texts(orElse(map.get("watches"), null));
    boolean aboutSuppressions = aboutSuppressions(map);
    String type = text(map, "select");
    if (map.get("select") instanceof ScalarNode select) {
      conditions.known(select);
    } else if (watches.isEmpty() && !aboutSuppressions) {
      problems.add(map, "the rule needs select: the resource type that it is about");
    }
    List<String> each =
        map.get("each") == null ? List.of() : conditions.path(map.get("each"), type, List.of());
    if (map.get("require") == null && watches.isEmpty() && !aboutSuppressions) {
      problems.add(map, "the rule needs require: what it demands");
    }
    return new Rule(
        page(map, id, severity, group),
        type,
        each,
        condition(map, "when", type, each),
        condition(map, "unless", type, each),
        condition(map, "require", type, each),
        steps(map.get("steps"), type, each),
        text(map, "yields-to").isEmpty() ? null : text(map, "yields-to"),
        watches,
        text(map, "message"),
        text(map, "undecided").isEmpty()
            ? "It cannot be told whether " + text(map, "title").toLowerCase(java.util.Locale.ROOT)
            : text(map, "undecided"));
  }

  /** A rule about suppressions has no condition: the room that reads suppressions judges them. */
  private boolean aboutSuppressions(MapNode map) {
    if (map.get("about") != null && !text(map, "about").equals("suppressions")) {
      problems.unknown(map.get("about"), "subject", text(map, "about"), Set.of("suppressions"));
    }
    return map.get("about") != null;
  }

  private Condition condition(MapNode map, String word, String type, List<String> each) {
    Node node = map.get(word);
    if (node == null) {
      return null;
    }
    if (word.equals("unless") && node instanceof ListNode list) {
      List<Condition> any = new ArrayList<>();
      for (Node item : list.items()) {
        Condition condition = conditions.read(item, type, each);
        if (condition != null) {
          any.add(condition);
        }
      }
      return new AnyOf(any);
    }
    return conditions.read(node, type, each);
  }

  private List<Rule.SeverityStep> steps(Node node, String type, List<String> each) {
    List<Rule.SeverityStep> steps = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof MapNode map && map.get("when") != null && map.get("severity") != null) {
          conditions.only(map, Set.of("when", "severity"));
          Condition when = conditions.read(map.get("when"), type, each);
          String word = text(map, "severity");
          if (!word.equals("higher") && Severity.of(word) == null) {
            problems.unknown(map.get("severity"), "severity", word, words());
          }
          if (when != null) {
            steps.add(new Rule.SeverityStep(when, Severity.of(word)));
          }
        } else {
          problems.add(item, "a step needs when and severity");
        }
      }
    }
    return steps;
  }

  private RulePage page(MapNode map, String id, Severity severity, String group) {
    Map<String, String> cure = new LinkedHashMap<>();
    if (map.get("cure") instanceof MapNode forms) {
      conditions.only(forms, Set.of("cloudformation", "terraform", "cdk", "cli"));
      for (MapNode.Entry form : forms.entries()) {
        cure.put(form.key().text(), text(forms, form.key().text()));
      }
    }
    List<RulePage.Control> controls = new ArrayList<>();
    if (map.get("compliance") instanceof ListNode list) {
      list.items().forEach(item -> controls.add(control(item)));
    }
    return new RulePage(
        id,
        text(map, "title"),
        severity,
        group,
        text(map, "why"),
        cure,
        ConditionReader.texts(orElse(map.get("references"), null)),
        List.copyOf(controls));
  }

  private RulePage.Control control(Node node) {
    if (!(node instanceof MapNode map)) {
      problems.add(node, "a control is a map of framework, edition, control, origin, source");
      return new RulePage.Control("", "", "", "", "");
    }
    conditions.only(map, Set.of("framework", "edition", "control", "origin", "source"));
    String origin = text(map, "origin");
    Set<String> origins = Set.of("documented", "adjacent", "inferred");
    if (!origins.contains(origin)) {
      problems.unknown(orElse(map.get("origin"), map), "origin", origin, origins);
    }
    return new RulePage.Control(
        text(map, "framework"),
        text(map, "edition"),
        text(map, "control"),
        origin,
        text(map, "source"));
  }

  private static Node orElse(Node node, Node other) {
    return node == null ? other : node;
  }

  private static String text(MapNode map, String key) {
    return map.get(key) instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      words.add(severity.word());
    }
    return words;
  }
}
