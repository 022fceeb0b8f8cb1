package io.glueguard.format.terraform;

import io.glueguard.format.Deployment;
import io.glueguard.hcl.HclSources;
import io.glueguard.source.JsonWalk;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the plans that {@code terraform show -json} and {@code tofu show -json} print. A plan is
 * one stack.
 */
public final class TerraformPlanFormat {
  /** The plan formats that are understood have this major version, or 0. */
  private static final int NEWEST_MAJOR = 1;

  /** How much of a file tells what it is, in chars, for a log. */
  private static final int HEAD = 4096;

  /** Terraform writes this member near the end. */
  private static final String MOMENT = "\"timestamp\"";

  /** What only logs have. */
  private static final List<String> LOG =
      List.of(
          "Terraform will perform the following actions",
          "Terraform used the selected providers to generate",
          "OpenTofu will perform the following actions",
          "OpenTofu used the selected providers to generate",
          "Your infrastructure matches the configuration.",
          "Refreshing state... [id=",
          ": Creating...\n",
          ": Creating...\u001b",
          ": Destroying... [id=",
          ": Modifying... [id=",
          "Apply complete! Resources:");

  private TerraformPlanFormat() {}

  /** What a file is, by its content; cheap, and right for every file that is whole. */
  public static TerraformFile recognise(SourceFile file) {
    String text = file.text();
    if (!JsonWalk.suits(file)) {
      return words(head(text));
    }
    // what Terraform writes first is asked for first: the text may have 100 MB
    boolean plan =
        (text.contains("\"format_version\"")
                || text.contains("\"plan_format_version\"")
                || text.contains("\"terraform_version\"")
                || text.contains("\"after_unknown\""))
            && (text.contains("\"planned_values\"") || text.contains("\"resource_changes\""));
    if (plan) {
      return TerraformFile.PLAN;
    }
    String head = head(text);
    if (head.contains("\"@level\"") && head.contains("\"@message\"")) {
      return TerraformFile.LOG;
    }
    if (head.contains("\"terraform_version\"")) {
      if (text.contains("\"lineage\"") && text.contains("\"serial\"")) {
        return TerraformFile.RAW_STATE;
      }
      return head.contains("\"format_version\"") ? stateOrPlan(head) : TerraformFile.OTHER;
    }
    if (head.contains("\"encryption_version\"") && text.contains("\"encrypted_data\"")) {
      return TerraformFile.ENCRYPTED;
    }
    return isEmptyState(text) ? TerraformFile.STATE : TerraformFile.OTHER;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length()));
  }

  /** All that is printed of a state with nothing in it. */
  private static boolean isEmptyState(String text) {
    return text.length() < 50 && text.replaceAll("\\s", "").equals("{\"format_version\":\"1.0\"}");
  }

  private static TerraformFile stateOrPlan(String head) {
    boolean planned =
        head.contains("\"variables\"")
            || head.contains("\"applyable\"")
            || head.contains("\"output_changes\"");
    return planned ? TerraformFile.PLAN : TerraformFile.STATE;
  }

  /** What a file that is no JSON is. */
  private static TerraformFile words(String head) {
    if (head.contains("{\"format_version\":\"")) {
      return TerraformFile.WRAPPED;
    }
    for (String words : LOG) {
      if (head.contains(words)) {
        return TerraformFile.LOG;
      }
    }
    return TerraformFile.OTHER;
  }

  /**
   * The stack of a plan, and a second one that is only read where a partial plan leaves resources
   * out. The value is empty where the file is not readable as one, which a problem then says; a
   * state or a log is such a file too.
   *
   * @param deployment what the user says of the region and account of the default provider
   * @param sources the {@code .tf} files of its modules; null when they are not at hand
   */
  public static Parsed<TerraformPlan> read(
      SourceFile file, Deployment deployment, HclSources sources) {
    TerraformFile kind = recognise(file);
    if (kind != TerraformFile.PLAN && kind != TerraformFile.OTHER) {
      return refused(file, words(kind));
    }
    boolean complete = PlanFilter.saysComplete(file.text());
    PrunedTree.Pruned pruned = PrunedTree.read(file, new PlanFilter(false, complete));
    Set<String> keys = pruned.keys();
    if (!keys.contains("resource_changes") && keys.contains("planned_values")) {
      pruned = PrunedTree.read(file, new PlanFilter(true, complete));
    }
    if (pruned.problems().stream().anyMatch(Problem::unreadable)) {
      return new Parsed<>(TerraformPlan.NONE, pruned.problems());
    }
    String version = version(pruned);
    if (version == null) {
      return refused(file, "This is no Terraform plan: it has no format_version");
    }
    if (major(version) > NEWEST_MAJOR || major(version) < 0) {
      return refused(
          file, "Plan format " + version + " is not known; glueguard reads formats 0.1 to 1.x");
    }
    Plan plan = new Plan(file, pruned.root());
    List<Problem> problems = new ArrayList<>(pruned.problems());
    problems.addAll(plan.problems());
    if ("true".equals(Tree.text(pruned.root(), "errored"))) {
      String message =
          "Terraform could not finish this plan, so that resources may be missing in it";
      problems.add(Problem.remark(file.name(), Span.FILE_START, message, List.of()));
    }
    if (!keys.contains("resource_changes") && keys.contains("resource_drift")) {
      String message =
          "This plan only refreshes the state and changes nothing, so that nothing in it is judged";
      problems.add(Problem.remark(file.name(), Span.FILE_START, message, List.of()));
    }
    PlanSources known = sources == null ? null : new PlanSources(sources);
    PlanScopes scopes = known == null ? null : new PlanScopes(plan, known);
    return new Parsed<>(
        new TerraformPlan(new PlanStack(plan, deployment, scopes).build(), known), problems);
  }

  /** When a plan was made, as it is written; null when it does not say that. */
  public static String moment(SourceFile plan) {
    String text = plan.text();
    int member = text.lastIndexOf(MOMENT);
    int open = member < 0 ? -1 : text.indexOf('"', member + MOMENT.length());
    int close = open < 0 ? -1 : text.indexOf('"', open + 1);
    String moment = close < 0 ? "" : text.substring(open + 1, Math.min(close, open + 40));
    return moment.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z") ? moment : null;
  }

  private static String version(PrunedTree.Pruned pruned) {
    String version = Tree.text(pruned.root(), "format_version");
    return version != null ? version : Tree.text(pruned.root(), "plan_format_version");
  }

  private static int major(String version) {
    int dot = version.indexOf('.');
    String major = dot < 0 ? version : version.substring(0, dot);
    boolean number =
        !major.isEmpty() && major.length() < 5 && major.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(major) : -1;
  }

  private static String words(TerraformFile kind) {
    return switch (kind) {
      case STATE, RAW_STATE ->
          "This is a Terraform state, not a plan: make one with terraform plan -out plan.bin and terraform show -json plan.bin";
      case LOG ->
          "This is the log of a Terraform run, not a plan: make one with terraform plan -out plan.bin and terraform show -json plan.bin";
      case WRAPPED ->
          "Something stands before the plan in this file: keep only what terraform show -json prints";
      case ENCRYPTED ->
          "This plan or state is encrypted: make a plan to scan with tofu show -json plan.bin";
      case PLAN, OTHER -> "This is no Terraform plan";
    };
  }

  private static Parsed<TerraformPlan> refused(SourceFile file, String message) {
    return new Parsed<>(
        TerraformPlan.NONE, List.of(Problem.unreadable(file.name(), Span.FILE_START, message)));
  }
}
