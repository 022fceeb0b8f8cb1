package io.glueguard.report;

/** Text of strangers inside XML, HTML and SVG. */
final class Markup {
  private Markup() {}

  /** The text for an attribute or an element on one line; invisible characters are made visible. */
  static String line(String text) {
    return escape(VisibleText.line(text));
  }

  /** The text with its line breaks. */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length() + 16);
    String separator = "";
    for (String line : VisibleText.lines(text)) {
      lines.append(separator).append(line(line.replace("\t", "    ")));
      separator = "\n";
    }
    return lines.toString();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
