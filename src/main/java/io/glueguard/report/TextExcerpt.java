package io.glueguard.report;

import io.glueguard.finding.Place;

/**
 * A source line as it is shown, and where the carets go below it.
 *
 * @param line what is shown, safe for a terminal
 * @param indent columns before the first caret
 * @param carets number of carets, at least 1
 */
record TextExcerpt(String line, int indent, int carets) {
  private static final String CUT = "...";

  /**
   * The excerpt of a place.
   *
   * @param room columns that it may take; 0 for as many as it needs
   */
  static TextExcerpt of(Place place, int room) {
    Place.Excerpt excerpt = place.excerpt();
    String text = excerpt.text();
    int[] columns = new int[text.length() + 1];
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int[] offsets = new int[text.length() + 1];
    int column = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      column += VisibleText.append(shown, c, column);
      for (int k = i + 1; k <= next; k++) {
        columns[k] = k < next ? columns[i] : column;
        offsets[k] = k < next ? offsets[i] : shown.length();
      }
      i = next;
    }
    int caret = Math.min(excerpt.caret(), text.length());
    int end = Math.min(caret + Math.max(1, excerpt.length()), text.length());
    int from = 0;
    int to = text.length();
    boolean cutLeft = place.span().start().column() - 1 > excerpt.caret();
    boolean cutRight = text.length() >= Place.Excerpt.LONGEST;
    int free = room - (cutLeft ? CUT.length() : 0) - (cutRight ? CUT.length() : 0);
    if (room > 0 && column > free) {
      int window = room - 2 * CUT.length();
      int wanted = columns[end] <= window ? 0 : Math.max(0, columns[caret] - window / 3);
      while (columns[from] < wanted) {
        from++;
      }
      cutLeft |= from > 0;
      while (to > from && columns[to] - columns[from] > window) {
        to--;
      }
      while (to > from && offsets[to] == offsets[to - 1]) {
        to--;
      }
      cutRight |= to < text.length();
    }
    String line =
        (cutLeft ? CUT : "") + shown.substring(offsets[from], offsets[to]) + (cutRight ? CUT : "");
    int indent = columns[caret] - columns[from] + (cutLeft ? CUT.length() : 0);
    int carets = Math.max(1, columns[Math.max(caret, Math.min(end, to))] - columns[caret]);
    return new TextExcerpt(line.stripTrailing(), indent, carets);
  }
}
