package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Step;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * XML as Surefire writes it: a suite for each file, a broken rule is a failure, what could not be
 * decided or does not count is skipped with its reason, what could not be read is an error, and a
 * job whose bookmarks are encrypted is a test that passes.
 */
final class JunitReport implements Report {

  /** What the cases of one file come to. */
  private static final class Suite {
    private final List<String> cases = new ArrayList<>();
    private int failures;
    private int errors;
    private int skipped;
  }

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    Map<String, Suite> suites = new TreeMap<>();
    for (JudgedJob job : result.jobs()) {
      if (job.state() == JobState.ENCRYPTED) {
        String file = job.place().file();
        String name = "bookmarks of " + job.job().address() + " are encrypted";
        suite(suites, file).cases.add(start(file, name) + "/>\n");
      }
    }
    for (Finding finding : result.findings()) {
      add(suite(suites, finding.place().file()), finding);
    }
    for (Problem problem : result.problems()) {
      if (problem.unreadable()) {
        Suite suite = suite(suites, problem.file());
        suite.errors++;
        suite.cases.add(
            start(problem.file(), "can be read")
                + (">\n      <error message=\"" + Markup.line(problem.message()) + "\"")
                + " type=\"problem\">"
                + Markup.line(TextFinding.at(problem.file(), problem.span().start()))
                + "</error>\n    </testcase>\n");
      }
    }
    write(suites, out);
  }

  private static Suite suite(Map<String, Suite> suites, String file) {
    return suites.computeIfAbsent(file, name -> new Suite());
  }

  private static void add(Suite suite, Finding finding) {
    String at = TextFinding.at(finding.place());
    String name = finding.rule() + ": " + finding.resource().address();
    String start = start(finding.place().file(), name + " at " + at);
    String message = "\" message=\"" + Markup.line(Reasons.message(finding));
    String why = skipped(finding);
    if (why == null) {
      suite.failures++;
      suite.cases.add(
          start
              + (">\n      <failure type=\"" + Markup.line(finding.rule()) + message + "\">")
              + Markup.lines(details(finding, at))
              + "</failure>\n    </testcase>\n");
    } else {
      suite.skipped++;
      suite.cases.add(
          start + ">\n      <skipped message=\"" + Markup.line(why) + "\"/>\n    </testcase>\n");
    }
  }

  private static String skipped(Finding finding) {
    if (finding.suppression() != null) {
      return "suppressed: " + finding.suppression().reason();
    }
    if (finding.known()) {
      return "known: it is in the baseline";
    }
    return finding.kind() == Kind.OPEN ? "undecided: " + Reasons.message(finding) : null;
  }

  private static String details(Finding finding, String at) {
    StringBuilder details = new StringBuilder(at).append(": ");
    details.append(finding.severity().word()).append(' ').append(finding.message());
    for (Step step : finding.related()) {
      details.append("\n--> ").append(TextFinding.at(step.place()));
      details.append(": ").append(step.message());
    }
    if (finding.untoldWitness() != null) {
      details.append("\nwith ").append(finding.untoldWitness());
    }
    String cure = Cures.plain(finding);
    return cure.isEmpty() ? details.toString() : details.append("\ncure: ").append(cure).toString();
  }

  private static String start(String file, String name) {
    return "    <testcase name=\""
        + Markup.line(name)
        + "\" classname=\""
        + Markup.line(file)
        + "\"";
  }

  private static void write(Map<String, Suite> suites, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"glueguard\">\n");
    for (Map.Entry<String, Suite> entry : suites.entrySet()) {
      Suite suite = entry.getValue();
      out.append("  <testsuite name=\"").append(Markup.line(entry.getKey()));
      out.append("\" tests=\"").append(Integer.toString(suite.cases.size()));
      out.append("\" failures=\"").append(Integer.toString(suite.failures));
      out.append("\" errors=\"").append(Integer.toString(suite.errors));
      out.append("\" skipped=\"").append(Integer.toString(suite.skipped)).append("\">\n");
      for (String testCase : suite.cases) {
        out.append(testCase);
      }
      out.append("  </testsuite>\n");
    }
    out.append("</testsuites>\n");
  }
}
