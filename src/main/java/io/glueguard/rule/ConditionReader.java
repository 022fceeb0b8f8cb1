package io.glueguard.rule;

import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the conditions of a rule. A condition is a map whose first known word says what it is. */
final class ConditionReader {
  private static final Set<String> WORDS =
      Set.of(
          "all",
          "any",
          "not",
          "property",
          "link",
          "each",
          "bookmarks",
          "require",
          "when",
          "key",
          "role",
          "service",
          "change",
          "before",
          "tagged",
          "used",
          "beside");

  private final RuleProblem problems;
  private final PathReader paths;
  private final WordReader words;

  ConditionReader(RuleProblem problems) {
    this.problems = problems;
    this.paths = new PathReader(problems);
    this.words = new WordReader(problems, paths);
  }

  /** What property paths and types are read by. */
  PathReader paths() {
    return paths;
  }

  /**
   * A condition; null when it cannot be read, and then there is a problem.
   *
   * @param subject what the condition speaks about
   */
  Condition read(Node node, Subject subject) {
    if (node instanceof ListNode list) {
      return new AllOf(conditions(list, subject));
    }
    if (!(node instanceof MapNode map)) {
      problems.add(node, "a condition is a map or a list of maps");
      return null;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (WORDS.contains(entry.key().text())) {
        return read(entry, map, subject);
      }
    }
    MapNode.Entry first = map.entries().isEmpty() ? null : map.entries().get(0);
    problems.unknown(
        first == null ? node : first.key(),
        "condition",
        first == null ? "" : first.key().text(),
        WORDS);
    return null;
  }

  private Condition read(MapNode.Entry word, MapNode map, Subject subject) {
    Node value = word.value();
    switch (word.key().text()) {
      case "all":
        problems.only(map, Set.of("all"));
        return new AllOf(conditions(value, subject));
      case "any":
        problems.only(map, Set.of("any"));
        return new AnyOf(conditions(value, subject));
      case "not":
        problems.only(map, Set.of("not"));
        Condition inner = read(value, subject);
        return inner == null ? null : new Not(inner);
      case "before":
        problems.only(map, Set.of("before"));
        Condition then = read(value, subject);
        return then == null ? null : new BeforeCondition(then);
      case "property":
        return words.property(value, map, subject);
      case "link":
        return link(value, map, subject);
      case "each":
        return each(value, map, subject);
      case "when", "require":
        return demand(map, subject);
      case "key":
        return words.key(value, map, subject);
      case "role":
        return words.role(value, map, subject);
      case "service":
        return words.service(value, map, subject);
      case "change":
        return words.change(value, map);
      case "tagged":
        return words.tagged(value, map);
      case "used":
        return words.used(value, map);
      case "beside":
        return words.beside(value, map);
      default:
        return words.bookmarks(value, map);
    }
  }

  private List<Condition> conditions(Node node, Subject subject) {
    List<Condition> conditions = new ArrayList<>();
    if (!(node instanceof ListNode list)) {
      problems.add(node, "a list of conditions belongs here");
      return conditions;
    }
    for (Node item : list.items()) {
      Condition condition = read(item, subject);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  private Condition link(Node node, MapNode map, Subject subject) {
    List<String> path = paths.path(node, subject);
    problems.only(map, Set.of("link", "to", "which", "broken", "same-as"));
    if (!(map.get("to") instanceof ScalarNode to)) {
      problems.add(map, "a link needs the type that it leads to");
      return null;
    }
    paths.known(to);
    if (map.get("same-as") instanceof ScalarNode other) {
      String[] names = other.text().split("\\.", 2);
      return new SameLink(path, List.of(names[0]), List.of(names[names.length - 1]), to.text());
    }
    Node asked = map.get("which");
    Condition which = asked == null ? null : read(asked, Subject.of(to.text()));
    boolean brokenFails = "fails".equals(RuleProblem.text(map, "broken"));
    if (map.get("broken") != null && !brokenFails) {
      problems.unknown(map.get("broken"), "word", RuleProblem.text(map, "broken"), Set.of("fails"));
    }
    return new LinkCondition(path, to.text(), which, which == null || brokenFails);
  }

  private Condition each(Node node, MapNode map, Subject subject) {
    List<String> path = paths.path(node, subject);
    problems.only(map, Set.of("each", "require"));
    if (map.get("require") == null) {
      problems.add(map, "each needs require");
      return null;
    }
    Condition condition = read(map.get("require"), subject.within(path));
    return condition == null ? null : new EachCondition(path, condition);
  }

  private Condition demand(MapNode map, Subject subject) {
    problems.only(map, Set.of("when", "require", "message"));
    if (map.get("require") == null) {
      problems.add(map, "when needs require beside it");
      return null;
    }
    Condition when = map.get("when") == null ? null : read(map.get("when"), subject);
    Condition require = read(map.get("require"), subject);
    String message = RuleProblem.text(map, "message");
    return require == null ? null : new Demand(when, require, message.isEmpty() ? null : message);
  }
}
