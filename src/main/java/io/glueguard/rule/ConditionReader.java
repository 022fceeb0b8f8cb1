package io.glueguard.rule;

import io.glueguard.model.Vocabulary;
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
      Set.of("all", "any", "not", "property", "link", "each", "bookmarks");

  private final RuleProblem problems;

  ConditionReader(RuleProblem problems) {
    this.problems = problems;
  }

  /**
   * A condition; null when it cannot be read, and then there is a problem.
   *
   * @param type what the condition speaks about
   * @param prefix where its property paths begin
   */
  Condition read(Node node, String type, List<String> prefix) {
    if (node instanceof ListNode list) {
      return new AllOf(conditions(list, type, prefix));
    }
    if (!(node instanceof MapNode map)) {
      problems.add(node, "a condition is a map or a list of maps");
      return null;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (WORDS.contains(entry.key().text())) {
        return read(entry, map, type, prefix);
      }
    }
    String word = map.entries().isEmpty() ? "" : map.entries().get(0).key().text();
    problems.unknown(node, "condition", word, WORDS);
    return null;
  }

  private Condition read(MapNode.Entry word, MapNode map, String type, List<String> prefix) {
    switch (word.key().text()) {
      case "all":
        only(map, Set.of("all"));
        return new AllOf(conditions(word.value(), type, prefix));
      case "any":
        only(map, Set.of("any"));
        return new AnyOf(conditions(word.value(), type, prefix));
      case "not":
        only(map, Set.of("not"));
        Condition inner = read(word.value(), type, prefix);
        return inner == null ? null : new Not(inner);
      case "property":
        return property(word.value(), map, type, prefix);
      case "link":
        return link(word.value(), map, type, prefix);
      case "each":
        return each(word.value(), map, type, prefix);
      default:
        only(map, Set.of("bookmarks"));
        return new BookmarksInUse();
    }
  }

  private List<Condition> conditions(Node node, String type, List<String> prefix) {
    List<Condition> conditions = new ArrayList<>();
    if (!(node instanceof ListNode list)) {
      problems.add(node, "a list of conditions belongs here");
      return conditions;
    }
    for (Node item : list.items()) {
      Condition condition = read(item, type, prefix);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  private Condition property(Node node, MapNode map, String type, List<String> prefix) {
    List<String> path = path(node, type, prefix);
    only(map, Set.of("property", "is", "is-not", "at-least"));
    if (map.get("at-least") instanceof ScalarNode least) {
      return new PropertyCondition(path, PropertyCondition.Test.AT_LEAST, List.of(least.text()));
    }
    boolean negated = map.get("is") == null;
    Node asked = map.get(negated ? "is-not" : "is");
    if (asked == null) {
      problems.add(map, "a property needs one of is, is-not, at-least");
      return null;
    }
    Condition condition = test(path, asked);
    return negated ? new Not(condition) : condition;
  }

  private static Condition test(List<String> path, Node asked) {
    if (asked instanceof ScalarNode scalar) {
      switch (scalar.text()) {
        case "present":
          return new PropertyCondition(path, PropertyCondition.Test.PRESENT, List.of());
        case "given":
          return new PropertyCondition(path, PropertyCondition.Test.GIVEN, List.of());
        case "absent":
          return new Not(new PropertyCondition(path, PropertyCondition.Test.PRESENT, List.of()));
        case "true":
          return new PropertyCondition(path, PropertyCondition.Test.TRUE, List.of());
        default:
          return new PropertyCondition(path, PropertyCondition.Test.ONE_OF, List.of(scalar.text()));
      }
    }
    return new PropertyCondition(path, PropertyCondition.Test.ONE_OF, texts(asked));
  }

  private Condition link(Node node, MapNode map, String type, List<String> prefix) {
    List<String> path = path(node, type, prefix);
    only(map, Set.of("link", "to", "which", "is", "broken", "same-as"));
    if (!(map.get("to") instanceof ScalarNode to)) {
      problems.add(map, "a link needs the type that it leads to");
      return null;
    }
    known(to);
    if (map.get("same-as") instanceof ScalarNode other) {
      String[] names = other.text().split("\\.", 2);
      return new SameLink(path, List.of(names[0]), List.of(names[names.length - 1]), to.text());
    }
    Condition which =
        map.get("which") == null ? null : read(map.get("which"), to.text(), List.of());
    boolean brokenFails =
        which == null
            || map.get("broken") instanceof ScalarNode broken && broken.text().equals("fails");
    return new LinkCondition(path, to.text(), which, brokenFails);
  }

  private Condition each(Node node, MapNode map, String type, List<String> prefix) {
    List<String> path = path(node, type, prefix);
    only(map, Set.of("each", "require"));
    if (map.get("require") == null) {
      problems.add(map, "each needs require");
      return null;
    }
    List<String> inner = new ArrayList<>(prefix);
    inner.addAll(path);
    Condition condition = read(map.get("require"), type, inner);
    return condition == null ? null : new EachCondition(path, condition);
  }

  /** A property path, checked against the vocabulary. */
  List<String> path(Node node, String type, List<String> prefix) {
    if (!(node instanceof ScalarNode scalar) || scalar.text().isEmpty()) {
      problems.add(node, "a property path belongs here, e.g. Command.Name");
      return List.of();
    }
    List<String> path = List.of(scalar.text().split("\\."));
    Vocabulary.ResourceType known = Vocabulary.shipped().type(type);
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(path);
    if (known != null && known.property(whole) == null) {
      Vocabulary.Property parent = known.property(whole.subList(0, whole.size() - 1));
      problems.unknown(
          node,
          "property",
          scalar.text() + " of " + type,
          parent == null ? known.properties().keySet() : parent.properties().keySet());
    }
    return path;
  }

  /** Says so when a type is not in the vocabulary. */
  void known(ScalarNode type) {
    if (Vocabulary.shipped().type(type.text()) == null) {
      List<String> names = new ArrayList<>();
      Vocabulary.shipped().types().forEach(each -> names.add(each.name()));
      problems.unknown(type, "resource type", type.text(), names);
    }
  }

  /** Says so for every key that does not belong into a map. */
  void only(MapNode map, Set<String> keys) {
    for (MapNode.Entry entry : map.entries()) {
      if (!keys.contains(entry.key().text())) {
        problems.unknown(entry.key(), "word", entry.key().text(), keys);
      }
    }
  }

  static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.text());
        }
      }
    } else if (node instanceof ScalarNode scalar) {
      texts.add(scalar.text());
    }
    return texts;
  }
}
