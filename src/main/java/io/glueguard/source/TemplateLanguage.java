package io.glueguard.source;

/** Knows text that still has to go through a template language before it is YAML or JSON. */
final class TemplateLanguage {
  /** The tag of a placeholder that was read: it stands for anything. */
  static final String TAG = "!!placeholder";

  /** So many characters of a placeholder tell it from others. */
  private static final int TELLING = 1000;

  /** What each message begins with. */
  static final String SAID = "This looks like a ";

  private TemplateLanguage() {}

  /** True when a placeholder or statement of Jinja, Handlebars or Go opens at that offset. */
  static boolean startsAt(String text, int offset) {
    return offset >= 0
        && (text.startsWith("{{", offset)
            || text.startsWith("{%", offset)
            || text.startsWith("{#", offset));
  }

  /**
   * Where the placeholder or statement stands that may be the reason for a fault: on the line of
   * the fault, or elsewhere without quotes; -1 where there is none. {@code ${{ }}} of workflows and
   * CloudFormation's {@code {{resolve:}}} are none.
   */
  static int find(String text, int fault) {
    int lineStart = text.lastIndexOf('\n', fault - 1) + 1;
    int lineBreak = text.indexOf('\n', fault);
    int lineEnd = lineBreak < 0 ? text.length() : lineBreak;
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      boolean opens =
          text.startsWith("{{", i) && !text.startsWith("{{resolve:", i) || text.startsWith("{%", i);
      if (opens && (isBare(text, i) || i >= lineStart && i < lineEnd && !isOther(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBare(String text, int offset) {
    int i = offset - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || "\r\n:-".indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isOther(String text, int offset) {
    return offset > 0 && (text.charAt(offset - 1) == '$' || text.charAt(offset - 1) == '{');
  }

  /** A placeholder on one line, however it was written. */
  static String placeholder(String text, int start, int end) {
    StringBuilder line = new StringBuilder();
    boolean blank = false;
    for (int i = start; i < Math.min(end, start + TELLING); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space || !blank) {
        line.append(space ? ' ' : c);
      }
      blank = space;
    }
    return line.toString();
  }

  /** What to tell about text with a placeholder at that offset. */
  static String message(String text, int offset) {
    boolean go =
        text.startsWith("{{-", offset)
            || text.startsWith("{{ .", offset)
            || text.startsWith("{{.", offset);
    return SAID + (go ? "Go (Helm)" : "Jinja") + " template: render it first";
  }
}
