package io.glueguard.scan;

import java.util.List;

/**
 * Tells from a glance at the text whether a file can be a template or a plan at all: most files of
 * a tree are not, and need no parser.
 */
final class Needles {
  private static final List<String> TEMPLATE = List.of("AWS::", "AWSTemplateFormatVersion");
  private static final List<String> PLAN = List.of("resource_changes", "planned_values");

  private Needles() {}

  /** Whether the text may be a template of CloudFormation or its kin. */
  static boolean mayBeTemplate(String text) {
    return TEMPLATE.stream().anyMatch(text::contains);
  }

  /** Whether the text may be a Terraform plan. */
  static boolean mayBePlan(String text) {
    return PLAN.stream().anyMatch(text::contains);
  }
}
