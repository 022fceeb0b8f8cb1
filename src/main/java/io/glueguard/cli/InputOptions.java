package io.glueguard.cli;

import java.util.List;

/** The options of every command that scans. */
final class InputOptions {
  static final List<String> COLORS = List.of("auto", "always", "never");

  private InputOptions() {}

  static void paths(Form form) {
    form.words(
        "PATH", "file, folder, cdk.out, Terraform plan, or - for standard input (default: .)");
  }

  static void add(Form form) {
    form.list("--select", "ID,...", "only these rules");
    form.list("--ignore", "ID,...", "all rules but these");
    form.list("--framework", "NAME", "only rules that serve this framework's controls");
    form.list("--rules", "DIR", "more rules: a folder of rule files");
    form.list("--param", "NAME=VALUE", "value of a template parameter");
    form.list("--params", "FILE", "values of parameters: JSON or YAML, a list or a map");
    form.value("--region", "REGION", "what AWS::Region is");
    form.value("--account", "ID", "what AWS::AccountId is");
    form.value("--stack-name", "NAME", "what AWS::StackName is");
    form.flag("names that nothing in the scan defines are broken", "--closed-world");
    form.value("--root", "DIR", "neighbours below it are read (default: git work tree, else .)");
    form.value("--tf-sources", "FILE|DIR", "a plan's sources (default: found beside the plan)");
    form.value(
        "--config", "FILE", "configuration (default: .glueguard.yaml from here to the root)");
    form.value("--jobs", "N", "files read at a time (default: the number of cores)");
    form.value("--color", "WHEN", "auto, always or never");
    form.value("--progress", "WHEN", "auto or never");
    form.flag("findings and errors only", "-q", "--quiet");
    form.flag("everything in full", "-v", "--verbose");
  }
}
