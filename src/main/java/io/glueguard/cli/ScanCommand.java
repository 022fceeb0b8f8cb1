package io.glueguard.cli;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Severity;
import io.glueguard.report.Reports;
import io.glueguard.report.TextStyle;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code glueguard scan}: the main job. */
final class ScanCommand implements Command {
  private static final List<String> THRESHOLDS = List.of("info", "low", "medium", "high", "never");

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public Form form() {
    Form form =
        new Form(
            name(),
            "Judges templates and plans, and reports jobs whose bookmarks are not encrypted.");
    InputOptions.paths(form);
    form.list(
        "--format",
        "NAME[=FILE]",
        "text (default), json, jsonl, sarif, junit, html, markdown, github, gitlab; repeatable");
    form.value(
        "--fail-on", "SEVERITY", "info, low, medium (default), high or never: exit status 1");
    form.flag("exit status 1 for undecided findings too", "--fail-on-undecided");
    form.value("--baseline", "FILE", "findings in it are known and do not count");
    InputOptions.add(form);
    form.footer(
        "Examples:",
        "  glueguard scan",
        "  glueguard scan templates --fail-on high --format text --format sarif=out.sarif",
        "  glueguard scan template.yaml --param Stage=prod --region eu-west-1",
        "  cdk synth -q && glueguard scan cdk.out",
        "  terraform show -json plan.out | glueguard scan -",
        "",
        "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage,",
        "3 no findings, but something that looked like a template could not be read.");
    return form;
  }

  @Override
  public int run(Arguments parsed, Surroundings around) throws UsageError, IOException {
    List<Outputs.Wanted> outputs =
        Outputs.read(Options.texts(parsed, "--format"), Reports.NAMES, "text", around);
    String color = Options.choice(parsed, "--color", "auto", InputOptions.COLORS);
    Inputs inputs = Inputs.of(parsed, parsed.words(), around);
    Outputs.spare(inputs, outputs);
    String usual = inputs.configuration().texts().getOrDefault("fail-on", "medium");
    String threshold = Options.choice(parsed, "--fail-on", usual, THRESHOLDS);
    boolean quiet = Options.has(parsed, "-q");
    boolean verbose = Options.has(parsed, "-v");
    List<String> frameworks = Options.separated(parsed, "--framework");
    frameworks.replaceAll(name -> name.toLowerCase(Locale.ROOT));
    ScanResult result = inputs.scanner().scan(inputs.book(), Program.version());
    boolean printed = false;
    for (Outputs.Wanted output : outputs) {
      if (output.file() != null) {
        TextStyle style = new TextStyle(false, 0, verbose, quiet, frameworks);
        Outputs.save(
            output.file(), out -> Reports.named(output.format(), style).write(result, out));
      }
    }
    for (Outputs.Wanted output : outputs) {
      if (output.file() == null) {
        TextStyle style =
            new TextStyle(
                around.terminal().color(color, around.environment()),
                output.format().equals("text") ? around.terminal().width(around.environment()) : 0,
                verbose,
                quiet,
                frameworks);
        Outputs.print(around, out -> Reports.named(output.format(), style).write(result, out));
        printed = output.format().equals("text");
      }
    }
    if (!quiet) {
      Hints.parameters(Options.texts(parsed, "--param"), inputs.scanner(), around);
      Hints.tell(result, inputs, printed, around);
    }
    boolean undecided =
        Options.has(parsed, "--fail-on-undecided")
            || inputs.configuration().flags().getOrDefault("fail-on-undecided", false);
    return status(result, threshold, undecided);
  }

  /** The exit status of a result. */
  static int status(ScanResult result, String threshold, boolean failOnUndecided) {
    Severity least = Severity.of(threshold);
    for (Finding finding : result.findings()) {
      if (finding.counts()
          && (finding.kind() == Kind.FAIL
              ? least != null && finding.severity().atLeast(least)
              : failOnUndecided)) {
        return FINDINGS;
      }
    }
    boolean unreadable =
        result.summary().unreadable() > 0 || Problem.anyUnreadable(result.problems());
    return unreadable ? UNREADABLE : FINE;
  }

  /** Whether folders are scanned and not single files. */
  static boolean wholeFolders(List<Path> paths) {
    return paths.stream().allMatch(Files::isDirectory);
  }
}
