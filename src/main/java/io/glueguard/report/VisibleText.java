package io.glueguard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text of strangers as it may go to a terminal: what would move the cursor, turn the direction or
 * not show at all is made visible, and the width of the rest is known.
 */
final class VisibleText {
  private static final int TAB = 4;

  /** Ranges of characters that take two columns, each a first and a last code point. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653,
    0x26a1, 0x26a1, 0x2705, 0x2705, 0x274c, 0x274e, 0x2753, 0x2757, 0x2795, 0x2797, 0x2b1b, 0x2b1c,
    0x2b50, 0x2b50, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf,
    0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6,
    0x16fe0, 0x18cff, 0x1b000, 0x1b2ff, 0x1f004, 0x1f004, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a,
    0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca,
    0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f4fc, 0x1f4ff, 0x1f53d,
    0x1f54b, 0x1f567, 0x1f595, 0x1f596, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6d0, 0x1f6ff,
    0x1f7e0, 0x1f7eb, 0x1f90c, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
  };

  private VisibleText() {}

  /**
   * Text for one line: line breaks and tabs are made visible too, and what a CI system would take
   * for a command to itself is broken by a space.
   */
  static String line(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int from = startsCommand(text) ? text.indexOf(':') + 1 : 0;
    shown.append(text, 0, from).append(from > 0 ? " " : "");
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      appendVisible(shown, c);
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  /** The lines of a text, at LF, CRLF and CR; empty ones too. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(from, i));
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        i += pair ? 1 : 0;
        from = i + 1;
      }
    }
    lines.add(text.substring(from));
    return lines;
  }

  /**
   * Appends one character as it is shown.
   *
   * @param column columns that stand before it, which decides how far a tab goes
   * @return the columns that it takes
   */
  static int append(StringBuilder shown, int codePoint, int column) {
    if (codePoint == '\t') {
      int blanks = TAB - column % TAB;
      shown.append(" ".repeat(blanks));
      return blanks;
    }
    int from = shown.length();
    appendVisible(shown, codePoint);
    return shown.length() - from == Character.charCount(codePoint)
        ? width(codePoint)
        : shown.length() - from;
  }

  /** The columns that a text takes which {@link #line} has made visible. */
  static int width(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += c < 0x300 ? 1 : width(c);
      i += Character.charCount(c);
    }
    return columns;
  }

  /** True for a character that shows nothing or changes how others are shown. */
  static boolean isInvisible(int c) {
    return c < ' '
        || c >= 0x7f && c < 0xa0
        || c == 0xad
        || c == 0x34f
        || c == 0x61c
        || c == 0x115f
        || c == 0x1160
        || c == 0x180e
        || c >= 0x200b && c <= 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c == 0x3164
        || c == 0xfeff
        || c == 0xffa0
        || c >= 0xfff9 && c <= 0xfffb
        || c >= 0xe0000 && c <= 0xe0fff
        || (c & 0xfffe) == 0xfffe;
  }

  /** Whether a CI system takes a line that begins so for a command: it leaves blanks out first. */
  private static boolean startsCommand(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    return text.startsWith("::", from);
  }

  /** Whether a text ends as commands of CI systems begin anywhere in a line, up to the bracket. */
  static boolean endsLikeCommand(CharSequence text, int end) {
    boolean named =
        end >= 3
            && (text.charAt(end - 3) | 32) == 'v'
            && (text.charAt(end - 2) | 32) == 's'
            && (text.charAt(end - 1) | 32) == 'o';
    int sign = named ? end - 3 : end;
    return sign >= 2 && text.charAt(sign - 1) == '#' && text.charAt(sign - 2) == '#';
  }

  private static boolean isPlain(String text) {
    if (text.contains("##") || startsCommand(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || isInvisible(c)) {
        return false;
      }
    }
    return true;
  }

  private static void appendVisible(StringBuilder shown, int c) {
    if (c < ' ') {
      shown.append((char) (0x2400 + c));
    } else if (c == 0x7f) {
      shown.append('\u2421');
    } else if (isInvisible(c)) {
      String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
      shown.append("<U+").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex).append('>');
    } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      shown.append('\ufffd');
    } else {
      if (c == '[' && endsLikeCommand(shown, shown.length())) {
        shown.append(' ');
      }
      shown.appendCodePoint(c);
    }
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c < WIDE[i]) {
        return 1;
      }
      if (c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
