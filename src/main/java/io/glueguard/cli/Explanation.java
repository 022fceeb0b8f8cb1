package io.glueguard.cli;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Picture;
import io.glueguard.finding.Place;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Step;
import io.glueguard.model.Resource;
import io.glueguard.rule.Examination;
import io.glueguard.rule.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes how verdicts came about.
 *
 * <pre>
 * AWS::Glue::Job Nightly, declared at jobs.yaml:12:3: its bookmarks are encrypted
 *
 * job-bookmarks-unencrypted holds
 *   1. jobs.yaml:31:9 is what the verdict is about: !Ref Secure
 *   2. jobs.yaml:3:3 parameter Stage is prod
 *   3. jobs.yaml:30:3 Secure is declared here
 *
 * where defaults decide it leads to
 *   SecurityConfiguration: Secure (jobs.yaml:30:3)
 *   KmsKeyArn: Key (jobs.yaml:40:3)
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
      if (finding.resource().id().equals(resource.id())) {
        finding(finding, out);
      }
    }
    List<String> silent = new ArrayList<>();
    for (Held held : examination.held(resource)) {
      if (held.applies()) {
        out.append(bold(held.page().id())).append(" holds\n");
        steps(held.place(), held.steps(), out);
        out.append('\n');
      } else {
        silent.add(held.page().id());
      }
    }
    if (!silent.isEmpty()) {
      out.append("does not apply: ").append(String.join(", ", silent)).append("\n\n");
    }
    ways(resource, out);
    if (!resource.stack().judged()) {
      out.append("It is only read as a neighbour; name its file to have it judged.\n\n");
    }
  }

  /** Where the resource leads to, link by link. */
  private void ways(Resource resource, Appendable out) throws IOException {
    Map<String, Picture.Spot> spots = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (Picture.Spot spot : result.picture().spots()) {
      spots.put(spot.id(), spot);
      if (spot.id().equals(resource.id())) {
        open.add(spot.id());
      }
    }
    Set<Picture.Line> told = new LinkedHashSet<>();
    for (int i = 0; i < open.size(); i++) {
      for (Picture.Line line : result.picture().lines()) {
        if (line.from().equals(open.get(i)) && told.add(line)) {
          open.add(line.to());
        }
      }
    }
    if (told.isEmpty()) {
      return;
    }
    out.append("where defaults decide it leads to\n");
    for (Picture.Line line : told) {
      Picture.Spot to = spots.get(line.to());
      out.append("  ").append(Text.visible(line.label())).append(": ");
      out.append(to == null ? "nothing" : Text.visible(to.label()));
      if (line.broken()) {
        out.append(" (not declared)");
      } else if (to != null) {
        out.append(to.place() == null ? " (not in this scan)" : " (" + at(to.place()) + ")");
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private String state(Resource resource) {
    for (JudgedJob job : result.jobs()) {
      if (job.job().id().equals(resource.id())) {
        return switch (job.state()) {
          case ENCRYPTED -> ": its bookmarks are encrypted";
          case UNENCRYPTED -> ": its bookmarks are not encrypted";
          case UNDECIDED ->
              ": it cannot be told whether its bookmarks are encrypted (" + job.reason() + ")";
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
    steps(finding.place(), finding.related(), out);
    if (finding.untoldWitness() != null) {
      out.append("  with ").append(Text.visible(finding.untoldWitness())).append('\n');
    }
    if (finding.suppression() != null) {
      out.append("  suppressed at ").append(at(finding.suppression().place())).append(": ");
      out.append(Text.visible(finding.suppression().reason())).append('\n');
    }
    if (finding.known()) {
      out.append("  known: it is in the baseline\n");
    }
    cure(finding.cure(), out);
    out.append('\n');
  }

  private static void cure(String cure, Appendable out) throws IOException {
    String before = "  cure: ";
    for (String line : cure.strip().split("\n")) {
      if (!line.isBlank() && !line.startsWith("```")) {
        out.append(before).append(Text.visible(line.stripTrailing())).append('\n');
        before = "    ";
      }
    }
  }

  private void steps(Place place, List<Step> steps, Appendable out) throws IOException {
    out.append("  1. ").append(at(place)).append(" is what the verdict is about");
    out.append(source(place)).append('\n');
    int number = 2;
    for (Step step : steps) {
      out.append("  ").append(Integer.toString(number)).append(". ").append(at(step.place()));
      out.append(' ').append(Text.visible(step.message())).append('\n');
      number++;
    }
  }

  private static String source(Place place) {
    if (place.excerpt() == null || place.excerpt().text().isBlank()) {
      return "";
    }
    String text = place.excerpt().text();
    int from = Math.min(place.excerpt().caret(), text.length());
    int to = Math.min(from + place.excerpt().length(), text.length());
    return from == to ? "" : ": " + Text.visible(text.substring(from, to));
  }

  private static String at(Place place) {
    return Text.visible(Messages.at(place.file(), place.span().start()));
  }

  private String bold(String text) {
    return color ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
