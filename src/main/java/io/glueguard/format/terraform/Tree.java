package io.glueguard.format.terraform;

import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.List;

/** Ways into a JSON tree that may lack any part. */
final class Tree {
  private Tree() {}

  /** The member of a map; null when there is none or this is no map. */
  static Node get(Node node, String key) {
    return node instanceof MapNode map ? map.get(key) : null;
  }

  /** The member of a map of maps; null when there is none. */
  static Node get(Node node, String key, String inner) {
    return get(get(node, key), inner);
  }

  /** The text of a member that is a scalar and not null; null for all else. */
  static String text(Node node, String key) {
    return text(get(node, key));
  }

  /**
   * The constant that an expression of the configuration is; null when it is none. In Terraform's
   * JSON syntax a text with names in it stands there as it is written, beside the names.
   */
  static Node constant(Node expression) {
    return get(expression, "references") == null ? get(expression, "constant_value") : null;
  }

  /** The text of a scalar that is not null; null for all else. */
  static String text(Node node) {
    return node instanceof ScalarNode scalar && !isNull(scalar) ? scalar.text() : null;
  }

  /** The items of a list; none when it is no list. */
  static List<Node> items(Node node) {
    return node instanceof ListNode list ? list.items() : List.of();
  }

  /** The item of a list at an index as it is written; null when there is none. */
  static Node item(Node list, String index) {
    List<Node> items = items(list);
    boolean number =
        !index.isEmpty() && index.length() < 9 && index.chars().allMatch(c -> c >= '0' && c <= '9');
    int at = number ? Integer.parseInt(index) : items.size();
    return at < items.size() ? items.get(at) : null;
  }

  /** The members of a map; none when it is no map. */
  static List<MapNode.Entry> entries(Node node) {
    return node instanceof MapNode map ? map.entries() : List.of();
  }

  /** True for JSON's null. */
  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.plain() && scalar.text().equals("null");
  }

  /** True for JSON's true. */
  static boolean isTrue(Node node) {
    return node instanceof ScalarNode scalar && scalar.plain() && scalar.text().equals("true");
  }

  /** True when something in it is JSON's true: how a plan marks what is not known. */
  static boolean anyTrue(Node node) {
    for (Node item : items(node)) {
      if (anyTrue(item)) {
        return true;
      }
    }
    for (MapNode.Entry entry : entries(node)) {
      if (anyTrue(entry.value())) {
        return true;
      }
    }
    return isTrue(node);
  }
}
