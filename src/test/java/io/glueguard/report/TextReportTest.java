package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Place;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void caretsStandUnderTabsAndWideCharacters() {
    assertExcerpt("    ab", 4, 1, "\tab", 1, 1);
    assertExcerpt("\u6771\u4eac: x", 0, 4, "\u6771\u4eac: x", 0, 2);
    assertExcerpt("\u6771\u4eac: x", 6, 1, "\u6771\u4eac: x", 4, 1);
    assertExcerpt("\ud83d\ude00 x", 3, 1, "\ud83d\ude00 x", 3, 1);
    assertExcerpt("e\u0301x", 1, 1, "e\u0301x", 2, 1);
    assertExcerpt("\u241b[2Jx", 4, 1, "\u001b[2Jx", 4, 1);
    assertExcerpt("<U+202E>x", 8, 1, "\u202ex", 1, 1);
    assertExcerpt("", 0, 1, "", 0, 1);
    assertExcerpt("ab", 2, 1, "ab", 2, 5);
  }

  @Test
  void longLinesAreCutAroundTheCaret() {
    String text = "a".repeat(70) + "BCD" + "e".repeat(70);
    TextExcerpt excerpt = TextExcerpt.of(ExampleResult.place("f", 1, 71, 3, text, 70), 40);
    assertTrue(excerpt.line().startsWith("...") && excerpt.line().endsWith("..."));
    assertEquals(40, excerpt.line().length());
    assertEquals("BCD", excerpt.line().substring(excerpt.indent(), excerpt.indent() + 3));
    assertEquals(3, excerpt.carets());
  }

  @Test
  void aSpanLongerThanTheWindowKeepsItsCaretsInside() {
    String text = "x" + "y".repeat(140);
    TextExcerpt excerpt = TextExcerpt.of(ExampleResult.place("f", 1, 2, 140, text, 1), 40);
    assertTrue(excerpt.indent() + excerpt.carets() <= excerpt.line().length());
  }

  @Test
  void fitsIntoEightyColumnsButForNamesThatCannotBeBroken() {
    String report =
        GoldenTest.written(
            new TextReport(new TextStyle(false, 80, true, false)), ExampleResult.get());
    for (String line : report.split("\n")) {
      assertTrue(VisibleText.width(line) <= 80 || line.startsWith("odd/"), line);
      assertEquals(line.stripTrailing(), line);
    }
  }

  @Test
  void nothingOfAStrangerReachesTheTerminalUnseen() {
    String report = GoldenTest.written(new TextReport(TextStyle.PLAIN), ExampleResult.get());
    assertFalse(report.chars().anyMatch(c -> c != '\n' && VisibleText.isInvisible(c)));
  }

  @Test
  void aCureIsShownOnce() {
    String report = GoldenTest.written(new TextReport(TextStyle.PLAIN), ExampleResult.get());
    assertEquals(2, report.split("set JobBookmarksEncryptionMode to CSE-KMS", -1).length);
    assertTrue(report.contains("cure: shown above for infra/glue/jobs.yaml:60:30"));
  }

  @Test
  void quietIsSilentWhenThereIsNothing() {
    TextStyle quiet = new TextStyle(false, 0, false, true);
    assertEquals("", GoldenTest.written(new TextReport(quiet), ExampleResult.empty()));
  }

  @Test
  void anEmptyScanStillGivesItsAccount() {
    String report = GoldenTest.written(new TextReport(TextStyle.PLAIN), ExampleResult.empty());
    assertTrue(
        report.startsWith("files      0 seen: 0 templates, 0 not templates, 0 not readable"));
    assertTrue(report.endsWith("\n\nNo jobs with bookmarks in 0 templates.\n"), report);
  }

  private static void assertExcerpt(
      String line, int indent, int carets, String text, int caret, int length) {
    Place place = ExampleResult.place("f", 1, caret + 1, length, text, caret);
    assertEquals(new TextExcerpt(line, indent, carets), TextExcerpt.of(place, 0));
  }
}
