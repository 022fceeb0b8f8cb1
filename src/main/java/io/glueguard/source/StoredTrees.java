package io.glueguard.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees in a compact form that loads without a parser. The build stores the files that every start
 * needs; their places are left out, because nobody is told about a fault in what was built.
 */
public final class StoredTrees {
  private static final int MAP = 0;
  private static final int LIST = 1;
  private static final int PLAIN = 2;
  private static final int QUOTED = 3;

  private StoredTrees() {}

  /**
   * Stores trees under names.
   *
   * @throws IOException when {@code out} does
   */
  public static void write(Map<String, Node> trees, DataOutputStream out) throws IOException {
    out.writeInt(trees.size());
    for (Map.Entry<String, Node> tree : trees.entrySet()) {
      text(tree.getKey(), out);
      write(tree.getValue(), out);
    }
  }

  private static void write(Node node, DataOutputStream out) throws IOException {
    if (node instanceof MapNode map) {
      out.writeByte(MAP);
      out.writeShort(map.entries().size());
      for (MapNode.Entry entry : map.entries()) {
        text(entry.key().text(), out);
        write(entry.value(), out);
      }
    } else if (node instanceof ListNode list) {
      out.writeByte(LIST);
      out.writeShort(list.items().size());
      for (Node item : list.items()) {
        write(item, out);
      }
    } else {
      ScalarNode scalar = (ScalarNode) node;
      out.writeByte(scalar.plain() ? PLAIN : QUOTED);
      text(scalar.text(), out);
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads trees back, in the order they were stored.
   *
   * @throws IOException when {@code in} does, or holds something else
   */
  public static Map<String, Node> read(DataInputStream in) throws IOException {
    Map<String, Node> trees = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      SourceFile file = SourceFile.of(text(in), "");
      trees.put(file.name(), node(file, in));
    }
    return trees;
  }

  private static Node node(SourceFile file, DataInputStream in) throws IOException {
    int kind = in.readByte();
    if (kind == MAP) {
      int size = in.readUnsignedShort();
      List<MapNode.Entry> entries = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        ScalarNode key = new ScalarNode(file, null, 0, 0, text(in), true);
        entries.add(new MapNode.Entry(key, node(file, in)));
      }
      return new MapNode(file, null, 0, 0, entries);
    }
    if (kind == LIST) {
      int size = in.readUnsignedShort();
      List<Node> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(node(file, in));
      }
      return new ListNode(file, null, 0, 0, items);
    }
    return new ScalarNode(file, null, 0, 0, text(in), kind == PLAIN);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
