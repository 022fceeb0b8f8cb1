package io.glueguard.rule;

import io.glueguard.model.Vocabulary;
import io.glueguard.source.ListNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads property paths and resource types, and says so when the vocabulary does not have them. */
final class PathReader {
  private final RuleProblem problems;

  PathReader(RuleProblem problems) {
    this.problems = problems;
  }

  /** A property path. */
  List<String> path(Node node, Subject subject) {
    if (!(node instanceof ScalarNode scalar) || scalar.text().isEmpty()) {
      problems.add(node, "a property path belongs here, e.g. Command.Name");
      return List.of();
    }
    String text = scalar.text();
    List<String> path = text.indexOf('.') < 0 ? List.of(text) : List.of(text.split("\\."));
    if (problems.tested()) {
      return path;
    }
    List<String> whole = new ArrayList<>(subject.prefix());
    whole.addAll(path);
    whole.removeIf(PathReader::isNumber);
    for (String type : subject.types()) {
      Vocabulary.ResourceType known = Vocabulary.shipped().type(type);
      if (known != null && known.property(whole) == null) {
        problems.add(
            node, "unknown property " + scalar.text() + " of " + type + hint(known, whole));
      }
    }
    return path;
  }

  /** What the first name of a path that is not known may have been meant to be. */
  private static String hint(Vocabulary.ResourceType type, List<String> path) {
    Map<String, Vocabulary.Property> known = type.properties();
    for (String name : path) {
      if (!known.containsKey(name)) {
        return Spelling.hint(name, known.keySet());
      }
      known = known.get(name).properties();
    }
    return "";
  }

  private static boolean isNumber(String name) {
    return !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
  }

  /** Says so when a type is not in the vocabulary. */
  void known(ScalarNode type) {
    if (!problems.tested() && Vocabulary.shipped().type(type.text()) == null) {
      List<String> names = new ArrayList<>();
      Vocabulary.shipped().types().forEach(each -> names.add(each.name()));
      problems.unknown(type, "resource type", type.text(), names);
    }
  }

  /** One resource type or a list of them, each known. */
  List<String> types(Node node) {
    if (node instanceof ScalarNode scalar) {
      known(scalar);
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          known(scalar);
        } else {
          problems.add(item, "a resource type belongs here");
        }
      }
    }
    return texts(node);
  }

  /** The texts of a list, or of a single text. */
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
