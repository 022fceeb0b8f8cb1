package io.glueguard.report;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.ScanResult;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts findings by the controls of frameworks that their rules serve. */
final class ControlTally {
  private ControlTally() {}

  /**
   * How many broken rules that count fall under each control, controls without any included, in the
   * order of their names.
   *
   * @param frameworks in lower case
   */
  static Map<String, Integer> of(ScanResult result, List<String> frameworks) {
    if (frameworks.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> byRule = new HashMap<>();
    for (Finding finding : result.findings()) {
      if (finding.counts() && finding.kind() == Kind.FAIL) {
        byRule.merge(finding.rule(), 1, Integer::sum);
      }
    }
    Map<String, Integer> tally = new TreeMap<>();
    for (RulePage page : result.rules()) {
      for (RulePage.Control control : page.controls(false)) {
        if (frameworks.contains(control.framework().toLowerCase(Locale.ROOT))) {
          String name = control.framework() + " " + control.edition();
          tally.merge(
              (name.strip() + " " + control.control()).strip(),
              byRule.getOrDefault(page.id(), 0),
              Integer::sum);
        }
      }
    }
    return tally;
  }
}
