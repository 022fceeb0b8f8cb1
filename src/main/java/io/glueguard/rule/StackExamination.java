package io.glueguard.rule;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges some resources of one stack. All rules speak about them before the next stack comes, so
 * that what was found out about them is needed no longer than their template is at hand.
 */
final class StackExamination {
  private static final String JOB = "AWS::Glue::Job";

  private final RuleBook book;
  private final Context context;
  private final Examiner examiner;
  private final Map<String, List<Resource>> byType = new HashMap<>();
  private final Map<String, Map<Resource, Map<String, Outcome>>> outcomes = new HashMap<>();

  /**
   * An examination of resources of one stack.
   *
   * @param context with an effort of its own
   */
  StackExamination(RuleBook book, Context context, List<Resource> resources) {
    this.book = book;
    this.context = context;
    this.examiner = new Examiner(context);
    for (Resource resource : resources) {
      byType.computeIfAbsent(resource.type(), any -> new ArrayList<>(4)).add(resource);
    }
  }

  /** What the rules that demand something find. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : book.rules()) {
      if (rule.require() != null) {
        selected(rule).forEach(resource -> report(rule, resource, findings));
      }
    }
    return findings;
  }

  /** What the rules that watch others find; these have to see all resources of a stack at once. */
  List<Finding> optOuts() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : book.rules()) {
      if (rule.require() == null) {
        findings.addAll(new OptOuts(book, context, examiner, this).findings(rule));
      }
    }
    return findings;
  }

  /** The resources that a rule is about. */
  List<Resource> selected(Rule rule) {
    if (rule.select().size() == 1) {
      return byType.getOrDefault(rule.select().get(0), List.of());
    }
    List<Resource> selected = new ArrayList<>();
    rule.select().forEach(type -> selected.addAll(byType.getOrDefault(type, List.of())));
    return selected;
  }

  private void report(Rule rule, Resource resource, List<Finding> findings) {
    Rule better = rule.yieldsTo() == null ? null : book.rule(rule.yieldsTo());
    Map<String, Outcome> other = better == null ? Map.of() : outcomes(better, resource);
    outcomes(rule, resource)
        .forEach(
            (item, outcome) -> {
              if (other.get(item) instanceof Outcome.Fails) {
                return;
              }
              if (outcome instanceof Outcome.Fails fails) {
                findings.add(FindingWriter.fails(rule, resource, item, fails));
              } else if (outcome instanceof Outcome.Open open) {
                findings.add(FindingWriter.open(rule, resource, item, open));
              }
            });
  }

  /** What a rule says about a resource, by item. */
  Map<String, Outcome> outcomes(Rule rule, Resource resource) {
    return outcomes
        .computeIfAbsent(rule.id(), any -> new HashMap<>())
        .computeIfAbsent(resource, any -> examiner.examine(rule, resource));
  }

  /** What becomes of each job. */
  List<JudgedJob> jobs() {
    JobStates states = new JobStates(context);
    List<JudgedJob> jobs = new ArrayList<>();
    for (Resource job : byType.getOrDefault(JOB, List.of())) {
      JobStates.Judged judged = states.of(job);
      if (judged != null) {
        jobs.add(
            new JudgedJob(
                FindingWriter.subject(job),
                judged.state(),
                owner(job),
                judged.reason() == null ? null : judged.reason().name(),
                Places.written(job)));
      }
    }
    return jobs;
  }

  private String owner(Resource job) {
    World world = World.usual(context.graph());
    for (String tag : context.settings().ownerTags()) {
      String owner = Value.text(job.value(world, "Tags", tag));
      if (owner != null && !owner.isEmpty()) {
        return owner;
      }
    }
    return null;
  }
}
