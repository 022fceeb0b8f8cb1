package io.glueguard.format.terraform;

import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclBudget;
import io.glueguard.hcl.HclEvaluator;
import io.glueguard.hcl.HclExpression;
import io.glueguard.hcl.HclLocals;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclScope;
import io.glueguard.hcl.HclValue;
import java.util.HashMap;
import java.util.Map;

/** The scopes of a plan's module instances, and the evaluation of expressions in them. */
final class PlanScopes {
  /** Steps for all evaluations of one plan, locals being evaluated once. */
  private static final int MOST_STEPS = 5_000_000;

  private final Plan plan;
  private final PlanSources sources;
  private final HclBudget budget = new HclBudget(MOST_STEPS);
  private final Map<ModuleInstance, HclScope> scopes = new HashMap<>();
  private final boolean idsAreNames;
  private final PlanScopes named;

  PlanScopes(Plan plan, PlanSources sources) {
    this.plan = plan;
    this.sources = sources;
    this.idsAreNames = false;
    this.named = new PlanScopes(this);
  }

  private PlanScopes(PlanScopes open) {
    this.plan = open.plan;
    this.sources = open.sources;
    this.idsAreNames = true;
    this.named = this;
  }

  /**
   * The same scopes with the id of a security configuration as the text that it will be, which is
   * its name: for what functions make of it.
   */
  PlanScopes named() {
    return named;
  }

  /** True where the id of a security configuration is its name, where that is known. */
  boolean idsAreNames() {
    return idsAreNames;
  }

  Plan plan() {
    return plan;
  }

  PlanSources sources() {
    return sources;
  }

  HclBudget budget() {
    return budget;
  }

  /** The scope of a module instance; null when its source is not to be had. */
  HclScope of(ModuleInstance instance) {
    HclModule module = sources.module(instance);
    if (module == null) {
      return null;
    }
    HclScope known = scopes.get(instance);
    if (known == null) {
      known = new HclLocals(module, new PlanScope(this, instance, module), budget);
      scopes.put(instance, known);
    }
    return known;
  }

  /** The scope of a block that may be repeated; null when its source is not to be had. */
  HclScope of(ModuleInstance instance, HclBlock block, Step key) {
    HclScope outer = of(instance);
    return outer == null || key == null ? outer : new RepeatedScope(outer, block, key, budget);
  }

  /** The value of an expression. */
  HclValue evaluate(HclScope scope, HclExpression expression) {
    return new HclEvaluator(scope, budget).evaluate(expression);
  }
}
