package io.glueguard.rule;

import io.glueguard.model.Change;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the words of the rule language that hold no other condition. */
final class WordReader {
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";
  private static final List<String> MODE =
      List.of("EncryptionConfiguration", "JobBookmarksEncryption", "JobBookmarksEncryptionMode");

  private final RuleProblem problems;
  private final PathReader paths;

  WordReader(RuleProblem problems, PathReader paths) {
    this.problems = problems;
    this.paths = paths;
  }

  Condition property(Node node, MapNode map, Subject subject) {
    List<String> path = paths.path(node, subject);
    problems.only(map, Set.of("property", "is", "is-not", "at-least"));
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
    if (!(asked instanceof ScalarNode scalar)) {
      return new PropertyCondition(path, PropertyCondition.Test.ONE_OF, PathReader.texts(asked));
    }
    switch (scalar.text()) {
      case "present":
        return new PropertyCondition(path, PropertyCondition.Test.PRESENT, List.of());
      case "given":
        return new PropertyCondition(path, PropertyCondition.Test.GIVEN, List.of());
      case "known":
        return new PropertyCondition(path, PropertyCondition.Test.KNOWN, List.of());
      case "absent":
        return new Not(new PropertyCondition(path, PropertyCondition.Test.PRESENT, List.of()));
      case "true":
        return new PropertyCondition(path, PropertyCondition.Test.TRUE, List.of());
      case "changed":
        return new ChangedProperty(path);
      case "unchanged":
        return new Not(new ChangedProperty(path));
      default:
        return new PropertyCondition(path, PropertyCondition.Test.ONE_OF, List.of(scalar.text()));
    }
  }

  Condition key(Node node, MapNode map, Subject subject) {
    problems.only(map, Set.of("key", "of", "is"));
    KeyPlace place = place(node, map, subject);
    String word = RuleProblem.text(map, "is");
    KeyCondition.Test test = KeyCondition.Test.of(word);
    if (test == null) {
      List<String> words = new ArrayList<>();
      for (KeyCondition.Test each : KeyCondition.Test.values()) {
        words.add(each.word());
      }
      problems.unknown(orElse(map.get("is"), map), "kind of key", word, words);
      return null;
    }
    return new KeyCondition(place, test);
  }

  Condition role(Node node, MapNode map, Subject subject) {
    problems.only(map, Set.of("role", "may", "with", "of", "by"));
    List<String> role = paths.path(node, subject);
    boolean byKeyPolicy = "key-policy".equals(RuleProblem.text(map, "by"));
    if (map.get("by") != null && !byKeyPolicy) {
      problems.unknown(map.get("by"), "word", RuleProblem.text(map, "by"), Set.of("key-policy"));
    }
    return new RoleCondition(role, actions(map), with(map, subject), byKeyPolicy);
  }

  Condition service(Node node, MapNode map, Subject subject) {
    problems.only(map, Set.of("service", "may", "with", "of"));
    only(node, "service", "cloudwatch-logs");
    if (map.get("with") == null) {
      problems.add(map, "a service needs with: the property that holds the key");
      return null;
    }
    return new RoleCondition(null, actions(map), with(map, subject), true);
  }

  private List<String> actions(MapNode map) {
    List<String> actions = PathReader.texts(map.get("may"));
    if (actions.isEmpty()) {
      problems.add(map, "may needs actions, e.g. kms:Decrypt");
    }
    for (String action : actions) {
      if (action.indexOf(':') <= 0) {
        problems.add(map.get("may"), action + " is no action, e.g. kms:Decrypt");
      }
    }
    return actions;
  }

  private KeyPlace with(MapNode map, Subject subject) {
    return map.get("with") == null ? null : place(map.get("with"), map, subject);
  }

  private KeyPlace place(Node node, MapNode map, Subject subject) {
    if (map.get("of") == null) {
      return new KeyPlace(paths.path(node, subject), null);
    }
    List<String> of = paths.path(map.get("of"), subject);
    return new KeyPlace(paths.path(node, Subject.of(CONFIGURATION)), of);
  }

  Condition change(Node node, MapNode map) {
    problems.only(map, Set.of("change"));
    List<Change> changes = new ArrayList<>();
    for (String word : PathReader.texts(node)) {
      List<Change> meant = ChangeCondition.of(word);
      if (meant == null) {
        problems.unknown(
            node,
            "change",
            word,
            List.of("created", "updated", "deleted", "replaced", "created-before-deleted"));
      } else {
        changes.addAll(meant);
      }
    }
    return new ChangeCondition(changes);
  }

  Condition tagged(Node node, MapNode map) {
    problems.only(map, Set.of("tagged"));
    only(node, "tag", "owner", "regulated");
    return new Tagged("owner".equals(word(node)));
  }

  Condition used(Node node, MapNode map) {
    problems.only(map, Set.of("used"));
    only(node, "word", "anywhere");
    return new Used();
  }

  Condition beside(Node node, MapNode map) {
    problems.only(map, Set.of("beside"));
    if (node instanceof ScalarNode type) {
      paths.known(type);
    }
    return new Beside(word(node));
  }

  Condition bookmarks(Node node, MapNode map) {
    problems.only(map, Set.of("bookmarks"));
    only(node, "state of bookmarks", "in-use", "encrypted", "unencrypted");
    if ("in-use".equals(word(node))) {
      return new BookmarksInUse();
    }
    Condition mode = new PropertyCondition(MODE, PropertyCondition.Test.ONE_OF, List.of("CSE-KMS"));
    Condition encrypted =
        new LinkCondition(List.of("SecurityConfiguration"), CONFIGURATION, mode, true);
    return "encrypted".equals(word(node)) ? encrypted : new Not(encrypted);
  }

  private void only(Node node, String what, String... words) {
    Set<String> known = Set.of(words);
    if (!known.contains(word(node))) {
      problems.unknown(node, what, word(node), known);
    }
  }

  private static String word(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }

  private static Node orElse(Node node, Node other) {
    return node == null ? other : node;
  }
}
