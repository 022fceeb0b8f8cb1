package io.glueguard.cli;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.scan.Scanner;
import io.glueguard.source.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code glueguard explain}: how the verdicts about a resource came about. */
final class ExplainCommand implements Command {
  private static final int SHORTEST = 6;

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Form form() {
    Form form =
        new Form(name(), "Tells step by step how a verdict came about, good ones included.");
    form.words(
        "FINGERPRINT|RESOURCE",
        "a finding's fingerprint (or its beginning), a logical id or an address; then PATHs");
    InputOptions.add(form);
    form.synopsis("glueguard explain [OPTIONS] FINGERPRINT|RESOURCE [PATH...]");
    form.footer(
        "Examples:",
        "  glueguard explain NightlyJob",
        "  glueguard explain module.etl.aws_glue_job.nightly plan.json",
        "  glueguard explain 3f2a9c templates");
    return form;
  }

  @Override
  public int run(Arguments parsed, Surroundings around) throws UsageError, IOException {
    List<String> arguments = parsed.words();
    if (arguments.isEmpty()) {
      throw new UsageError("explain needs a fingerprint or a resource, e.g. explain NightlyJob");
    }
    String color = Options.choice(parsed, "--color", "auto", InputOptions.COLORS);
    String wanted = arguments.get(0);
    Inputs inputs = Inputs.of(parsed, arguments.subList(1, arguments.size()), around);
    Scanner scanner = inputs.scanner();
    ScanResult result = scanner.scan(inputs.book(), Program.version());
    boolean colored = around.terminal().color(color, around.environment());
    Explanation explanation = new Explanation(scanner.examination(), result, colored);
    List<Finding> findings = byFingerprint(result.findings(), wanted);
    List<Resource> resources = byName(scanner, wanted);
    if (findings.isEmpty() && resources.isEmpty()) {
      throw new UsageError(unknown(wanted, scanner));
    }
    Outputs.print(
        around,
        out -> {
          for (Finding finding : findings) {
            explanation.finding(finding, out);
          }
          for (Resource resource : resources) {
            explanation.resource(resource, out);
          }
        });
    return FINE;
  }

  private static List<Finding> byFingerprint(List<Finding> findings, String wanted) {
    List<Finding> found = new ArrayList<>();
    for (Finding finding : findings) {
      if (wanted.length() >= SHORTEST && finding.fingerprint().startsWith(wanted)) {
        found.add(finding);
      }
    }
    return found;
  }

  private static List<Resource> byName(Scanner scanner, String wanted) {
    List<Resource> exact = new ArrayList<>();
    List<Resource> named = new ArrayList<>();
    for (Stack stack : scanner.graph().stacks()) {
      for (Resource resource : stack.resources()) {
        if (resource.address().equals(wanted)) {
          exact.add(resource);
        } else if (resource.name().equals(wanted) || endsIn(resource.address(), wanted)) {
          named.add(resource);
        }
      }
    }
    return exact.isEmpty() ? named : exact;
  }

  /** Whether a name is the end of a construct path or of a Terraform address. */
  private static boolean endsIn(String address, String wanted) {
    return address.endsWith("/" + wanted) || address.endsWith("." + wanted);
  }

  private static String unknown(String wanted, Scanner scanner) {
    Set<String> known = new LinkedHashSet<>();
    for (Stack stack : scanner.graph().stacks()) {
      for (Resource resource : stack.resources()) {
        known.add(resource.name());
        known.add(resource.address());
      }
    }
    return "no finding and no resource is called "
        + wanted
        + Spelling.hint(wanted, known)
        + (known.isEmpty() ? " (nothing that was scanned declares resources)" : "");
  }
}
