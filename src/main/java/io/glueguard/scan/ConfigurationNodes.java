package io.glueguard.scan;

import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.Spelling;
import java.util.ArrayList;
import java.util.List;

/** Takes maps and texts out of nodes; whatever is something else becomes a problem. */
final class ConfigurationNodes {
  private final List<Problem> problems = new ArrayList<>();

  /** The problems so far. */
  List<Problem> problems() {
    return problems;
  }

  MapNode map(Node node, String what) {
    if (node == null || node instanceof MapNode) {
      return (MapNode) node;
    }
    add(node, what + " is a map");
    return null;
  }

  List<MapNode.Entry> entries(MapNode map) {
    return map == null ? List.of() : map.entries();
  }

  List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.items().forEach(item -> texts.add(text(item)));
    } else if (node != null) {
      texts.add(text(node));
    }
    return texts;
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return scalar.text();
    }
    add(node, "a text belongs here");
    return "";
  }

  void only(MapNode map, List<String> keys) {
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        add(entry.key(), "unknown key " + key + Spelling.hint(key, keys));
      }
    }
  }

  void add(Node node, String message) {
    problems.add(Problem.unreadable(node.file().name(), node.span(), message));
  }
}
