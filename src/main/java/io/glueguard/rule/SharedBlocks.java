package io.glueguard.rule;

import io.glueguard.finding.RulePage;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several rules say in the same words: cures in the folder {@code cures}, controls of
 * frameworks in the folder {@code controls}. A rule names a block by the name of its file.
 */
final class SharedBlocks {
  static final String CURES = "cures";
  static final String CONTROLS = "controls";

  /** The forms that a cure may have, in the order they are told. */
  static final List<String> FORMS = List.of("cloudformation", "terraform", "cdk", "cli");

  private static final Set<String> ORIGINS = Set.of("documented", "adjacent", "inferred");

  private final Map<String, Map<String, String>> cures = new LinkedHashMap<>();
  private final Map<String, List<RulePage.Control>> controls = new LinkedHashMap<>();

  /** True for a folder that holds blocks and no rules. */
  static boolean isFolder(String group) {
    return group.equals(CURES) || group.equals(CONTROLS);
  }

  /** Takes in a block, and returns what is wrong with it. */
  List<Problem> add(RuleFile read) {
    Parsed<List<Document>> parsed = read.parsed();
    SourceFile file = read.file();
    RuleProblem problems = new RuleProblem(read.tested());
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    String id = name.substring(0, name.lastIndexOf('.'));
    for (Document document : parsed.value()) {
      if (read.group().equals(CURES)) {
        cures.put(id, cure(document.root(), problems));
      } else {
        controls.put(id, controls(document.root(), problems));
      }
    }
    List<Problem> all = new ArrayList<>(parsed.problems());
    all.addAll(problems.all());
    return all;
  }

  /** The forms of a cure: written out, named, or both with {@code like}. */
  Map<String, String> cure(Node node, RuleProblem problems) {
    Map<String, String> written = new LinkedHashMap<>();
    Map<String, String> like = Map.of();
    if (node instanceof MapNode map) {
      problems.only(map, Set.of("cloudformation", "terraform", "cdk", "cli", "like"));
      like = map.get("like") == null ? like : named(map.get("like"), "cure", cures, problems);
      for (String form : FORMS) {
        String text = RuleProblem.text(map, form);
        if (!text.isEmpty()) {
          written.put(form, text);
        }
      }
    } else if (node instanceof ScalarNode) {
      like = named(node, "cure", cures, problems);
    }
    Map<String, String> forms = new LinkedHashMap<>();
    for (String form : FORMS) {
      String text = written.getOrDefault(form, like == null ? null : like.get(form));
      if (text != null) {
        forms.put(form, text);
      }
    }
    return forms;
  }

  /** Controls: each written out, or a block of them named with {@code like}. */
  List<RulePage.Control> controls(Node node, RuleProblem problems) {
    List<RulePage.Control> all = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof MapNode map && map.get("like") != null) {
          problems.only(map, Set.of("like"));
          List<RulePage.Control> like = named(map.get("like"), "controls", controls, problems);
          all.addAll(like == null ? List.of() : like);
        } else {
          all.add(control(item, problems));
        }
      }
    }
    return List.copyOf(all);
  }

  private static <T> T named(Node node, String what, Map<String, T> blocks, RuleProblem problems) {
    String name = node instanceof ScalarNode scalar ? scalar.text() : "";
    if (!blocks.containsKey(name)) {
      problems.unknown(node, what, name, blocks.keySet());
    }
    return blocks.get(name);
  }

  private static RulePage.Control control(Node node, RuleProblem problems) {
    if (!(node instanceof MapNode map)) {
      problems.add(node, "a control is a map of framework, edition, control, origin, source");
      return new RulePage.Control("", "", "", "", "");
    }
    problems.only(map, Set.of("framework", "edition", "control", "origin", "source"));
    String origin = RuleProblem.text(map, "origin");
    if (!ORIGINS.contains(origin)) {
      Node place = map.get("origin") == null ? map : map.get("origin");
      problems.unknown(place, "origin", origin, ORIGINS);
    }
    return new RulePage.Control(
        RuleProblem.text(map, "framework"),
        RuleProblem.text(map, "edition"),
        RuleProblem.text(map, "control"),
        origin,
        RuleProblem.text(map, "source"));
  }
}
