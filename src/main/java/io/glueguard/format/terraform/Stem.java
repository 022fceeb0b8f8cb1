package io.glueguard.format.terraform;

import io.glueguard.model.Reason;

/** Something unknown that an unknown value stems from. */
sealed interface Stem {

  /**
   * An attribute of an instance.
   *
   * @param attribute in CloudFormation's words; Terraform's name where CloudFormation has none
   */
  record Attribute(PlanInstance instance, String attribute) implements Stem {
    /** True for an ARN. */
    boolean isArn() {
      return attribute.endsWith("Arn");
    }
  }

  /** Something that cannot be followed. */
  record Opaque(Reason reason, String words) implements Stem {}
}
