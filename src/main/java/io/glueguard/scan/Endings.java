package io.glueguard.scan;

import java.util.Locale;
import java.util.Set;

/** The endings of files that can hold a template or a plan. */
final class Endings {
  private static final Set<String> ALL =
      Set.of(
          "yaml",
          "yml",
          "json",
          "template",
          "cfn",
          "cform",
          "tpl",
          "tmpl",
          "tfplan",
          "j2",
          "jinja",
          "jinja2");

  private Endings() {}

  /** Whether a file of that name can hold a template, going by its ending. */
  static boolean mayHold(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && ALL.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
