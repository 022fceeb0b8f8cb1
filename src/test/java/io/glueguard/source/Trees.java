package io.glueguard.source;

import java.util.ArrayList;
import java.util.List;

/** Shows trees as text, for tests. */
final class Trees {
  private Trees() {}

  /** The only document of a text that has no problems. */
  static Node clean(String text) {
    Parsed<List<Document>> parsed = TreeReader.read(SourceFile.of("test", text));
    if (!parsed.problems().isEmpty() || parsed.value().size() != 1) {
      throw new AssertionError(
          parsed.value().size() + " documents, " + parsed.problems() + " in\n" + text);
    }
    return parsed.value().get(0).root();
  }

  static Parsed<List<Document>> read(String text) {
    return TreeReader.read(SourceFile.of("test", text));
  }

  /** The value at the end of a way of keys and indexes. */
  static Node at(Node root, Object... way) {
    Node node = root;
    for (Object step : way) {
      node =
          step instanceof Integer
              ? ((ListNode) node).items().get((Integer) step)
              : ((MapNode) node).get((String) step);
    }
    return node;
  }

  /** The chars that a node's span covers. */
  static String written(Node node) {
    return node.file().text().substring(node.startOffset(), node.endOffset());
  }

  /** Content without places and quotes. */
  static String show(Node node) {
    String tag = node.tag() == null ? "" : node.tag() + " ";
    List<String> parts = new ArrayList<>();
    if (node instanceof MapNode) {
      for (MapNode.Entry entry : ((MapNode) node).entries()) {
        parts.add(show(entry.key()) + ": " + show(entry.value()));
      }
      return tag + "{" + String.join(", ", parts) + "}";
    }
    if (node instanceof ListNode) {
      for (Node item : ((ListNode) node).items()) {
        parts.add(show(item));
      }
      return tag + "[" + String.join(", ", parts) + "]";
    }
    return tag + "<" + ((ScalarNode) node).text() + ">";
  }

  /** All nodes with their places by line and column, in the order of a walk. */
  static List<String> places(Node node) {
    List<String> places = new ArrayList<>();
    for (Node each : all(node)) {
      Span span = each.span();
      places.add(
          each.getClass().getSimpleName() + " " + place(span.start()) + "-" + place(span.end()));
    }
    return places;
  }

  static String place(Position position) {
    return position.line() + ":" + position.column();
  }

  static List<Node> all(Node node) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(node);
    for (Node child : children(node)) {
      nodes.addAll(all(child));
    }
    return nodes;
  }

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    if (node instanceof MapNode) {
      for (MapNode.Entry entry : ((MapNode) node).entries()) {
        children.add(entry.key());
        children.add(entry.value());
      }
    } else if (node instanceof ListNode) {
      children.addAll(((ListNode) node).items());
    }
    return children;
  }
}
