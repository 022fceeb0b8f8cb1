package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String TEXT = "a: \u00E9\u4E2D\uD83D\uDE00\nb: 1\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void knowsTheEncodingWithAndWithoutItsMark(String charset) {
    assertEquals(TEXT, decoded(TEXT.getBytes(Charset.forName(charset))));
    assertEquals(TEXT, decoded(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))));
  }

  @Test
  void theMarkTakesNoColumn() {
    Parsed<SourceFile> parsed =
        SourceFile.decode("f", "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    Node root = TreeReader.read(parsed.value()).value().get(0).root();
    assertEquals("1:1", Trees.place(root.span().start()));
    assertEquals("1:2", Trees.place(((MapNode) root).entry("a").key().span().start()));
  }

  @Test
  void malformedBytesAreReplacedWithARemark() {
    Parsed<SourceFile> parsed =
        SourceFile.decode("f", new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
    assertEquals("a: \uFFFD\n", parsed.value().text());
    assertFalse(parsed.problems().get(0).unreadable());
    assertEquals("1:4", Trees.place(parsed.problems().get(0).span().start()));
  }

  @Test
  void aReplacementCharacterThatWasWrittenIsNoProblem() {
    assertEquals("\uFFFD", decoded("\uFFFD".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void binaryIsUnreadable() {
    Parsed<SourceFile> parsed = SourceFile.decode("f", new byte[] {'P', 'K', 3, 4, 0, 0, 'x'});
    assertTrue(parsed.problems().get(0).unreadable());
  }

  @Test
  void anEmptyFileIsText() {
    assertEquals("", decoded(new byte[0]));
  }

  private static String decoded(byte[] bytes) {
    Parsed<SourceFile> parsed = SourceFile.decode("f", bytes);
    assertTrue(parsed.problems().isEmpty(), () -> parsed.problems().toString());
    return parsed.value().text();
  }
}
