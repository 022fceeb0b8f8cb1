package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Summary;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One self-contained page. Its content security policy allows its one style sheet and its one
 * script, by their hashes, and nothing else: no network, no other script, no inline style. Without
 * scripts everything is there but the filters.
 */
final class HtmlReport implements Report {

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    String styles = "\n" + Resources.text("page.css") + Resources.text("drawing.css");
    String script = "\n" + Resources.text("page.js");
    head(out, styles, script);
    Summary summary = result.summary();
    out.append("<body>\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n");
    out.append("<header><p class=\"brand\">glueguard <span>");
    out.append(Markup.line(result.version())).append("</span></p>\n<h1>");
    out.append(Tally.headline(summary)).append("</h1>\n");
    account(result, out);
    out.append("</header>\n<main>\n");
    new HtmlShares(out).write(result);
    picture(result, out);
    new HtmlFindings(out).write(result);
    problems(result.problems(), out);
    rules(result, out);
    out.append("</main>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
  }

  private static void head(Appendable out, String styles, String script) throws IOException {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("style-src ").append(hash(styles)).append("; script-src ").append(hash(script));
    out.append("; base-uri 'none'; form-action 'none'\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append(
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>glueguard report</title>\n");
    out.append("<style>").append(styles).append("</style>\n</head>\n");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java platform is required to have SHA-256.
      throw new IllegalStateException(impossible);
    }
  }

  private static void account(ScanResult result, Appendable out) throws IOException {
    Summary summary = result.summary();
    out.append("<p class=\"account\">").append(Count.of(summary.files(), "file"));
    out.append(" seen: ").append(Count.of(summary.templates(), "template")).append(", ");
    out.append(Count.of(summary.notTemplates(), "not a template", "not templates"));
    out.append(", ").append(Integer.toString(summary.unreadable())).append(" not readable. ");
    if (summary.suppressed() > 0) {
      out.append(Count.of(summary.suppressed(), "finding")).append(" suppressed. ");
    }
    if (result.baseline()) {
      out.append(Count.of(summary.known(), "finding")).append(" in the baseline. ");
    }
    out.append("</p>\n<ul class=\"tiles\">\n");
    for (Severity severity : Severity.values()) {
      tile(out, severity.word(), summary.findings().getOrDefault(severity, 0));
    }
    tile(out, "undecided", Tally.undecided(summary));
    out.append("</ul>\n");
  }

  private static void tile(Appendable out, String word, int count) throws IOException {
    out.append("<li class=\"tile ").append(word).append(count == 0 ? " zero" : "");
    out.append("\"><b>").append(Integer.toString(count)).append("</b> ").append(word);
    out.append("</li>\n");
  }

  private static void picture(ScanResult result, Appendable out) throws IOException {
    if (result.picture().spots().isEmpty()) {
      return;
    }
    DrawnPart part = DrawnPart.of(result.picture());
    Set<String> linked = new HashSet<>();
    for (Finding finding : result.findings()) {
      linked.add(finding.resource().address());
      linked.add(finding.root());
    }
    Drawing drawing = new Drawing(part.picture(), linked);
    String width = Integer.toString(drawing.width());
    String height = Integer.toString(drawing.height());
    out.append("<section aria-labelledby=\"graph-title\">\n<h2 id=\"graph-title\">Graph</h2>\n");
    out.append("<p class=\"hint\">What starts which job, and what encrypts its bookmarks. ");
    out.append(
        "\u2713 encrypted, \u2717 unencrypted, ? undecided, \u2013 not applicable; dashed: ");
    out.append("not in this scan; dashed red: not declared. ").append(SvgGraph.left(part));
    out.append("</p>\n<div class=\"graph\" tabindex=\"0\" role=\"region\" aria-label=\"Graph\">\n");
    out.append("<svg id=\"graph\" role=\"group\" aria-labelledby=\"graph-title\" width=\"");
    out.append(width).append("\" height=\"").append(height).append("\" viewBox=\"0 0 ");
    out.append(width).append(' ').append(height).append("\">\n");
    drawing.write(out);
    out.append("</svg>\n</div>\n</section>\n");
  }

  private static void problems(List<Problem> problems, Appendable out) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    out.append("<section aria-labelledby=\"problems\">\n<h2 id=\"problems\">Problems</h2>\n");
    out.append("<p class=\"hint\">What kept glueguard from reading an input as its author meant ");
    out.append("it.</p>\n<ul class=\"problems\">\n");
    for (Problem problem : problems) {
      out.append("<li><span class=\"badge ").append(problem.unreadable() ? "high" : "low");
      out.append("\">").append(problem.unreadable() ? "unreadable" : "remark");
      out.append("</span> <code>");
      out.append(Markup.line(TextFinding.at(problem.file(), problem.span().start())));
      out.append("</code> ").append(Markup.line(problem.message())).append("</li>\n");
    }
    out.append("</ul>\n</section>\n");
  }

  private static void rules(ScanResult result, Appendable out) throws IOException {
    out.append("<section aria-labelledby=\"rules\">\n<h2 id=\"rules\">Rules</h2>\n");
    for (RulePage page : result.rules()) {
      int count = 0;
      for (Finding finding : result.findings()) {
        count += finding.rule().equals(page.id()) && finding.counts() ? 1 : 0;
      }
      out.append("<details class=\"rule\"><summary><code>").append(Markup.line(page.id()));
      out.append("</code> ").append(Markup.line(page.title())).append(" <span class=\"count\">");
      out.append(Count.of(count, "finding")).append("</span></summary>\n<div class=\"prose\">");
      out.append(HtmlProse.of(page.why())).append("</div>\n");
      for (Map.Entry<String, String> cure : page.cure().entrySet()) {
        out.append("<h4>").append(Markup.line(cure.getKey())).append("</h4>\n");
        out.append("<div class=\"prose\">").append(HtmlProse.of(cure.getValue()));
        out.append("</div>\n");
      }
      references(page, out);
      out.append("</details>\n");
    }
    out.append("</section>\n");
  }

  private static void references(RulePage page, Appendable out) throws IOException {
    out.append("<ul>\n");
    for (String reference : page.references()) {
      String shown = Markup.line(reference);
      boolean link = reference.startsWith("https://");
      out.append("<li>")
          .append(link ? "<a rel=\"noopener noreferrer\" href=\"" + shown + "\">" : "");
      out.append(shown).append(link ? "</a></li>\n" : "</li>\n");
    }
    for (RulePage.Control control : page.controls(false)) {
      out.append("<li>").append(Markup.line(control.framework())).append(' ');
      out.append(Markup.line(control.edition())).append(": ");
      out.append(Markup.line(control.control())).append(" (");
      out.append(Markup.line(control.origin())).append(")</li>\n");
    }
    out.append("</ul>\n");
  }
}
