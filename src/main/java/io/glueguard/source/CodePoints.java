package io.glueguard.source;

import java.util.Arrays;

/** The way from an index in code points, as the YAML engine counts, to an offset in chars. */
final class CodePoints {
  private static final int[] NONE = new int[0];

  private final int[] pairs;
  private final int length;

  /** Finds the characters that take two chars: there are few or none. */
  CodePoints(String text) {
    int[] found = NONE;
    int count = 0;
    // a text without such characters tells so without a look at each
    int last = text.codePointCount(0, text.length()) == text.length() ? 0 : text.length() - 1;
    for (int i = 0; i < last; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(8, count * 2));
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    this.pairs = Arrays.copyOf(found, count);
    this.length = text.length();
  }

  /** The offset in chars of a code point, clamped to the text. */
  int offset(int index) {
    if (pairs.length == 0) {
      return Math.min(index, length);
    }
    int place = Arrays.binarySearch(pairs, index);
    return Math.min(index + (place >= 0 ? place : -place - 1), length);
  }
}
