package io.glueguard.format.terraform;

import io.glueguard.model.Stack;
import io.glueguard.source.Node;
import java.util.HashMap;
import java.util.Map;

/** What all properties of a plan are read with. */
final class PlanReading {
  private final Plan plan;
  private final Stack stack;
  private final References references;
  private final PlanResources resources;
  private final NameEvidence evidence;
  private final Providers providers;
  private final SourceValues sources;
  private final Map<String, PlanInstance> instances = new HashMap<>();
  private final Map<PlanInstance, Standpoint> standpoints = new HashMap<>();

  /**
   * @param stack what there will be
   * @param former what a partial plan leaves out
   * @param scopes the sources; null when they are not at hand
   */
  PlanReading(Plan plan, Stack stack, Stack former, Providers providers, PlanScopes scopes) {
    this.plan = plan;
    this.stack = stack;
    this.references = new References(plan);
    this.resources = new PlanResources(stack, former);
    this.evidence = new NameEvidence(this);
    this.providers = providers;
    this.sources = scopes == null ? null : new SourceValues(scopes);
    plan.former().values().forEach(each -> instances.put(each.address(), each));
    plan.changes().forEach(each -> instances.put(each.address(), each));
  }

  Plan plan() {
    return plan;
  }

  Stack stack() {
    return stack;
  }

  References references() {
    return references;
  }

  PlanResources resources() {
    return resources;
  }

  /** What the plan shows of how names are made. */
  NameEvidence evidence() {
    return evidence;
  }

  /** What the sources say; null when they are not at hand. */
  SourceValues sources() {
    return sources;
  }

  /** The instance of an address; null when the plan has none. */
  PlanInstance instance(String address) {
    return instances.get(address);
  }

  /** The configuration of the provider of an instance; null when the plan has none. */
  Node provider(PlanInstance instance) {
    return providers.configuration(instance);
  }

  /** Where the expressions of an instance's block stand. */
  Standpoint standpoint(PlanInstance instance) {
    return standpoints.computeIfAbsent(instance, any -> Standpoint.of(plan, instance));
  }
}
