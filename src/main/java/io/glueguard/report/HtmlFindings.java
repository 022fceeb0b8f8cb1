package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The filters and the findings below what causes them. */
final class HtmlFindings {
  private final Appendable out;

  HtmlFindings(Appendable out) {
    this.out = out;
  }

  void write(ScanResult result) throws IOException {
    out.append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
    if (result.findings().isEmpty()) {
      out.append("<p class=\"hint\">None.</p>\n</section>\n");
      return;
    }
    undecided(result.summary().undecided());
    filters(result.findings());
    HtmlFinding one = new HtmlFinding(out);
    for (Cause cause : Cause.of(result)) {
      out.append("<section class=\"cause\">\n<h3><code>").append(Markup.line(cause.root()));
      out.append("</code></h3>\n");
      if (cause.findings().size() > 1) {
        out.append("<p class=\"words\">").append(cause.words()).append("</p>\n");
      }
      for (Finding finding : cause.findings()) {
        one.write(finding);
      }
      out.append("</section>\n");
    }
    out.append("<p id=\"nothing\" hidden>No finding fits these filters.</p>\n</section>\n");
  }

  private void undecided(Map<String, Integer> byReason) throws IOException {
    if (byReason.isEmpty()) {
      return;
    }
    out.append("<details class=\"rule\"><summary>Why findings are undecided</summary>\n<ul>\n");
    for (Map.Entry<String, Integer> reason : byReason.entrySet()) {
      out.append("<li>").append(reason.getValue().toString()).append(": ");
      out.append(Markup.line(TextFinding.reason(reason.getKey()))).append("</li>\n");
    }
    out.append("</ul>\n</details>\n");
  }

  private void filters(List<Finding> findings) throws IOException {
    Set<String> rules = new TreeSet<>();
    for (Finding finding : findings) {
      rules.add(finding.rule());
    }
    out.append("<form id=\"filters\" role=\"search\" aria-label=\"Filter the findings\">\n");
    out.append("<label>Search <input type=\"search\" name=\"q\" autocomplete=\"off\" ");
    out.append("placeholder=\"name, file, text\" title=\"Press / to search\"></label>\n");
    out.append("<label>Severity <select name=\"severity\"><option value=\"\">all</option>");
    for (Severity severity : Severity.values()) {
      option(severity.word(), severity.word());
    }
    out.append("</select></label>\n<label>Kind <select name=\"kind\">");
    out.append("<option value=\"\">all</option>");
    option("fail", "broken rule");
    option("open", "undecided");
    option("suppressed", "suppressed");
    option("known", "in the baseline");
    out.append("</select></label>\n<label>Rule <select name=\"rule\">");
    out.append("<option value=\"\">all</option>");
    for (String rule : rules) {
      option(rule, rule);
    }
    out.append("</select></label>\n<button type=\"reset\">Reset</button>\n");
    out.append(
        "<button type=\"button\" id=\"unfold\" aria-pressed=\"false\">Unfold all</button>\n");
    out.append("<output id=\"shown\" aria-live=\"polite\"></output>\n</form>\n");
  }

  private void option(String value, String words) throws IOException {
    out.append("<option value=\"").append(Markup.line(value)).append("\">");
    out.append(Markup.line(words)).append("</option>");
  }
}
