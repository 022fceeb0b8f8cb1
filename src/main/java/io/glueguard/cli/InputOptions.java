package io.glueguard.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The options of every command that scans. */
final class InputOptions {
  static final List<String> COLORS = List.of("auto", "always", "never");

  private InputOptions() {}

  static void paths(CommandSpec spec) {
    Options.arguments(
        spec,
        "PATH",
        "file, folder, cdk.out, Terraform plan, or - for standard input (default: .)");
  }

  static void add(CommandSpec spec) {
    Options.list(spec, "--select", "ID,...", "only these rules");
    Options.list(spec, "--ignore", "ID,...", "all rules but these");
    Options.list(spec, "--framework", "NAME", "only rules that serve this framework's controls");
    Options.list(spec, "--rules", "DIR", "more rules: a folder of rule files");
    Options.list(spec, "--param", "NAME=VALUE", "value of a template parameter");
    Options.list(spec, "--params", "FILE", "values of parameters: JSON or YAML, a list or a map");
    Options.value(spec, "--region", "REGION", "what AWS::Region is");
    Options.value(spec, "--account", "ID", "what AWS::AccountId is");
    Options.value(spec, "--stack-name", "NAME", "what AWS::StackName is");
    Options.flag(spec, "names that nothing in the scan defines are broken", "--closed-world");
    Options.value(
        spec, "--root", "DIR", "neighbours below it are read (default: git work tree, else .)");
    Options.value(
        spec, "--tf-sources", "FILE|DIR", "a plan's sources (default: found beside the plan)");
    Options.value(
        spec, "--config", "FILE", "configuration (default: .glueguard.yaml from here to the root)");
    Options.value(spec, "--jobs", "N", "files read at a time (default: the number of cores)");
    Options.value(spec, "--color", "WHEN", "auto, always or never");
    Options.value(spec, "--progress", "WHEN", "auto or never");
    Options.flag(spec, "findings and errors only", "-q", "--quiet");
    Options.flag(spec, "everything in full", "-v", "--verbose");
  }
}
