package io.glueguard.source;

/** Knows text that still has to go through a template language before it is YAML or JSON. */
final class TemplateLanguage {
  private TemplateLanguage() {}

  /** True when a placeholder or statement of Jinja, Handlebars or Go opens at that offset. */
  static boolean startsAt(String text, int offset) {
    return offset >= 0 && (text.startsWith("{{", offset) || text.startsWith("{%", offset) || text.startsWith("{#", offset));
  }

  /** Where the first placeholder or statement stands; -1 where there is none. {@code ${{ }}} of workflows is not one. */
  static int find(String text) {
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      boolean opens = text.startsWith("{{", i) || text.startsWith("{%", i);
      if (opens && (i == 0 || text.charAt(i - 1) != '$' && text.charAt(i - 1) != '{')) {
        return i;
      }
    }
    return -1;
  }

  /** What to tell about text with a placeholder at that offset. */
  static String message(String text, int offset) {
    boolean go = text.startsWith("{{-", offset) || text.startsWith("{{ .", offset) || text.startsWith("{{.", offset);
    return "This looks like a " + (go ? "Go (Helm)" : "Jinja") + " template: render it first";
  }
}
