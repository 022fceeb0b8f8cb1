package io.glueguard.cli;

import io.glueguard.rule.RuleBook;
import io.glueguard.source.Spelling;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code glueguard completion}: what a shell needs to complete commands, options and rules. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.command(name(), "Prints a completion script for a shell.");
    Options.arguments(spec, "SHELL", "bash, zsh or fish");
    Options.help(spec);
    spec.usageMessage().customSynopsis("glueguard completion bash|zsh|fish");
    Options.footer(
        spec,
        "Examples:",
        "  source <(glueguard completion bash)                in this shell only",
        "  glueguard completion bash >> ~/.bash_completion",
        "  glueguard completion zsh > \"$fpath[1]/_glueguard\"",
        "  glueguard completion fish > ~/.config/fish/completions/glueguard.fish");
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Surroundings around) throws UsageError, IOException {
    List<String> arguments = Options.arguments(parsed);
    String shell = arguments.isEmpty() ? "" : arguments.get(0);
    if (arguments.size() != 1 || !SHELLS.contains(shell)) {
      throw new UsageError(
          "completion needs one of bash, zsh, fish" + Spelling.hint(shell, SHELLS));
    }
    CommandSpec spec = Program.spec(Program.commands());
    Completion completion = new Completion(spec, RuleBook.shipped().ids());
    Outputs.print(
        around,
        out ->
            out.append(
                switch (shell) {
                  case "bash" -> completion.bash();
                  case "zsh" -> completion.zsh();
                  default -> completion.fish();
                }));
    return FINE;
  }
}
