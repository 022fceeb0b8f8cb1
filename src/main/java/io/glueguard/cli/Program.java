package io.glueguard.cli;

import io.glueguard.scan.ScanFailure;
import io.glueguard.source.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The program without the process around it: arguments in, exit status out. */
final class Program {
  private final Surroundings around;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  Program(Surroundings around) {
    this.around = around;
    for (Command command : commands()) {
      commands.put(command.name(), command);
    }
  }

  /** Every command, in the order of the help. */
  static List<Command> commands() {
    return List.of(
        new ScanCommand(),
        new RulesCommand(),
        new ExplainCommand(),
        new GraphCommand(),
        new BaselineCommand(),
        new CompletionCommand());
  }

  /** The version of the packed program; what is run from classes has none. */
  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "0-unpacked" : version;
  }

  /** The whole command line with all commands. */
  static CommandSpec spec(Iterable<Command> commands) {
    Form form =
        new Form(
            "glueguard",
            "Finds AWS Glue jobs whose job bookmarks are not encrypted, from templates.");
    for (Command command : commands) {
      form.add(command.form());
    }
    form.synopsis("glueguard COMMAND [OPTIONS] [PATH...]");
    form.footer(
        "Examples:",
        "  glueguard scan                      the current folder",
        "  glueguard scan templates/job.yaml   one file, and the neighbours it needs",
        "  glueguard scan --format sarif=glueguard.sarif --fail-on high",
        "  glueguard explain NightlyJob        how a verdict came about",
        "",
        "Exit status: 0 nothing at or above the threshold, 1 findings, 2 wrong usage,",
        "3 no findings, but something that looked like a template could not be read.",
        "'glueguard COMMAND --help' tells more about a command.");
    CommandSpec spec = CommandModel.of(form);
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("show the version")
            .build());
    return spec;
  }

  int run(String... arguments) {
    List<String> all = List.of(arguments);
    boolean verbose = all.contains("-v") || all.contains("--verbose");
    try {
      return parseAndRun(arguments);
    } catch (CommandLine.ParameterException e) {
      around.say(wrongUsage(e));
      String command = e.getCommandLine().getCommandSpec().qualifiedName();
      around.err().println("Try '" + command + " --help'.");
      return Command.USAGE;
    } catch (UsageError e) {
      around.say(e.getMessage());
      return Command.USAGE;
    } catch (IOException e) {
      return failed(e, "cannot read or write " + e.getMessage(), verbose);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return failed(e, "ran out of memory: " + e, verbose);
    } catch (ScanFailure e) {
      return failed(e, "internal error: " + e.getMessage() + "; -v shows where", verbose);
    } catch (RuntimeException e) {
      return failed(e, "internal error: " + e + "; -v shows where", verbose);
    }
  }

  private int failed(Throwable e, String message, boolean verbose) {
    around.say(message);
    if (verbose) {
      e.printStackTrace(around.err());
    }
    return Command.USAGE;
  }

  private int parseAndRun(String... arguments) throws UsageError, IOException {
    Command named = arguments.length == 0 ? null : commands.get(arguments[0]);
    Arguments plain = named == null ? null : Arguments.plain(named.form(), arguments, 1);
    return plain == null ? parseAllAndRun(arguments) : named.run(plain, around);
  }

  private int parseAllAndRun(String... arguments) throws UsageError, IOException {
    CommandLine line = new CommandLine(spec(commands.values()));
    line.setExpandAtFiles(false);
    if (arguments.length == 0) {
      around.err().print(help(line));
      return Command.USAGE;
    }
    ParseResult parsed = line.parseArgs(asked(arguments));
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine asked = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested()) {
      print(help(asked));
      return Command.FINE;
    }
    if (parsed.isVersionHelpRequested()) {
      print("glueguard " + version() + "\n");
      return Command.FINE;
    }
    if (!parsed.hasSubcommand()) {
      around.err().print(help(line));
      return Command.USAGE;
    }
    Command command = commands.get(parsed.subcommand().commandSpec().name());
    return command.run(CommandModel.read(command.form(), parsed.subcommand()), around);
  }

  /** {@code help} and {@code help COMMAND} are other words for {@code --help}. */
  private static String[] asked(String... arguments) {
    if (!arguments[0].equals("help")) {
      return arguments;
    }
    List<String> asked = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    asked.add("--help");
    return asked.toArray(new String[0]);
  }

  private String help(CommandLine line) {
    int width = Math.max(80, Math.min(120, around.terminal().width(around.environment())));
    line.setUsageHelpWidth(width);
    boolean color = around.terminal().color("auto", around.environment());
    return line.getUsageMessage(color ? Ansi.ON : Ansi.OFF);
  }

  private void print(String text) throws IOException {
    around.out().write(text.getBytes(StandardCharsets.UTF_8));
    around.out().flush();
  }

  private static String wrongUsage(CommandLine.ParameterException e) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      CommandSpec spec = e.getCommandLine().getCommandSpec();
      boolean option = word.startsWith("-");
      String plain = option && word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
      List<String> known = new ArrayList<>();
      if (option) {
        spec.options().forEach(each -> known.addAll(List.of(each.names())));
      } else {
        known.addAll(spec.subcommands().keySet());
      }
      return "unknown "
          + (option ? "option " : known.isEmpty() ? "argument " : "command ")
          + plain
          + Spelling.hint(plain, known);
    }
    String message = String.valueOf(e.getMessage());
    return message.isEmpty()
        ? "wrong usage"
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
