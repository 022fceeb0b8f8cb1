package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it was. */
class TreePackerTest {
  private static Node read(String yaml) {
    return TreeReader.read(SourceFile.of("test.yaml", yaml)).value().get(0).root();
  }

  /** Kinds, texts and quotes of a tree, on one line. */
  private static String shown(Node node) {
    if (node instanceof MapNode map) {
      List<String> entries = new ArrayList<>();
      map.entries().forEach(each -> entries.add(each.key().text() + ": " + shown(each.value())));
      return entries.toString();
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(TreePackerTest::shown).toList().toString();
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.plain() ? scalar.text() : "'" + scalar.text() + "'";
  }

  @Test
  void treesComeOutAsTheyWere() {
    Map<String, Node> trees = new LinkedHashMap<>();
    trees.put("empty", read("{}"));
    trees.put("nested", read("a: {b: [c, 'd', [], {e: ~}]}\nlong: " + "x ".repeat(3000) + "y\n"));
    trees.put("characters", read("\"\\\"\\\\\\n\\t\\r\\0\\u00e9\": \"\\u2192 $#~\\x7f\"\n"));
    trees.put("common", read("[again, again, 'again', again: again]"));
    ShippedTrees packed = new ShippedTrees(TreePacker.packed(trees));
    trees.forEach((name, tree) -> assertEquals(shown(tree), shown(packed.tree(name)), name));
    assertNull(packed.tree("other"));
  }

  @Test
  void theShippedTreesAreThoseOfTheFiles() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        String name = file.toString().replace('\\', '/');
        names.add(name);
        assertEquals(shown(read(Files.readString(file))), shown(ShippedTrees.of(name)), name);
      }
    }
    assertEquals(names.stream().sorted().toList(), ShippedTrees.below("rules/"));
  }

  @Test
  void aTextOfAnyLengthIsWrittenInPartsThatAClassCanHold() {
    String source = TreePacker.source("\"\\\n\u00e9\u2192".repeat(9000));
    assertTrue(source.contains("\"\\\"\\\\\\n\\u00e9\\u2192\\\""), source.substring(0, 200));
    assertEquals(3, source.split("\",\n", -1).length - 1);
  }

  @Test
  void whatTakesTwoCharsIsRefused() {
    Map<String, Node> trees = Map.of("one", read("\"\\U0001F600\""));
    assertThrows(IllegalArgumentException.class, () -> TreePacker.packed(trees));
  }
}
