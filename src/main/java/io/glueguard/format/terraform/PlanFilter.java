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

  /** What a plan says last of all; 400 characters hold it. */
  private static final String COMPLETE = "\"complete\":true";

  private final boolean plannedValues;
  private final boolean complete;

  /**
   * @param plannedValues true to read {@code planned_values}, for plans that hold no changes
   * @param complete true for a plan that leaves nothing out, so that its changes tell of all that
   *     the state before it holds
   */
  PlanFilter(boolean plannedValues, boolean complete) {
    this.plannedValues = plannedValues;
    this.complete = complete;
  }

  /** True where a plan says at its end that it is complete. */
  static boolean saysComplete(String text) {
    return text.indexOf(COMPLETE, Math.max(0, text.length() - 400)) >= 0;
  }

  @Override
  public Choice choose(JsonPlace place, PrunedTree.Siblings siblings) {
    if (place.depth() == 0) {
      return Choice.ENTER;
    }
    if (place.depth() == 1) {
      return section(place.name() == null ? "" : place.name());
    }
    // the members of module_calls have names that people chose
    if (place.name() == null || isMemberOf(place, "module_calls")) {
      return Choice.ENTER;
    }
    String key = place.name();
    if (isMemberOf(place, "change")) {
      return key.equals("actions") ? Choice.READ : Choice.SKIP;
    }
    if (complete && key.equals("values") && isManagedState(place, siblings.text("address"))) {
      return Choice.SKIP;
    }
    return member(key, siblings);
  }

  /** True for what the changes tell of as well. */
  private static boolean isManagedState(JsonPlace place, String address) {
    if (address == null || isData(address)) {
      return false;
    }
    JsonPlace section = place;
    while (section.depth() > 1) {
      section = section.parent();
    }
    return "prior_state".equals(section.name());
  }

  /** True for the address of a data source. */
  static boolean isData(String address) {
    return address.startsWith("data.") || address.contains(".data.");
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
    return key.equals(parent.name());
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
      // the address says the same
      case "mode", "type", "name", "index", "provider_name", "schema_version" ->
          siblings.text("address") == null ? Choice.READ : Choice.SKIP;
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
