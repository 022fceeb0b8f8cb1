package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextExcerptProperties {

  @Provide
  Arbitrary<String> line() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\t",
            "  ",
            "abc",
            "\u6771\u4eac",
            "\ud83d\ude00",
            "e\u0301",
            "\u001b[1m",
            "\u202e",
            "\ud800");
    return pieces
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts))
        .map(TextExcerptProperties::cut);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 160));
  }

  @Property(tries = 1000)
  void fitsIntoItsRoomWithTheCaretInside(
      @ForAll("line") String text,
      @ForAll @IntRange(min = 0, max = 170) int caret,
      @ForAll @IntRange(min = 1, max = 170) int length,
      @ForAll @IntRange(min = 30, max = 120) int room) {
    TextExcerpt excerpt =
        TextExcerpt.of(ExampleResult.place("f", 1, caret + 1, length, text, caret), room);
    assertFalse(excerpt.line().chars().anyMatch(VisibleText::isInvisible), excerpt.line());
    int width = VisibleText.width(excerpt.line());
    assertTrue(width <= room, width + " columns: " + excerpt.line());
    assertTrue(excerpt.indent() >= 0 && excerpt.carets() >= 1, excerpt.toString());
    assertTrue(excerpt.indent() + excerpt.carets() <= room + 1, excerpt.toString());
  }
}
