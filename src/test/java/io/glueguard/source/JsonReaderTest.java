package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "\u00E9", "\u4E2D", "\uD83D\uDE00"})
  void everySpanCoversWhatWasWritten(String before) {
    String text =
        "{\""
            + before
            + "\" : \""
            + before
            + "\",\n\t\"a\\n\\u0041\": [1, -2.5E+3, true,false, null, \"x\\\""
            + before
            + "\"], \"b\":{} }";
    Node root = Trees.clean(text);
    assertEquals(text, Trees.written(root));
    MapNode map = (MapNode) root;
    assertEquals("\"" + before + "\"", Trees.written(map.entries().get(0).key()));
    assertEquals("\"" + before + "\"", Trees.written(map.get(before)));
    MapNode.Entry list = map.entry("a\nA");
    assertEquals("\"a\\n\\u0041\"", Trees.written(list.key()));
    assertEquals("2:2", Trees.place(list.key().span().start()));
    List<String> items = ((ListNode) list.value()).items().stream().map(Trees::written).toList();
    assertEquals(
        List.of("1", "-2.5E+3", "true", "false", "null", "\"x\\\"" + before + "\""), items);
    assertEquals("{}", Trees.written(map.get("b")));
  }

  /** Jackson gives a place behind the end for the name before such a number. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"\u00E9\": 1", "[\n  {\"a\u4E2D\\\"\" : -12", "{\"\u00E9\":1e"})
  void aTextMayEndInANumberBehindAName(String text) {
    Parsed<List<Document>> parsed = TreeReader.read(SourceFile.of("cut.json", text));
    assertTrue(parsed.problems().stream().anyMatch(Problem::unreadable));
  }

  @Test
  void numbersAndFlagsArePlainAndTextIsNot() {
    Node root = Trees.clean("[1.50, true, null, \"1.50\"]");
    assertTrue(((ScalarNode) Trees.at(root, 0)).plain());
    assertEquals("1.50", Trees.at(root, 0).toString());
    assertTrue(((ScalarNode) Trees.at(root, 1)).plain());
    assertTrue(((ScalarNode) Trees.at(root, 2)).isNull());
    assertFalse(((ScalarNode) Trees.at(root, 3)).plain());
    assertNull(Trees.at(root, 3).tag());
  }

  @Test
  void keysLongerThanYamlAllowsAndMergeKeysAreOrdinaryKeys() {
    String key = "k".repeat(5000);
    assertEquals(
        "{<" + key + ">: <1>, <<<>: {<a>: <1>}}",
        Trees.show(Trees.clean("{\"" + key + "\": 1, \"<<\": {\"a\": 1}}")));
  }

  @Test
  void ofEqualKeysTheLastCountsAndBothPlacesAreTold() {
    Parsed<List<Document>> parsed = Trees.read("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}");
    assertEquals("{<b>: <2>, <a>: <3>}", Trees.show(parsed.value().get(0).root()));
    Problem problem = parsed.problems().get(0);
    assertFalse(problem.unreadable());
    assertEquals("3:2", Trees.place(problem.span().start()));
    assertEquals("1:2", Trees.place(problem.related().get(0).span().start()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,}|1:9|comma",
        "{\"a\": [1, ]}|1:11|comma",
        "{\"a\": // c~1}|1:7|comments",
        "// c~/* d */ {\"a\": 1}|1:1|comments",
        "// c~exports[`a`] = `~b: c: `|3:2|YAML",
        "{\"a\" 1}|1:6|colon",
        "{\"a\": \"x|1:9|ends before",
        "{\"a\": {|1:8|ends before",
        "{\"a\": 1} x|1:10|after the end",
        "{\"a\": 1}~{\"b\": 2}|2:1|after the end",
        "{\"\u00E9\": \"\u00E9\" 1}|1:11|comma",
      })
  void brokenJsonIsAProblemAtItsPlace(String text, String place, String said) {
    Problem problem = Trees.read(text.replace('~', '\n')).problems().get(0);
    assertTrue(problem.unreadable());
    assertEquals(place, Trees.place(problem.span().start()), problem.message());
    assertTrue(problem.message().contains(said), problem.message());
    assertFalse(problem.message().contains("Source"), problem.message());
  }

  @Test
  void textAfterTheDocumentKeepsTheDocument() {
    assertEquals("{<a>: <1>}", Trees.show(Trees.read("{\"a\": 1}\nlog").value().get(0).root()));
  }

  @Test
  void flowYamlIsReadAsYaml() {
    assertEquals("{<a>: !Ref <b>}", Trees.show(Trees.clean("{a: !Ref b}")));
    assertEquals("[<a>, <b>]", Trees.show(Trees.clean("[a, b] # c")));
  }

  @Test
  void severalJsonDocumentsOfAYamlFile() {
    assertEquals(2, Trees.read("{\"a\": 1}\n---\n{\"b\": 2}\n").value().size());
  }

  @Test
  void aLongAsciiTextGoesThroughTheStream() {
    String text = "[" + "\"abcdefgh\", ".repeat(150_000) + "\"end\"]";
    ListNode list = (ListNode) Trees.clean(text);
    assertEquals("\"end\"", Trees.written(list.items().get(150_000)));
    assertEquals("\"abcdefgh\"", Trees.written(list.items().get(77_777)));
  }
}
