package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  @Test
  void placesCountFromOneAndEndsAreExclusive() {
    Node root = Trees.clean("a:\n  b: cd\n");
    assertEquals(
        List.of(
            "MapNode 1:1-2:8",
            "ScalarNode 1:1-1:2",
            "MapNode 2:3-2:8",
            "ScalarNode 2:3-2:4",
            "ScalarNode 2:6-2:8"),
        Trees.places(root));
  }

  @Test
  void columnsCountUtf16Units() {
    Node root = Trees.clean("a: \uD83D\uDE00 \uD83D\uDE00\n\"\uD83D\uDE00\": x");
    assertEquals("1:4-1:9", range(Trees.at(root, "a")));
    assertEquals("2:7-2:8", range(Trees.at(root, "\uD83D\uDE00")));
  }

  @Test
  void aBlockCollectionEndsWithItsLastChild() {
    Node root = Trees.clean("a:\n  - x\n  - y: z # c\n\n# d\nb: 1\n");
    assertEquals("- x\n  - y: z", Trees.written(Trees.at(root, "a")));
  }

  @Test
  void aFlowCollectionIncludesItsBrackets() {
    Node root = Trees.clean("a: [1, {b: c}, k: v] # x\n");
    assertEquals("[1, {b: c}, k: v]", Trees.written(Trees.at(root, "a")));
    assertEquals("{b: c}", Trees.written(Trees.at(root, "a", 1)));
    assertEquals("k: v", Trees.written(Trees.at(root, "a", 2)));
  }

  @Test
  void aBlockScalarEndsWithItsLastLine() {
    Node root = Trees.clean("a: |  # c\n  text\n  more\n\n\n# d\nb: >-\n  foo\n  bar\n");
    assertEquals("|  # c\n  text\n  more", Trees.written(Trees.at(root, "a")));
    assertEquals("text\nmore\n", Trees.at(root, "a").toString());
    assertEquals(">-\n  foo\n  bar", Trees.written(Trees.at(root, "b")));
    assertFalse(((ScalarNode) Trees.at(root, "b")).plain());
  }

  @Test
  void aMissingValueStandsBehindItsKeyAndAMissingItemBehindItsDash() {
    Node root = Trees.clean("a:\n\nb:\n  -\n  -  # c\n? c\n\nd: 1\n");
    assertEquals("1:3-1:3", range(Trees.at(root, "a")));
    assertEquals("4:4-4:4", range(Trees.at(root, "b", 0)));
    assertEquals("5:4-5:4", range(Trees.at(root, "b", 1)));
    assertEquals("6:4-6:4", range(Trees.at(root, "c")));
    assertTrue(((ScalarNode) Trees.at(root, "a")).isNull());
  }

  @Test
  void aTagBelongsToTheSpanAndIsKeptAsWritten() {
    Node root = Trees.clean("a: !Ref x\nb: !GetAtt\n  - c\nd: !Rain::Env {e: f}\ng: !Sub 'h'\n");
    assertEquals("!Ref", Trees.at(root, "a").tag());
    assertEquals("!Ref x", Trees.written(Trees.at(root, "a")));
    assertEquals("!GetAtt", Trees.at(root, "b").tag());
    assertEquals("!GetAtt\n  - c", Trees.written(Trees.at(root, "b")));
    assertEquals("!Rain::Env", Trees.at(root, "d").tag());
    assertNull(Trees.at(root, "d", "e").tag());
    assertEquals("!Sub 'h'", Trees.written(Trees.at(root, "g")));
  }

  @Test
  void yamlsOwnTagsOnlySayHowATextIsMeant() {
    Node root =
        Trees.clean(
            "a: !!str null\nb: !!int '5'\nc: ! null\nd: !<tag:yaml.org,2002:binary> x\ne: !!map {}\nf: !!seq []\n");
    assertScalar(Trees.at(root, "a"), null, false);
    assertScalar(Trees.at(root, "b"), null, true);
    assertScalar(Trees.at(root, "c"), null, false);
    assertScalar(Trees.at(root, "d"), "!!binary", true);
    assertNull(Trees.at(root, "e").tag());
    assertNull(Trees.at(root, "f").tag());
  }

  @Test
  void quotedIsNotPlain() {
    Node root = Trees.clean("a: yes\nb: 'yes'\nc: \"y\\tes\"\n");
    assertScalar(Trees.at(root, "a"), null, true);
    assertScalar(Trees.at(root, "b"), null, false);
    assertScalar(Trees.at(root, "c"), null, false);
    assertEquals("y\tes", Trees.at(root, "c").toString());
  }

  @Test
  void anAliasSharesTheNodeOfItsAnchor() {
    Node root = Trees.clean("a: &x {b: c}\nd: *x\n");
    assertSame(Trees.at(root, "a"), Trees.at(root, "d"));
    assertEquals("2:6", Trees.place(root.span().end()));
  }

  @Test
  void anAliasAsKeyStandsWhereItIsUsed() {
    Node root = Trees.clean("a: &x k\n*x : v\n");
    assertEquals("2:1-2:3", range(((MapNode) root).entry("k").key()));
  }

  @Test
  void anchorsEndWithTheirDocument() {
    Parsed<List<Document>> parsed = Trees.read("a: &x 1\n---\nb: *x\n");
    assertTrue(only(parsed).unreadable());
    assertEquals("3:4", Trees.place(only(parsed).span().start()));
  }

  @Test
  void anAliasInsideOfItsAnchorIsAProblem() {
    Parsed<List<Document>> parsed = Trees.read("a: &x\n  b: [*x]\n");
    assertEquals("The alias *x stands inside of what it names", only(parsed).message());
    assertEquals("2:7", Trees.place(only(parsed).span().start()));
  }

  @Test
  void explicitKeysBeatMergedOnesAndEarlierMapsBeatLaterOnes() {
    Node root =
        Trees.clean(
            "x: &x {a: 1, b: 1, c: 1}\ny: &y {a: 2, d: 2}\nz:\n  <<: [*y, *x]\n  b: 3\nw: {c: 4, <<: *x}\n");
    assertEquals("{<b>: <3>, <a>: <2>, <d>: <2>, <c>: <1>}", Trees.show(Trees.at(root, "z")));
    assertEquals("{<c>: <4>, <a>: <1>, <b>: <1>}", Trees.show(Trees.at(root, "w")));
  }

  @Test
  void aMergeOfSomethingElseIsARemarkAndAQuotedMergeKeyIsAKey() {
    Problem problem = only(Trees.read("a:\n  <<: b\n"));
    assertFalse(problem.unreadable());
    assertEquals("2:7", Trees.place(problem.span().start()));
    assertEquals("{<<<>: <b>}", Trees.show(Trees.clean("'<<': b")));
  }

  @Test
  void ofEqualKeysTheLastCountsAndBothPlacesAreTold() {
    Parsed<List<Document>> parsed = Trees.read("a: 1\nb: 2\n'a': 3\n");
    assertEquals("{<b>: <2>, <a>: <3>}", Trees.show(parsed.value().get(0).root()));
    Problem problem = only(parsed);
    assertFalse(problem.unreadable());
    assertEquals("3:1", Trees.place(problem.span().start()));
    assertEquals("1:1", Trees.place(problem.related().get(0).span().start()));
  }

  @Test
  void manyEqualKeysInALongMap() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append('k').append(i % 40).append(": ").append(i).append('\n');
    }
    Parsed<List<Document>> parsed = Trees.read(text.toString());
    MapNode map = (MapNode) parsed.value().get(0).root();
    assertEquals(40, map.entries().size());
    assertEquals("99", map.get("k19").toString());
    assertEquals("60", map.entries().get(0).value().toString());
    assertEquals(60, parsed.problems().size());
  }

  @Test
  void aKeyThatIsNoScalarIsLeftOutWithARemark() {
    Parsed<List<Document>> parsed = Trees.read("? [a, b]\n: c\nd: e\n");
    assertEquals("{<d>: <e>}", Trees.show(parsed.value().get(0).root()));
    assertFalse(only(parsed).unreadable());
  }

  @Test
  void severalDocumentsWithTheirOwnComments() {
    Parsed<List<Document>> parsed = Trees.read("# one\na: 1\n---\n# two\nb: 2 # three\n...\n");
    assertEquals(2, parsed.value().size());
    assertEquals("one", parsed.value().get(0).comments().get(0).text());
    assertEquals(
        List.of("two", "three"),
        List.of(
            parsed.value().get(1).comments().get(0).text(),
            parsed.value().get(1).comments().get(1).text()));
  }

  @Test
  void anEmptyFileHasNoDocuments() {
    assertEquals(0, Trees.read("").value().size());
    assertEquals(0, Trees.read("# only this\n").problems().size());
  }

  @Test
  void aBrokenFileKeepsTheDocumentsBeforeTheFault() {
    Parsed<List<Document>> parsed = Trees.read("a: 1\n---\nb: [c\nd: e\n");
    assertEquals("{<a>: <1>}", Trees.show(parsed.value().get(0).root()));
    assertEquals(1, parsed.value().size());
    assertTrue(only(parsed).unreadable());
    assertEquals("4:2", Trees.place(only(parsed).span().start()));
  }

  @Test
  void aTabAsIndentationIsAProblemAtTheTab() {
    Problem problem = only(Trees.read("a:\n\tb: c\n"));
    assertTrue(problem.unreadable());
    assertEquals(2, problem.span().start().line());
  }

  @Test
  void aControlCharacterIsAProblemAtItsPlace() {
    Problem problem = only(Trees.read("a: b\nc: \u0007\n"));
    assertEquals("2:4", Trees.place(problem.span().start()));
    assertTrue(problem.message().contains("U+0007"), problem.message());
  }

  private static void assertScalar(Node node, String tag, boolean plain) {
    assertEquals(tag, node.tag());
    assertEquals(plain, ((ScalarNode) node).plain());
  }

  private static String range(Node node) {
    return Trees.place(node.span().start()) + "-" + Trees.place(node.span().end());
  }

  private static Problem only(Parsed<?> parsed) {
    assertEquals(1, parsed.problems().size(), () -> parsed.problems().toString());
    return parsed.problems().get(0);
  }
}
