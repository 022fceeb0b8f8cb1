package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lines of a file, whatever ends them. */
class SourceFileLinesTest {
  private static final SourceFile MIXED = SourceFile.of("x", "a\nbc\r\n\rdef\r\r\n\ngh");

  @Test
  void eachKindOfBreakEndsALine() {
    String[] lines = {"a", "bc", "", "def", "", "", "gh", ""};
    for (int i = 0; i < lines.length; i++) {
      assertEquals(lines[i], MIXED.line(i + 1), "line " + (i + 1));
      assertEquals(lines[i].length(), MIXED.lineLength(i + 1));
    }
    assertEquals(new Position(7, 2), MIXED.position(MIXED.text().length() - 1));
  }

  @Test
  void aWindowStaysInsideItsLine() {
    assertEquals("ef", MIXED.line(4, 1, 9));
    assertEquals("d", MIXED.line(4, 0, 1));
    assertEquals("", MIXED.line(4, 7, 9));
    assertEquals("", MIXED.line(99, 0, 9));
    assertEquals("", MIXED.line(0));
  }
}
