package io.glueguard.cli;

import io.glueguard.finding.Picture;
import io.glueguard.report.GraphReports;
import io.glueguard.scan.Scanner;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code glueguard graph}: what leads where, as a drawing. */
final class GraphCommand implements Command {
  @Override
  public String name() {
    return "graph";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            name(), "Draws start paths, jobs, configurations, keys and roles with their verdicts.");
    InputOptions.paths(spec);
    Options.list(spec, "--format", "NAME[=FILE]", "dot (default), mermaid, json, svg; repeatable");
    InputOptions.add(spec);
    Options.help(spec);
    Options.footer(
        spec,
        "Examples:",
        "  glueguard graph | dot -Tsvg > glue.svg",
        "  glueguard graph templates --format svg=glue.svg --format mermaid=glue.mmd");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageError, IOException {
    List<Outputs.Wanted> outputs =
        Outputs.read(Options.texts(parsed, "--format"), GraphReports.NAMES, "dot", around);
    Inputs inputs = Inputs.of(parsed, Options.arguments(parsed), around);
    Picture picture =
        new Scanner(inputs.options(), inputs.book()).scan(around.in(), Program.version()).picture();
    for (Outputs.Wanted output : outputs) {
      Outputs.Body body = out -> GraphReports.named(output.format()).write(picture, out);
      if (output.file() == null) {
        Outputs.print(around, body);
      } else {
        Outputs.save(output.file(), body);
      }
    }
    return FINE;
  }
}
