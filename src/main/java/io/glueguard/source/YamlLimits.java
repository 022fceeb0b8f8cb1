package io.glueguard.source;

/** Refuses YAML that would cost the engine seconds, before it does. */
final class YamlLimits {
  private YamlLimits() {}

  /** Throws when the text is too long or has too long a line. */
  static void check(String text) {
    if (text.length() > Limits.YAML_CODE_POINTS
        && text.codePointCount(0, text.length()) > Limits.YAML_CODE_POINTS) {
      throw new InputRefused(
          0,
          "The file is longer than the limit of "
              + Limits.YAML_CODE_POINTS
              + " characters for YAML");
    }
    int lineStart = 0;
    while (text.length() - lineStart > Limits.YAML_LINE_CHARS) {
      int lineEnd = lineEnd(text, lineStart);
      if (lineEnd - lineStart > Limits.YAML_LINE_CHARS) {
        throw new InputRefused(
            lineStart,
            "The line is longer than the limit of "
                + Limits.YAML_LINE_CHARS
                + " characters for YAML");
      }
      lineStart = lineEnd + 1;
    }
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
