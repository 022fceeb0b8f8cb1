package io.glueguard.cli;

import io.glueguard.finding.Picture;
import io.glueguard.report.GraphReports;
import java.io.IOException;
import java.util.List;

/** {@code glueguard graph}: what leads where, as a drawing. */
final class GraphCommand implements Command {
  @Override
  public String name() {
    return "graph";
  }

  @Override
  public Form form() {
    Form form =
        new Form(
            name(), "Draws start paths, jobs, configurations, keys and roles with their verdicts.");
    InputOptions.paths(form);
    form.list("--format", "NAME[=FILE]", "dot (default), mermaid, json, svg; repeatable");
    InputOptions.add(form);
    form.footer(
        "Examples:",
        "  glueguard graph | dot -Tsvg > glue.svg",
        "  glueguard graph templates --format svg=glue.svg --format mermaid=glue.mmd");
    return form;
  }

  @Override
  public int run(Arguments parsed, Surroundings around) throws UsageError, IOException {
    List<Outputs.Wanted> outputs =
        Outputs.read(Options.texts(parsed, "--format"), GraphReports.NAMES, "dot", around);
    Inputs inputs = Inputs.of(parsed, parsed.words(), around);
    Outputs.spare(inputs, outputs);
    Picture picture = inputs.scanner().scan(inputs.book(), Program.version()).picture();
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
