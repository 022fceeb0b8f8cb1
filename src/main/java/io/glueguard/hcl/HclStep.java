package io.glueguard.hcl;

import java.util.List;

/** A step from a value into it, as written. */
public sealed interface HclStep {

  /** From the dot or the bracket to the end of the step. */
  HclRange range();

  /** {@code .name}. */
  record Attribute(HclRange range, String name) implements HclStep {}

  /** {@code [key]}, or {@code .0} as older versions wrote it. */
  record Index(HclRange range, HclExpression key) implements HclStep {}

  /**
   * A splat behind {@code [*]}, which is taken for each element of the outer one; it holds the
   * steps that follow.
   */
  record Each(HclRange range, List<HclStep> steps) implements HclStep {}
}
