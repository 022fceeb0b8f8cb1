package io.glueguard.cli;

import io.glueguard.rule.RuleBook;
import io.glueguard.source.Spelling;
import java.io.IOException;
import java.util.List;

/** {@code glueguard completion}: what a shell needs to complete commands, options and rules. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public Form form() {
    Form form = new Form(name(), "Prints a completion script for a shell.");
    form.words("SHELL", "bash, zsh or fish");
    form.synopsis("glueguard completion bash|zsh|fish");
    form.footer(
        "Examples:",
        "  source <(glueguard completion bash)                in this shell only",
        "  glueguard completion bash >> ~/.bash_completion",
        "  glueguard completion zsh > \"$fpath[1]/_glueguard\"",
        "  glueguard completion fish > ~/.config/fish/completions/glueguard.fish");
    return form;
  }

  @Override
  public int run(Arguments parsed, Surroundings around) throws UsageError, IOException {
    List<String> arguments = parsed.words();
    String shell = arguments.isEmpty() ? "" : arguments.get(0);
    if (arguments.size() != 1 || !SHELLS.contains(shell)) {
      throw new UsageError(
          "completion needs one of bash, zsh, fish" + Spelling.hint(shell, SHELLS));
    }
    Completion completion =
        new Completion(Program.spec(Program.commands()), RuleBook.shipped().ids());
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
