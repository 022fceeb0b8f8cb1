package io.glueguard.report;

import io.glueguard.finding.Finding;
import java.util.HashMap;
import java.util.Map;

/** Cures told once, whatever rules they belong to: the fortieth time a cure is only noise. */
final class Cures {
  private final Map<String, Finding> told = new HashMap<>();

  /** The finding that the cure has been told for already; null when this is the first. */
  Finding toldFor(Finding finding) {
    return told.putIfAbsent(finding.cure(), finding);
  }

  /** The cure as plain text, without the fences of Markdown's code blocks; empty for none. */
  static String plain(Finding finding) {
    StringBuilder plain = new StringBuilder();
    for (String line : VisibleText.lines(finding.cure().strip())) {
      if (!line.stripLeading().startsWith("```")) {
        plain.append(plain.length() == 0 ? "" : "\n").append(line.stripTrailing());
      }
    }
    return plain.toString();
  }
}
