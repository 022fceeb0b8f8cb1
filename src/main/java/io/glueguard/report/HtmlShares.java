package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The share of jobs whose bookmarks are encrypted: a ring for all, a bar for each owner. */
final class HtmlShares {
  private static final String NOBODY = "no owner tag";

  private final Appendable out;

  HtmlShares(Appendable out) {
    this.out = out;
  }

  void write(ScanResult result) throws IOException {
    Summary summary = result.summary();
    if (Tally.jobs(summary) == 0) {
      return;
    }
    out.append("<section aria-labelledby=\"shares\">\n<h2 id=\"shares\">Jobs</h2>\n");
    out.append("<div class=\"shares\">\n<div class=\"total\">\n");
    ring(summary);
    out.append("<table class=\"states\">\n<caption>Jobs by state</caption>\n<tbody>\n");
    for (JobState state : JobState.values()) {
      out.append("<tr><th scope=\"row\"><span class=\"dot ").append(state.word());
      out.append("\"></span>").append(GraphWords.state(state)).append("</th><td>");
      out.append(Integer.toString(Tally.jobs(summary, state))).append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n</div>\n");
    owners(result.jobs());
    out.append("</div>\n</section>\n");
  }

  private void ring(Summary summary) throws IOException {
    Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
    for (JobState state : JobState.values()) {
      counts.put(state, Tally.jobs(summary, state));
    }
    int all = Tally.applicable(summary);
    out.append("<svg class=\"ring\" viewBox=\"0 0 120 120\" width=\"150\" height=\"150\" ");
    out.append("role=\"img\" aria-label=\"").append(described(counts)).append("\">\n");
    out.append("<circle class=\"track\" cx=\"60\" cy=\"60\" r=\"50\"/>\n");
    double passed = 0;
    for (JobState state : JobState.values()) {
      if (state != JobState.NOT_APPLICABLE && all > 0 && counts.get(state) > 0) {
        double share = 1000.0 * counts.get(state) / all;
        out.append("<circle class=\"arc ").append(state.word());
        out.append("\" cx=\"60\" cy=\"60\" r=\"50\" pathLength=\"1000\" stroke-dasharray=\"");
        out.append(tenths(share)).append(" 1000\" stroke-dashoffset=\"");
        out.append(tenths(-passed)).append("\" transform=\"rotate(-90 60 60)\"/>\n");
        passed += share;
      }
    }
    out.append("<text class=\"percent\" x=\"60\" y=\"62\" text-anchor=\"middle\">");
    out.append(percent(counts.get(JobState.ENCRYPTED), all)).append("</text>\n");
    out.append("<text class=\"under\" x=\"60\" y=\"79\" text-anchor=\"middle\">encrypted</text>\n");
    out.append("</svg>\n");
  }

  private void owners(List<JudgedJob> jobs) throws IOException {
    Map<String, Map<JobState, Integer>> byOwner = new TreeMap<>();
    for (JudgedJob job : jobs) {
      String owner = job.owner() == null ? "" : job.owner();
      byOwner
          .computeIfAbsent(owner, name -> new EnumMap<>(JobState.class))
          .merge(job.state(), 1, Integer::sum);
    }
    if (byOwner.isEmpty()) {
      return;
    }
    List<String> owners = new ArrayList<>(byOwner.keySet());
    owners.sort((a, b) -> Integer.compare(open(byOwner.get(b)), open(byOwner.get(a))));
    out.append("<table class=\"owners\">\n<caption>Jobs by owner tag</caption>\n<thead><tr>");
    out.append("<th scope=\"col\">owner</th><th scope=\"col\">encrypted</th>");
    out.append("<th scope=\"col\">share</th></tr></thead>\n<tbody>\n");
    for (String owner : owners) {
      Map<JobState, Integer> counts = byOwner.get(owner);
      int all = 0;
      for (Map.Entry<JobState, Integer> entry : counts.entrySet()) {
        all += entry.getKey() == JobState.NOT_APPLICABLE ? 0 : entry.getValue();
      }
      out.append("<tr><th scope=\"row\">");
      out.append(owner.isEmpty() ? "<i>" + NOBODY + "</i>" : Markup.line(owner));
      out.append("</th><td>");
      out.append(all == 0 ? "\u2013" : count(counts, JobState.ENCRYPTED) + " of " + all);
      out.append("</td><td>");
      bar(counts, all);
      out.append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private static int open(Map<JobState, Integer> counts) {
    return counts.getOrDefault(JobState.UNENCRYPTED, 0);
  }

  private void bar(Map<JobState, Integer> counts, int all) throws IOException {
    out.append("<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" ");
    out.append("role=\"img\" aria-label=\"").append(described(counts)).append("\">");
    out.append("<rect class=\"track\" width=\"1000\" height=\"10\"/>");
    int passed = 0;
    int x = 0;
    for (JobState state : JobState.values()) {
      if (state != JobState.NOT_APPLICABLE && counts.getOrDefault(state, 0) > 0) {
        passed += counts.get(state);
        int end = (int) (1000L * passed / all);
        out.append("<rect class=\"").append(state.word()).append("\" x=\"");
        out.append(Integer.toString(x)).append("\" width=\"").append(Integer.toString(end - x));
        out.append("\" height=\"10\"/>");
        x = end;
      }
    }
    out.append("</svg>");
  }

  private static String described(Map<JobState, Integer> counts) {
    StringBuilder words = new StringBuilder();
    for (JobState state : JobState.values()) {
      words.append(words.length() == 0 ? "" : ", ").append(count(counts, state));
      words.append(' ').append(GraphWords.state(state));
    }
    return words.toString();
  }

  private static String count(Map<JobState, Integer> counts, JobState state) {
    return Integer.toString(counts.getOrDefault(state, 0));
  }

  /** Rounded down, so that 100 % means all. */
  private static String percent(int part, int all) {
    return all == 0 ? "\u2013" : 100L * part / all + "\u2009%";
  }

  private static String tenths(double number) {
    return Double.toString(Math.round(number * 10) / 10.0);
  }
}
