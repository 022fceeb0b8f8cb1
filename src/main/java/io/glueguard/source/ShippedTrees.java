package io.glueguard.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
  private static final ByteBuffer PACKED = load();
  private static final Map<String, int[]> INDEX = index();

  private ShippedTrees() {}

  /**
   * The tree of a file.
   *
   * @param name the path that it was packed under, e.g. {@code vocabulary.yaml}
   * @return null when there is none of that name
   */
  public static Node of(String name) {
    int[] part = INDEX.get(name);
    return part == null
        ? null
        : node(SourceFile.of(name, ""), PACKED.duplicate().position(part[0]));
  }

  /** The names of the files whose names begin so, in their order. */
  public static List<String> below(String folder) {
    List<String> names = new ArrayList<>();
    for (String name : INDEX.keySet()) {
      if (name.startsWith(folder)) {
        names.add(name);
      }
    }
    return names;
  }

  private static ByteBuffer load() {
    try (InputStream in = ShippedTrees.class.getResourceAsStream("/shipped.trees")) {
      if (in == null) {
        throw new IllegalStateException("this build has no packed trees: run mvn process-classes");
      }
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, int[]> index() {
    ByteBuffer in = PACKED.duplicate();
    Map<String, int[]> parts = new LinkedHashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      parts.put(text(in), new int[] {0, in.getInt()});
    }
    int start = in.position();
    for (int[] part : parts.values()) {
      part[0] = start;
      start += part[1];
    }
    return parts;
  }

  private static Node node(SourceFile file, ByteBuffer in) {
    int kind = in.get();
    if (kind == TreePacker.MAP) {
      int size = in.getShort() & 0xffff;
      List<MapNode.Entry> entries = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        ScalarNode key = new ScalarNode(file, null, 0, 0, text(in), true);
        entries.add(new MapNode.Entry(key, node(file, in)));
      }
      return new MapNode(file, null, 0, 0, entries);
    }
    if (kind == TreePacker.LIST) {
      int size = in.getShort() & 0xffff;
      List<Node> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(node(file, in));
      }
      return new ListNode(file, null, 0, 0, items);
    }
    return new ScalarNode(file, null, 0, 0, text(in), kind == TreePacker.PLAIN);
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }
}
