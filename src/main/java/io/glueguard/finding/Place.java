package io.glueguard.finding;

import io.glueguard.source.Span;

/**
 * Where something stands, with what a report shows of it.
 *
 * @param file the path as it is shown, relative to the root where it lies below it
 * @param span line and column, 1-based, end exclusive
 * @param pointer the JSON pointer of the value in a JSON file; null elsewhere
 * @param excerpt what stands there; null when the text is not at hand
 */
public record Place(String file, Span span, String pointer, Excerpt excerpt)
    implements Comparable<Place> {

  /**
   * The line that a place begins on, or a window of it where the line is very long.
   *
   * @param text the line or window, at most {@link #LONGEST} chars, as it stands in the file
   *     (control characters included: reports escape them)
   * @param caret 0-based index in {@code text} of the first char of the place
   * @param length chars of the place on this line, at least 1
   */
  public record Excerpt(String text, int caret, int length) {
    /** Longest text of an excerpt, in chars. */
    public static final int LONGEST = 160;
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byStart = span.start().compareTo(other.span.start());
    return byStart != 0 ? byStart : span.end().compareTo(other.span.end());
  }
}
