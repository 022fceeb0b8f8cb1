package io.glueguard.source;

/** Text of a stranger made fit to stand in a message. */
final class Excerpt {
  private static final int LENGTH = 80;

  private Excerpt() {}

  /**
   * At most 80 chars of the text on one line, control characters shown as escapes so that they
   * cannot steer a terminal.
   */
  static String of(String text) {
    return shorten(text, LENGTH);
  }

  /** As {@link #of}, with room for the messages of a parser. */
  static String sentence(String text) {
    return shorten(text, 3 * LENGTH);
  }

  private static String shorten(String text, int length) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && i < length; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)
          || Character.getType(c) == Character.FORMAT
          || c == '\u2028'
          || c == '\u2029') {
        shown.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
      } else {
        shown.append(c);
      }
    }
    return text.length() > length ? shown.append("...").toString() : shown.toString();
  }
}
