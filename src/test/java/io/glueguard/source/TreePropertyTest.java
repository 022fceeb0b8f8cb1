package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TreePropertyTest {
  private static final String[] PIECES = {
    "a",
    "b",
    "key",
    "null",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    " ",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
    "\"",
    "'",
    "\"x\"",
    "'y'",
    "!Ref ",
    "!Sub",
    "!!str ",
    "! ",
    "&n ",
    "*n",
    "<<: ",
    "|\n",
    ">-\n",
    "|+\n",
    "# c\n",
    " # d",
    "#",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "\t",
    "\\",
    "\\n",
    "\u00E9",
    "\uD83D\uDE00",
    "1",
    "-2.5e3",
    "{{",
    "}}",
    "{%",
    "//",
    "true",
    "\"a\": ",
    "\"a\": 1",
    "[]",
    "{}",
    "@",
    "`",
    "~",
    "\uFEFF",
    "\u0085",
    "\u2028",
    "a: b\n",
    "c:\n  - d\n",
    "  x\n\n"
  };

  @Property(tries = 2000)
  void noBytesMakeItThrow(@ForAll byte[] bytes) {
    TreeReader.read(SourceFile.decode("f", bytes).value());
  }

  @Property(tries = 10_000)
  void noTextMakesItThrowAndSpansNest(@ForAll("texts") String text) {
    Parsed<SourceFile> file = SourceFile.decode("f", text.getBytes(StandardCharsets.UTF_8));
    for (Document document : TreeReader.read(file.value()).value()) {
      // what an alias or a merge key stands for was written elsewhere
      if (text.indexOf('*') < 0 && !text.contains("<<")) {
        assertNested(document.root());
      }
    }
  }

  private static void assertNested(Node node) {
    int last = node.startOffset();
    for (Node child : Trees.children(node)) {
      assertTrue(
          child.startOffset() >= last && child.endOffset() <= node.endOffset(),
          () -> child.span() + " is not inside of " + node.span());
      last = child.endOffset();
      assertNested(child);
    }
  }

  @Property(tries = 10_000)
  void lineBreaksOfWindowsChangeNoPlaceAndNoText(@ForAll("texts") String text) {
    Parsed<List<Document>> plain = Trees.read(text);
    Parsed<List<Document>> windows = Trees.read(text.replace("\n", "\r\n"));
    assertEquals(plain.value().size(), windows.value().size());
    for (int i = 0; i < plain.value().size(); i++) {
      assertEquals(
          Trees.show(plain.value().get(i).root()), Trees.show(windows.value().get(i).root()));
      assertEquals(
          Trees.places(plain.value().get(i).root()), Trees.places(windows.value().get(i).root()));
      assertEquals(plain.value().get(i).comments(), windows.value().get(i).comments());
    }
  }

  @Property
  void theSameTreeInEitherSyntaxIsEqual(@ForAll("trees") WrittenTree tree) {
    assertEquals(tree.shown(), Trees.show(Trees.clean(tree.json())));
    assertEquals(tree.shown(), Trees.show(Trees.clean(tree.yaml())));
  }

  @Property
  void theTextAtASpanReadsAsTheSameNode(@ForAll("trees") WrittenTree tree) {
    for (String text : List.of(tree.json(), tree.yaml())) {
      for (Node node : Trees.all(Trees.clean(text))) {
        if (node instanceof ScalarNode || text.equals(tree.json())) {
          assertEquals(Trees.show(node), Trees.show(Trees.clean(Trees.written(node))));
        }
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(15).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<WrittenTree> trees() {
    return WrittenTree.any();
  }
}
