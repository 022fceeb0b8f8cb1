package io.glueguard.rule;

import io.glueguard.finding.Finding;
import io.glueguard.model.Resource;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds parameters by which somebody can leave what the defaults promise: a watched rule holds, and
 * breaks when a parameter takes another value.
 */
final class OptOuts {
  private final RuleBook book;
  private final Context context;
  private final Examiner examiner;
  private final StackExamination examination;

  OptOuts(RuleBook book, Context context, Examiner examiner, StackExamination examination) {
    this.book = book;
    this.context = context;
    this.examiner = examiner;
    this.examination = examination;
  }

  /** One finding for each assignment, at the first resource that it would leave open. */
  List<Finding> findings(Rule rule) {
    Map<String, List<Resource>> open = new LinkedHashMap<>();
    Map<String, Outcome.Fails> first = new LinkedHashMap<>();
    for (String id : rule.watches()) {
      Rule watched = book.rule(id);
      if (watched == null) {
        continue;
      }
      for (Resource resource : examination.selected(watched)) {
        if (asks(watched, resource) && holds(watched, resource)) {
          Outcome.Fails fails = examiner.failsElsewhere(watched, resource);
          if (fails != null) {
            String key = fails.witness();
            first.putIfAbsent(key, fails);
            List<Resource> resources = open.computeIfAbsent(key, any -> new ArrayList<>());
            if (!resources.contains(resource)) {
              resources.add(resource);
            }
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    open.forEach((key, resources) -> findings.add(finding(rule, resources, first.get(key))));
    return findings;
  }

  private boolean holds(Rule rule, Resource resource) {
    for (Outcome outcome : examination.outcomes(rule, resource).values()) {
      if (!(outcome instanceof Outcome.Holds || outcome instanceof Outcome.DoesNotApply)) {
        return false;
      }
    }
    return true;
  }

  /** Whether any parameter has a say at all; most resources hang on none. */
  private boolean asks(Rule rule, Resource resource) {
    World world = World.usual(context.graph());
    if (resource.exists(world)) {
      rule.judge(Item.of(resource), world, context);
    }
    return world.asked();
  }

  private static Finding finding(Rule rule, List<Resource> resources, Outcome.Fails fails) {
    Resource resource = resources.get(0);
    String names = resource.name();
    if (resources.size() > 1) {
      names += " and " + (resources.size() - 1) + " more";
    }
    Evidence evidence = fails.evidence().with("names", names).with("witness", fails.witness());
    Outcome.Fails said =
        new Outcome.Fails(evidence, rule.page().severity(), fails.witness(), fails.notes());
    return FindingWriter.fails(rule, resource, fails.witness(), said);
  }
}
