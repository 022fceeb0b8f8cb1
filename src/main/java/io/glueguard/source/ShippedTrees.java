package io.glueguard.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that come with glueguard, packed as trees by {@link TreePacker}. They have no places:
 * nobody is told about a fault in what was built.
 */
public final class ShippedTrees {
  private static final ShippedTrees SHIPPED = new ShippedTrees(String.join("", PackedTrees.PARTS));

  private final String packed;
  // an array is what an interpreter reads fastest; what is no Latin-1 is only in texts
  private final byte[] letters;
  private final String[] common;
  private final Map<String, Integer> starts = new LinkedHashMap<>();
  private int at;

  ShippedTrees(String packed) {
    this.packed = packed;
    this.letters = packed.getBytes(StandardCharsets.ISO_8859_1);
    this.common = new String[number()];
    for (int i = 0; i < common.length; i++) {
      common[i] = text();
    }
    int count = number();
    int start = 0;
    for (int i = 0; i < count; i++) {
      starts.put(text(), start);
      start += number();
    }
    int first = at;
    starts.replaceAll((name, after) -> first + after);
  }

  /**
   * The tree of a file.
   *
   * @param name the path that it was packed under, e.g. {@code vocabulary.yaml}
   * @return null when there is none of that name
   */
  public static Node of(String name) {
    return SHIPPED.tree(name);
  }

  /** The names of the files whose names begin so, in their order. */
  public static List<String> below(String folder) {
    List<String> names = new ArrayList<>();
    for (String name : SHIPPED.starts.keySet()) {
      if (name.startsWith(folder)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The tree of a file; null when there is none of that name. */
  synchronized Node tree(String name) {
    Integer start = starts.get(name);
    if (start == null) {
      return null;
    }
    at = start;
    return node(SourceFile.of(name, ""));
  }

  private Node node(SourceFile file) {
    byte kind = letters[at++];
    if (kind == TreePacker.MAP) {
      int size = number();
      List<MapNode.Entry> entries = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        ScalarNode key = new ScalarNode(file, null, 0, 0, text(), true);
        entries.add(new MapNode.Entry(key, node(file)));
      }
      return new MapNode(file, null, 0, 0, entries);
    }
    if (kind == TreePacker.LIST) {
      int size = number();
      List<Node> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(node(file));
      }
      return new ListNode(file, null, 0, 0, items);
    }
    return new ScalarNode(file, null, 0, 0, text(), kind == TreePacker.PLAIN);
  }

  private String text() {
    int number = number();
    if ((number & 1) != 0) {
      return common[number >> 1];
    }
    int start = at;
    at += number >> 1;
    return packed.substring(start, at);
  }

  private int number() {
    int number = 0;
    int digit = letters[at++] - TreePacker.ZERO;
    while (digit >= TreePacker.BASE) {
      number = number * TreePacker.BASE + digit - TreePacker.BASE;
      digit = letters[at++] - TreePacker.ZERO;
    }
    return number * TreePacker.BASE + digit;
  }
}
