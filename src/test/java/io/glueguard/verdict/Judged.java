package io.glueguard.verdict;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What glueguard says about one template.
 *
 * @param findings in the order of a report
 */
record Judged(List<Finding> findings, List<JudgedJob> jobs) {
  private static final RuleBook BOOK = bookmarks();

  private static RuleBook bookmarks() {
    RuleBook book = RuleBook.shipped();
    book.keep(
        rule ->
            rule.page().group().equals("bookmarks")
                || rule.id().equals("parameter-can-disable-encryption"));
    return book;
  }

  static Judged of(String template) {
    return of(template, Map.of());
  }

  /** With values given for parameters. */
  static Judged of(String template, Map<String, String> parameters) {
    SourceFile file = SourceFile.of("template", template);
    CloudFormationFormat format =
        new CloudFormationFormat(
            Neighbours.NONE, new Deployment(parameters, null, null, null, Map.of()));
    format.add(file, TreeReader.read(file).value(), true);
    ResourceGraph graph = new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
    Examination examination = new Examination(BOOK, new Context(graph, Context.Settings.USUAL));
    return new Judged(examination.findings(), examination.jobs());
  }

  /** Everything but places. */
  Set<String> summary() {
    Set<String> summary = new TreeSet<>();
    findings.forEach(
        each ->
            summary.add(
                each.rule()
                    + " "
                    + each.resource().name()
                    + " "
                    + each.kind()
                    + " "
                    + each.severity()
                    + " "
                    + each.reason()
                    + " "
                    + each.witness()
                    + " "
                    + each.message()));
    jobs.forEach(each -> summary.add(each.job().name() + " " + each.state() + " " + each.reason()));
    return summary;
  }

  /** What a rule says about a resource; null when it is silent. */
  Finding of(String rule, String resource) {
    List<Finding> found = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.rule().equals(rule) && finding.resource().name().equals(resource)) {
        found.add(finding);
      }
    }
    if (found.size() > 1) {
      throw new AssertionError("more than one finding: " + found);
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
