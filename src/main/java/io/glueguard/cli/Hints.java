package io.glueguard.cli;

import io.glueguard.finding.JobState;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Summary;
import io.glueguard.scan.Baseline;
import io.glueguard.scan.Scanner;
import io.glueguard.source.Spelling;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What helps a user on after a scan, each said once, on standard error. */
final class Hints {
  private static final Map<String, String> BY_REASON = new LinkedHashMap<>();

  static {
    BY_REASON.put(
        "PARAM_NO_DEFAULT",
        "values of parameters decide more: --param NAME=VALUE or --params FILE");
    BY_REASON.put(
        "BRANCH", "values of parameters decide more: --param NAME=VALUE or --params FILE");
    BY_REASON.put(
        "EXTERNAL_NAME",
        "names that nothing here defines: scan what defines them along, list them under"
            + " external-configurations in .glueguard.yaml, or say --closed-world");
    BY_REASON.put("PSEUDO_PARAM", "--region, --account and --stack-name decide more");
  }

  private Hints() {}

  /** Tells of values that no template takes: a misspelt name would decide nothing in silence. */
  static void parameters(List<String> pairs, Scanner scanner, Surroundings around) {
    Set<String> taken = pairs.isEmpty() ? Set.of() : scanner.parameters();
    for (String pair : pairs) {
      String name = pair.substring(0, pair.indexOf('='));
      if (!taken.contains(name)) {
        around.say("--param: no template takes " + name + Spelling.hint(name, taken));
      }
    }
  }

  static void tell(ScanResult result, Inputs inputs, boolean printed, Surroundings around) {
    Baseline baseline = inputs.options().acceptance().baseline();
    if (baseline != null
        && baseline.gone() > 0
        && ScanCommand.wholeFolders(inputs.options().paths())) {
      around.say(
          baseline.gone()
              + (baseline.gone() == 1 ? " entry" : " entries")
              + " of the baseline not found any more: fixed since the baseline");
    }
    if (!printed) {
      account(result.summary(), around);
      return;
    }
    if (result.summary().templates() == 0 && result.summary().unreadable() == 0) {
      around.say(
          "there is no template in what was scanned; of Terraform and CDK it reads what"
              + " terraform show -json and cdk synth write");
    }
    Set<String> told = new HashSet<>();
    for (String reason : result.summary().undecided().keySet()) {
      String hint = BY_REASON.get(reason);
      if (hint != null && told.add(hint)) {
        around.say("hint: " + hint);
      }
    }
  }

  /** What the text report ends with, where only other reports were asked for. */
  private static void account(Summary summary, Surroundings around) {
    around.say(
        summary.files()
            + (summary.files() == 1 ? " file: " : " files: ")
            + summary.templates()
            + (summary.templates() == 1 ? " template, " : " templates, ")
            + summary.notTemplates()
            + (summary.notTemplates() == 1 ? " not a template, " : " not templates, ")
            + summary.unreadable()
            + " not readable");
    StringBuilder jobs = new StringBuilder();
    int all = 0;
    for (JobState state : JobState.values()) {
      int count = summary.jobs().getOrDefault(state, 0);
      String word = state == JobState.NOT_APPLICABLE ? "not applicable" : state.word();
      jobs.append(jobs.length() == 0 ? "" : ", ").append(count).append(' ').append(word);
      all += count;
    }
    around.say(all + (all == 1 ? " job: " : " jobs: ") + jobs);
  }
}
