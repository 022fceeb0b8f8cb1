package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Picture;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that go away with one change.
 *
 * @param root the resource to change, as the picture knows it
 * @param column what that resource is; null when the picture does not show it
 * @param findings in the order of the result; never empty
 */
record Cause(String root, Picture.Column column, List<Finding> findings) {
  private static final String JOB = "AWS::Glue::Job";

  /** The causes of a result: the worst first, then the ones that most hangs on. */
  static List<Cause> of(ScanResult result) {
    Map<String, Picture.Column> columns = new HashMap<>();
    for (Picture.Spot spot : result.picture().spots()) {
      columns.putIfAbsent(spot.id(), spot.column());
      columns.putIfAbsent(spot.address(), spot.column());
    }
    Map<String, List<Finding>> byRoot = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      String root = finding.root() == null ? finding.resource().address() : finding.root();
      byRoot.computeIfAbsent(root, name -> new ArrayList<>()).add(finding);
    }
    List<Cause> causes = new ArrayList<>();
    byRoot.forEach((root, findings) -> causes.add(new Cause(root, columns.get(root), findings)));
    causes.sort(
        Comparator.comparingInt(Cause::rank)
            .thenComparing(cause -> -cause.findings.size())
            .thenComparing(Cause::root));
    return causes;
  }

  private int rank() {
    int best = 2 * Severity.values().length;
    for (Finding finding : findings) {
      if (finding.counts()) {
        int open = finding.kind() == Kind.OPEN ? Severity.values().length : 0;
        best = Math.min(best, finding.severity().ordinal() + open);
      }
    }
    return best;
  }

  /** What hangs on it: {@code This configuration leaves 17 jobs in 6 files open}. */
  String words() {
    Set<String> jobs = new TreeSet<>();
    Set<String> filesOfJobs = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    Set<String> rules = new TreeSet<>();
    int failures = 0;
    int open = 0;
    for (Finding finding : findings) {
      if (finding.counts() && finding.kind() == Kind.FAIL) {
        failures++;
        rules.add(finding.rule());
        files.add(finding.place().file());
        if (JOB.equals(finding.resource().type())) {
          jobs.add(finding.resource().id());
          filesOfJobs.add(finding.place().file());
        }
      } else if (finding.counts()) {
        open++;
      }
    }
    if (column == Picture.Column.CONFIGURATION && !jobs.isEmpty()) {
      return "This configuration leaves "
          + Count.of(jobs.size(), "job")
          + in(filesOfJobs)
          + " open";
    }
    if (failures > 1 && rules.size() > 1) {
      return Count.of(failures, "finding") + " of " + Count.of(rules.size(), "rule") + in(files);
    }
    if (failures > 1) {
      return "One change here cures " + Count.of(failures, "finding") + in(files);
    }
    if (failures == 1) {
      return "One finding" + (open > 0 ? ", " + open + " undecided" : "");
    }
    return open > 0
        ? Count.of(open, "finding") + " that could not be decided"
        : "Nothing that counts: suppressed or in the baseline";
  }

  private static String in(Set<String> files) {
    return " in " + Count.of(files.size(), "file");
  }
}
