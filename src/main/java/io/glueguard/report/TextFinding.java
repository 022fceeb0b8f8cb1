package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.Step;
import io.glueguard.source.Position;
import java.io.IOException;
import java.util.List;

/**
 * Findings in full.
 *
 * <pre>
 * jobs.yaml:12:7: high job-without-security-configuration no security configuration
 *    |
 * 12 |   Nightly:
 *    |   ^^^^^^^
 *    --> jobs.yaml:40:5: this trigger starts it with bookmarks enabled
 *    = cure: name a security configuration
 * </pre>
 */
final class TextFinding {
  private static final int HANGING = 4;

  private final TextLines lines;
  private final Ink ink;
  private final Cures cures = new Cures();

  TextFinding(TextLines lines, Ink ink) {
    this.lines = lines;
    this.ink = ink;
  }

  /** The place of a finding as every tool that jumps to places understands it. */
  static String at(Place place) {
    return at(place.file(), place.span().start());
  }

  static String at(String file, Position position) {
    return VisibleText.line(file) + ":" + position.line() + ":" + position.column();
  }

  /** The one line that says it all, with something after the message. */
  void head(Finding finding, String after) throws IOException {
    String at = at(finding.place()) + ":";
    String severity = finding.severity().word();
    String rule = VisibleText.line(finding.rule());
    lines
        .print(ink.bold(at))
        .print(" ")
        .print(
            finding.kind() == Kind.OPEN
                ? ink.undecided(severity)
                : ink.severity(finding.severity(), severity))
        .print(" ")
        .print(ink.bold(rule));
    int used = VisibleText.width(at) + severity.length() + VisibleText.width(rule) + 3;
    String message = VisibleText.line(finding.message()) + after;
    if (lines.fits(used + VisibleText.width(message))) {
      lines.line(" " + message);
    } else {
      lines.end();
      lines.print(" ".repeat(HANGING)).words(message, HANGING, HANGING);
    }
  }

  void full(Finding finding) throws IOException {
    head(finding, "");
    int number = finding.place().span().start().line();
    int gutter = Integer.toString(number).length() + 1;
    if (finding.place().excerpt() != null) {
      excerpt(finding, number, gutter);
    }
    for (Step step : finding.related()) {
      note(gutter, "-->", at(step.place()), VisibleText.line(step.message()));
    }
    if (finding.untoldWitness() != null) {
      note(gutter, "=", "with", VisibleText.line(finding.untoldWitness()), " ");
    }
    if (finding.kind() == Kind.OPEN) {
      note(gutter, "=", "undecided", reason(finding.reason()));
    }
    if (finding.suppression() != null) {
      note(gutter, "=", "suppressed", suppression(finding));
    }
    if (finding.known()) {
      note(gutter, "=", "known", "it is in the baseline");
    }
    cure(finding, gutter);
  }

  static String reason(String code) {
    if (code == null) {
      return "it cannot be told";
    }
    String words = Reasons.words(code);
    return VisibleText.line(words.equals(code) ? code : words + " [" + code + "]");
  }

  private static String suppression(Finding finding) {
    String until = finding.suppression().until();
    return VisibleText.line(finding.suppression().reason())
        + (until == null ? "" : " (until " + VisibleText.line(until) + ")");
  }

  private void excerpt(Finding finding, int number, int gutter) throws IOException {
    int room = lines.width() == 0 ? 0 : Math.max(20, lines.width() - gutter - 2);
    TextExcerpt excerpt = TextExcerpt.of(finding.place(), room);
    String carets = "^".repeat(excerpt.carets());
    String bar = ink.gutter(" ".repeat(gutter) + "|");
    lines.line(bar);
    lines.line(ink.gutter(number + " |") + (excerpt.line().isEmpty() ? "" : " " + excerpt.line()));
    lines.line(
        bar
            + " ".repeat(excerpt.indent() + 1)
            + (finding.kind() == Kind.OPEN
                ? ink.undecided(carets)
                : ink.severity(finding.severity(), carets)));
  }

  private void note(int gutter, String sign, String label, String text) throws IOException {
    note(gutter, sign, label, text, ": ");
  }

  private void note(int gutter, String sign, String label, String text, String between)
      throws IOException {
    lines.print(" ".repeat(gutter)).print(ink.gutter(sign)).print(" ").print(ink.bold(label));
    int used = gutter + sign.length() + 1 + VisibleText.width(label) + between.length();
    lines.print(between).words(text, used, gutter + sign.length() + 1 + HANGING);
  }

  private void cure(Finding finding, int gutter) throws IOException {
    String cure = Cures.plain(finding);
    if (cure.isEmpty()) {
      return;
    }
    Finding other = cures.toldFor(finding);
    if (other != null) {
      note(gutter, "=", "cure", "shown above for " + at(other.place()));
      return;
    }
    List<String> parts = VisibleText.lines(cure);
    note(gutter, "=", "cure", VisibleText.line(parts.get(0)));
    int indent = gutter + 2 + HANGING;
    for (String part : parts.subList(1, parts.size())) {
      if (part.isEmpty()) {
        lines.end();
      } else {
        lines.print(" ".repeat(indent));
        lines.words(VisibleText.line(part), indent, indent + HANGING);
      }
    }
  }
}
