package io.glueguard.format.terraform;

import io.glueguard.model.Stack;
import io.glueguard.source.Problem;
import java.util.List;

/** A plan that was read. */
public final class TerraformPlan {
  static final TerraformPlan NONE = new TerraformPlan(List.of(), null);

  private final List<Stack> stacks;
  private final PlanSources sources;

  TerraformPlan(List<Stack> stacks, PlanSources sources) {
    this.stacks = List.copyOf(stacks);
    this.sources = sources;
  }

  /**
   * The stack of the plan, and one that is only read where a partial plan leaves resources out;
   * empty for what could not be read.
   */
  public List<Stack> stacks() {
    return stacks;
  }

  /** What could not be read of its sources, as far as anything asked for them. */
  public List<Problem> problems() {
    return sources == null ? List.of() : sources.problems();
  }
}
