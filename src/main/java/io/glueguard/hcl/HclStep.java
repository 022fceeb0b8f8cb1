package io.glueguard.hcl;

/** A step from a value into it, as written. */
public sealed interface HclStep {

  /** From the dot or the bracket to the end of the step. */
  HclRange range();

  /** {@code .name}. */
  record Attribute(HclRange range, String name) implements HclStep {}

  /** {@code [key]}, or {@code .0} as older versions wrote it. */
  record Index(HclRange range, HclExpression key) implements HclStep {}
}
