package io.glueguard.source;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A step of the build: packs the files that every start needs as trees, in a form that loads
 * without a parser. The YAML stays the source; {@link ShippedTrees} reads what comes out.
 */
public final class TreePacker {
  static final int MAP = 0;
  static final int LIST = 1;
  static final int PLAIN = 2;
  static final int QUOTED = 3;

  private TreePacker() {}

  /**
   * Packs all YAML files below folders.
   *
   * @param arguments the file to write, then pairs of a folder and what is put before the names of
   *     its files
   * @throws IOException when a file cannot be read, is no sound YAML, or the result cannot be
   *     written
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, Node> trees = new TreeMap<>();
    for (int i = 1; i < arguments.length; i += 2) {
      add(Path.of(arguments[i]), arguments[i + 1], trees);
    }
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      write(trees, new DataOutputStream(out));
    }
  }

  private static void add(Path folder, String before, Map<String, Node> trees) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.filter(path -> path.toString().endsWith(".yaml")).toList();
    }
    for (Path path : paths) {
      String name = before + folder.relativize(path).toString().replace('\\', '/');
      Parsed<List<Document>> parsed = TreeReader.read(SourceFile.of(name, Files.readString(path)));
      if (parsed.value().size() != 1 || !parsed.problems().isEmpty()) {
        throw new IOException(name + " is not one sound document: " + parsed.problems());
      }
      trees.put(name, parsed.value().get(0).root());
    }
  }

  /** Writes an index of names and lengths, then the trees. */
  static void write(Map<String, Node> trees, DataOutputStream out) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    out.writeInt(trees.size());
    for (Map.Entry<String, Node> tree : trees.entrySet()) {
      int before = all.size();
      write(tree.getValue(), new DataOutputStream(all));
      text(tree.getKey(), out);
      out.writeInt(all.size() - before);
    }
    out.write(all.toByteArray());
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
}
