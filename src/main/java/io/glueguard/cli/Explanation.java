package io.glueguard.cli;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Step;
import io.glueguard.model.Resource;
import io.glueguard.rule.Examination;
import io.glueguard.rule.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes how verdicts came about.
 *
 * <pre>
 * AWS::Glue::Job Nightly, declared at jobs.yaml:12:3: its bookmarks are encrypted
 *
 * job-bookmarks-unencrypted holds
 *   1. jobs.yaml:3:3 parameter Stage is prod
 *   2. jobs.yaml:30:3 Secure is declared here
 *   =&gt; jobs.yaml:31:9 this decides
 * </pre>
 */
final class Explanation {
  private final Examination examination;
  private final ScanResult result;
  private final boolean color;

  Explanation(Examination examination, ScanResult result, boolean color) {
    this.examination = examination;
    this.result = result;
    this.color = color;
  }

  /** All verdicts about a resource. */
  void resource(Resource resource, Appendable out) throws IOException {
    String declared = at(Examination.place(resource));
    out.append(bold(Text.visible(resource.type() + " " + resource.address())));
    out.append(", declared at ").append(declared).append(state(resource)).append("\n\n");
    for (Finding finding : result.findings()) {
      if (finding.resource().address().equals(resource.address())
          && finding.resource().type().equals(resource.type())) {
        finding(finding, out);
      }
    }
    List<String> silent = new ArrayList<>();
    for (Held held : examination.held(resource)) {
      if (held.applies()) {
        out.append(bold(held.page().id())).append(" holds\n");
        steps(held.steps(), out);
        out.append("  => ").append(at(held.place())).append(" this decides\n\n");
      } else {
        silent.add(held.page().id());
      }
    }
    if (!silent.isEmpty()) {
      out.append("does not apply: ").append(String.join(", ", silent)).append("\n\n");
    }
    if (!resource.stack().judged()) {
      out.append("It is only read as a neighbour; name its file to have it judged.\n\n");
    }
  }

  private String state(Resource resource) {
    for (JudgedJob job : result.jobs()) {
      if (job.job().address().equals(resource.address())
          && job.job().type().equals(resource.type())) {
        return switch (job.state()) {
          case ENCRYPTED -> ": its bookmarks are encrypted";
          case UNENCRYPTED -> ": its bookmarks are not encrypted";
          case UNDECIDED -> ": it cannot be told whether its bookmarks are encrypted ("
              + job.reason()
              + ")";
          case NOT_APPLICABLE -> ": it keeps no bookmarks";
        };
      }
    }
    return "";
  }

  /** One verdict that is a finding. */
  void finding(Finding finding, Appendable out) throws IOException {
    out.append(bold(finding.rule()));
    out.append(finding.kind() == Kind.FAIL ? " fails" : " cannot be decided");
    out.append(" (").append(finding.severity().word()).append("), fingerprint ");
    out.append(finding.fingerprint()).append('\n');
    out.append("  ").append(Text.visible(finding.message())).append('\n');
    steps(finding.related(), out);
    out.append("  => ").append(at(finding.place())).append(" this decides\n");
    if (finding.witness() != null) {
      out.append("  with ").append(Text.visible(finding.witness())).append('\n');
    }
    if (finding.suppression() != null) {
      out.append("  suppressed at ").append(at(finding.suppression().place())).append(": ");
      out.append(Text.visible(finding.suppression().reason())).append('\n');
    }
    if (finding.known()) {
      out.append("  known: it is in the baseline\n");
    }
    for (String line : finding.cure().strip().split("\n")) {
      if (!line.isBlank()) {
        out.append("  cure: ").append(Text.visible(line.strip())).append('\n');
      }
    }
    out.append('\n');
  }

  private void steps(List<Step> steps, Appendable out) throws IOException {
    int number = 1;
    for (Step step : steps) {
      out.append("  ").append(Integer.toString(number)).append(". ").append(at(step.place()));
      out.append(' ').append(Text.visible(step.message())).append('\n');
      number++;
    }
  }

  private static String at(Place place) {
    return Text.visible(Messages.at(place.file(), place.span().start()));
  }

  private String bold(String text) {
    return color ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
