package io.glueguard.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A step of the build: packs the files that every start needs as trees, into a class that holds
 * nothing but text. A class comes out of the archive of the JVM at no cost, whereas the first
 * resource has the jar opened and indexed. The YAML stays the source; {@link ShippedTrees} reads
 * what comes out.
 *
 * <p>The text is a count of common texts and those texts, a count of files and for each its name
 * and the length of its tree, then the trees. A tree is a letter for its kind and what belongs to
 * it. Numbers are digits of base {@value #BASE}, the last one below that, written as printable
 * characters; a text is twice its length and its characters, or twice its place among the common
 * ones plus one.
 */
public final class TreePacker {
  static final char MAP = 'm';
  static final char LIST = 'l';
  static final char PLAIN = 'p';
  static final char QUOTED = 'q';
  static final int BASE = 45;
  static final char ZERO = '#';

  /** A constant of a class takes 65,535 bytes, and a character up to three of them. */
  private static final int PART = 20_000;

  private final StringBuilder packed = new StringBuilder();
  private final Map<String, Integer> common = new LinkedHashMap<>();

  private TreePacker() {}

  /**
   * Packs all YAML files below folders.
   *
   * @param arguments the Java file to write, then pairs of a folder and what is put before the
   *     names of its files
   * @throws IOException when a file cannot be read, is no sound YAML, or the result cannot be
   *     written
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, Node> trees = new TreeMap<>();
    for (int i = 1; i < arguments.length; i += 2) {
      add(Path.of(arguments[i]), arguments[i + 1], trees);
    }
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source(packed(trees)));
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

  /** The packed form of trees by name. */
  static String packed(Map<String, Node> trees) {
    TreePacker packer = new TreePacker();
    Map<String, Integer> counts = new TreeMap<>();
    trees.values().forEach(tree -> count(tree, counts));
    counts.values().removeIf(count -> count < 3);
    packer.number(counts.size());
    counts.keySet().forEach(packer::text);
    counts.keySet().forEach(text -> packer.common.put(text, packer.common.size()));
    packer.number(trees.size());
    TreePacker behind = new TreePacker();
    behind.common.putAll(packer.common);
    for (Map.Entry<String, Node> tree : trees.entrySet()) {
      int before = behind.packed.length();
      behind.node(tree.getValue());
      packer.text(tree.getKey());
      packer.number(behind.packed.length() - before);
    }
    return packer.packed.append(behind.packed).toString();
  }

  private static void count(Node node, Map<String, Integer> counts) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        counts.merge(entry.key().text(), 1, Integer::sum);
        count(entry.value(), counts);
      }
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> count(item, counts));
    } else {
      counts.merge(((ScalarNode) node).text(), 1, Integer::sum);
    }
  }

  private void node(Node node) {
    if (node instanceof MapNode map) {
      packed.append(MAP);
      number(map.entries().size());
      for (MapNode.Entry entry : map.entries()) {
        text(entry.key().text());
        node(entry.value());
      }
    } else if (node instanceof ListNode list) {
      packed.append(LIST);
      number(list.items().size());
      list.items().forEach(this::node);
    } else {
      ScalarNode scalar = (ScalarNode) node;
      packed.append(scalar.plain() ? PLAIN : QUOTED);
      text(scalar.text());
    }
  }

  private void text(String text) {
    if (text.codePointCount(0, text.length()) < text.length()) {
      // two chars, but one byte where the places are counted
      throw new IllegalArgumentException("a character beyond U+FFFF: " + text);
    }
    Integer place = common.get(text);
    if (place != null) {
      number(place * 2 + 1);
    } else {
      number(text.length() * 2);
      packed.append(text);
    }
  }

  private void number(int number) {
    if (number >= BASE) {
      more(number / BASE);
    }
    packed.append((char) (ZERO + number % BASE));
  }

  private void more(int number) {
    if (number >= BASE) {
      more(number / BASE);
    }
    packed.append((char) (ZERO + BASE + number % BASE));
  }

  /** A Java class with a text of any length. */
  static String source(String text) {
    StringBuilder source = new StringBuilder("package io.glueguard.source;\n\n");
    source.append("/** Made by {@link TreePacker} from YAML files. */\n");
    source.append("final class PackedTrees {\n  static final String[] PARTS = {\n");
    for (int from = 0; from < text.length(); from += PART) {
      source.append("    \"");
      for (int i = from; i < Math.min(from + PART, text.length()); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          source.append('\\').append(c);
        } else if (c == '\n') {
          source.append("\\n");
        } else if (c >= ' ' && c <= '~') {
          source.append(c);
        } else {
          source.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
        }
      }
      source.append("\",\n");
    }
    return source.append("  };\n\n  private PackedTrees() {}\n}\n").toString();
  }
}
