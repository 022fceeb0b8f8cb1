package io.glueguard.finding;

import io.glueguard.source.Problem;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that a scan found.
 *
 * @param version of glueguard
 * @param findings in {@link Finding#ORDER}, suppressed and known ones included
 * @param problems in the order of file and place
 * @param jobs in the order of file and place
 * @param drawing draws the graph; only some reports show it
 * @param rules the pages of the rules that were examined, by id
 * @param baseline true when a baseline was given
 */
public record ScanResult(
    String version,
    Summary summary,
    List<Finding> findings,
    List<Problem> problems,
    List<JudgedJob> jobs,
    Supplier<Picture> drawing,
    List<RulePage> rules,
    boolean baseline) {

  /** Keeps its own copies of the lists. */
  public ScanResult {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    jobs = List.copyOf(jobs);
    rules = List.copyOf(rules);
  }

  /** The graph as it is where defaults decide. */
  public Picture picture() {
    return drawing.get();
  }
}
