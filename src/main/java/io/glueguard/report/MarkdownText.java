package io.glueguard.report;

/** Text of strangers inside Markdown: it makes no markup, no link, no mention and no reference. */
final class MarkdownText {
  private static final String NOTHING = "&#8203;";
  private static final String PUNCTUATION = "\\`*_{}[]()!|~$^=";

  private MarkdownText() {}

  /** The text for the middle of a line or a cell of a table. */
  static String of(String text) {
    String visible = VisibleText.line(text);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      char next = i + 1 < visible.length() ? visible.charAt(i + 1) : 0;
      if (c == '&' || c == '<' || c == '>' || c == '"' || PUNCTUATION.indexOf(c) >= 0) {
        escaped.append("&#").append((int) c).append(';');
      } else if (c == '@' || c == '#' || c == ':' && next == '/' || c == '.' && isWww(visible, i)) {
        // Mentions, references and bare addresses are looked for after the entities are resolved.
        escaped.append(c).append(NOTHING);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The text as code within a line, in HTML: no mark of Markdown is looked for inside. */
  static String code(String text) {
    return "<code>" + of(text) + "</code>";
  }

  private static boolean isWww(String text, int dot) {
    return dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
  }
}
