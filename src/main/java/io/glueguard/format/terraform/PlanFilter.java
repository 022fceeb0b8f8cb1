package io.glueguard.format.terraform;

import io.glueguard.model.Vocabulary;
import io.glueguard.source.JsonPlace;
import io.glueguard.source.JsonWalk.Choice;
import java.util.List;
import java.util.Set;

/**
 * What of a plan rules can reach: the changes, the former state and the expressions of the types
 * that they speak about.
 */
final class PlanFilter implements PrunedTree.Filter {
  private static final Set<String> WHOLE =
      Set.of(
          "format_version",
          "plan_format_version",
          "terraform_version",
          "variables",
          "complete",
          "errored",
          "applyable");

  private static final Set<String> DATA =
      Set.of(
          "aws_iam_policy_document",
          "aws_kms_key",
          "aws_kms_alias",
          "aws_iam_role",
          "aws_iam_policy",
          "aws_region",
          "aws_caller_identity",
          "aws_ssm_parameter");

  private final boolean plannedValues;

  /**
   * @param plannedValues true to read {@code planned_values}, for plans that hold no changes
   */
  PlanFilter(boolean plannedValues) {
    this.plannedValues = plannedValues;
  }

  @Override
  public Choice choose(JsonPlace place, PrunedTree.Siblings siblings) {
    if (place.depth() == 0) {
      return Choice.ENTER;
    }
    if (place.depth() == 1) {
      return section(place.key() == null ? "" : place.key().text());
    }
    // the members of module_calls have names that people chose
    if (place.key() == null || isMemberOf(place, "module_calls")) {
      return Choice.ENTER;
    }
    String key = place.key().text();
    if (isMemberOf(place, "change")) {
      return key.equals("actions") ? Choice.READ : Choice.SKIP;
    }
    return member(key, siblings);
  }

  private Choice section(String key) {
    if (WHOLE.contains(key)) {
      return Choice.READ;
    }
    boolean enter =
        key.equals("resource_changes")
            || key.equals("deferred_changes")
            || key.equals("configuration")
            || key.equals("prior_state")
            || key.equals("planned_values") && plannedValues;
    return enter ? Choice.ENTER : Choice.SKIP;
  }

  private static boolean isMemberOf(JsonPlace place, String key) {
    JsonPlace parent = place.parent();
    return parent.key() != null && parent.key().text().equals(key);
  }

  private static Choice member(String key, PrunedTree.Siblings siblings) {
    return switch (key) {
      case "resources",
          "child_modules",
          "root_module",
          "module_calls",
          "module",
          "resource_change" ->
          Choice.ENTER;
      case "values" -> siblings.text("address") == null ? Choice.ENTER : wanted(siblings);
      case "change" -> wanted(siblings) == Choice.READ ? Choice.READ : Choice.ENTER;
      case "expressions" -> wanted(siblings);
      case "sensitive_values",
          "provisioners",
          "checks",
          "identity",
          "identity_schema_version",
          "depends_on" ->
          Choice.SKIP;
      default -> Choice.READ;
    };
  }

  /** What has no address is a call of a module. */
  private static Choice wanted(PrunedTree.Siblings siblings) {
    String address = siblings.text("address");
    return address == null || wanted(address) ? Choice.READ : Choice.SKIP;
  }

  private static boolean wanted(String address) {
    if (address.indexOf('[') < 0 && address.indexOf("aws_") < 0) {
      return false;
    }
    List<Step> steps = Step.parse(address);
    int at = ModuleInstance.of(steps).length();
    boolean data = at < steps.size() && steps.get(at).text().equals("data");
    int type = data ? at + 1 : at;
    return type < steps.size() && wanted(data, steps.get(type).text());
  }

  /** True for a type whose values are read. */
  static boolean wanted(boolean data, String type) {
    return data ? DATA.contains(type) : Vocabulary.shipped().terraform(type) != null;
  }
}
