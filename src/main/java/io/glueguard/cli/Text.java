package io.glueguard.cli;

/** Texts of strangers, made fit for a terminal. */
final class Text {
  private Text() {}

  /** The text with characters that steer a terminal or turn its direction shown as escapes. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean steers = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      if (steers || c == '\u2028' || c == '\u2029') {
        visible.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  /** The lines of a text, each at most {@code width} long where its words allow that. */
  static String wrapped(String text, int width, String indent) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.strip().split("\n", -1)) {
      if (line.startsWith("    ") || line.length() + indent.length() <= width) {
        wrapped.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        continue;
      }
      int column = 0;
      for (String word : line.strip().split(" ")) {
        if (column > 0 && column + 1 + word.length() > width) {
          wrapped.append('\n');
          column = 0;
        }
        wrapped.append(column == 0 ? indent : " ").append(word);
        column += (column == 0 ? indent.length() : 1) + word.length();
      }
      wrapped.append('\n');
    }
    return wrapped.toString();
  }
}
