package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Fix;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.Step;
import io.glueguard.finding.Suppression;
import java.io.IOException;

/** One finding of the page: a line that unfolds to the source, the chain and the cure. */
final class HtmlFinding {
  private final Appendable out;

  HtmlFinding(Appendable out) {
    this.out = out;
  }

  void write(Finding finding) throws IOException {
    String severity = finding.severity().word();
    out.append("<details class=\"finding ").append(severity);
    out.append(finding.counts() ? "" : " quiet");
    out.append("\" data-severity=\"").append(severity).append("\" data-kind=\"");
    out.append(kind(finding)).append("\" data-rule=\"").append(Markup.line(finding.rule()));
    out.append("\">\n<summary><span class=\"badge ").append(severity).append("\">");
    out.append(severity).append("</span> ");
    if (!kind(finding).equals("fail")) {
      out.append("<span class=\"badge plain\">").append(status(finding)).append("</span> ");
    }
    out.append("<span class=\"message\">").append(Markup.line(finding.message()));
    out.append("</span> <span class=\"about\"><code>");
    out.append(Markup.line(finding.resource().name())).append("</code> <code>");
    out.append(Markup.line(TextFinding.at(finding.place()))).append("</code></span></summary>\n");
    out.append("<div class=\"body\">\n");
    body(finding);
    out.append("</div>\n</details>\n");
  }

  private static String kind(Finding finding) {
    if (finding.suppression() != null) {
      return "suppressed";
    }
    return finding.known() ? "known" : finding.kind().word();
  }

  private static String status(Finding finding) {
    if (finding.suppression() != null) {
      return "suppressed";
    }
    return finding.known() ? "in the baseline" : "undecided";
  }

  private void body(Finding finding) throws IOException {
    excerpt(finding.place());
    if (!finding.related().isEmpty()) {
      out.append("<h4>How it comes about</h4>\n<ol class=\"chain\">\n");
      for (Step step : finding.related()) {
        out.append("<li>").append(Markup.line(step.message())).append(" <code>");
        out.append(Markup.line(TextFinding.at(step.place()))).append("</code>");
        excerpt(step.place());
        out.append("</li>\n");
      }
      out.append("</ol>\n");
    }
    if (finding.untoldWitness() != null) {
      fact("With", "<code>" + Markup.line(finding.untoldWitness()) + "</code>");
    }
    if (finding.kind() == Kind.OPEN) {
      fact("Undecided", Markup.line(TextFinding.reason(finding.reason())));
    }
    Suppression suppression = finding.suppression();
    if (suppression != null) {
      String until = suppression.until() == null ? "" : " (until " + suppression.until() + ")";
      fact("Suppressed", Markup.line(suppression.reason() + until));
    }
    cure(Cures.plain(finding));
    for (Fix fix : finding.fixes()) {
      String at = TextFinding.at(fix.file(), fix.span().start());
      fact("Fix", Markup.line(fix.description()) + " <code>" + Markup.line(at) + "</code>");
    }
    fact("Rule", "<code>" + Markup.line(finding.rule()) + "</code>");
    fact("Resource", "<code>" + Markup.line(finding.resource().address()) + "</code>");
    if (finding.place().pointer() != null) {
      fact("Pointer", "<code>" + Markup.line(finding.place().pointer()) + "</code>");
    }
    fact("Fingerprint", "<code>" + Markup.line(finding.fingerprint()) + "</code>");
  }

  /**
   * @param markup already escaped
   */
  private void fact(String name, String markup) throws IOException {
    out.append("<p class=\"fact\"><b>").append(name).append("</b> ").append(markup);
    out.append("</p>\n");
  }

  private void cure(String cure) throws IOException {
    if (!cure.isEmpty()) {
      out.append("<h4>Cure</h4>\n<div class=\"cure\"><pre>").append(Markup.lines(cure));
      out.append("</pre><button type=\"button\" class=\"copy\">Copy</button></div>\n");
    }
  }

  private void excerpt(Place place) throws IOException {
    Place.Excerpt excerpt = place.excerpt();
    if (excerpt == null) {
      return;
    }
    String text = excerpt.text();
    int from = Math.min(excerpt.caret(), text.length());
    int to = Math.min(from + Math.max(1, excerpt.length()), text.length());
    boolean cutLeft = place.span().start().column() - 1 > excerpt.caret();
    out.append("<pre class=\"source\"><span class=\"number\">");
    out.append(Integer.toString(place.span().start().line())).append("</span>");
    out.append(cutLeft ? "\u2026" : "").append(piece(text.substring(0, from))).append("<mark>");
    out.append(piece(text.substring(from, to))).append("</mark>").append(piece(text.substring(to)));
    out.append(text.length() >= Place.Excerpt.LONGEST ? "\u2026" : "").append("</pre>\n");
  }

  private static String piece(String text) {
    return Markup.line(text.replace("\t", "    "));
  }
}
