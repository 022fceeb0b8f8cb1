package io.glueguard.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

final class RulesCommand implements Command {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public CommandSpec spec() {
    return Options.command(name(), "");
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageError, IOException {
    return 0;
  }
}
