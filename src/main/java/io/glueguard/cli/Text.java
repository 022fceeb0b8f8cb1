package io.glueguard.cli;

/** Texts of strangers, made fit for a terminal. */
final class Text {
  private Text() {}

  /**
   * The text with characters that steer a terminal or turn its direction shown as escapes, and with
   * what a CI system would take for a command to itself broken by a space.
   */
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
    String plain = visible.toString();
    if (plain.contains("##")) {
      plain = plain.replace("##", "# #");
    }
    return plain.strip().startsWith("::") ? plain.replaceFirst("::", ": :") : plain;
  }

  /**
   * A text with its paragraphs filled anew, each line at most {@code width} long where its words
   * allow that. What is indented, a list or inside a fence of code keeps its lines.
   */
  static String wrapped(String text, int width, String indent) {
    StringBuilder wrapped = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    boolean code = false;
    for (String line : text.strip().split("\n", -1)) {
      boolean fence = line.strip().startsWith("```");
      if (code || fence || line.isBlank() || line.startsWith("  ")) {
        fill(paragraph, width, indent, wrapped);
        wrapped.append(line.isBlank() ? "" : indent).append(line.stripTrailing()).append('\n');
      } else {
        if (line.startsWith("- ") || line.startsWith("* ") || line.startsWith("#")) {
          fill(paragraph, width, indent, wrapped);
        }
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
      }
      code ^= fence;
    }
    fill(paragraph, width, indent, wrapped);
    return wrapped.toString();
  }

  private static void fill(StringBuilder paragraph, int width, String indent, StringBuilder to) {
    int column = 0;
    for (String word : paragraph.toString().split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        to.append('\n');
        column = 0;
      }
      if (!word.isEmpty()) {
        to.append(column == 0 ? indent : " ").append(word);
        column += (column == 0 ? indent.length() : 1) + word.length();
      }
    }
    to.append(column == 0 ? "" : "\n");
    paragraph.setLength(0);
  }
}
