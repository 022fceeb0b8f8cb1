package io.glueguard.cli;

import io.glueguard.report.GraphReports;
import io.glueguard.report.Reports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion scripts made from the command line itself, so that they cannot lag behind. */
final class Completion {
  private final CommandSpec spec;
  private final String rules;

  /**
   * Scripts for a command line.
   *
   * @param rules the ids of all rules
   */
  Completion(CommandSpec spec, Collection<String> rules) {
    this.spec = spec;
    this.rules = String.join(" ", rules);
  }

  /** The words that an option takes; null when it takes something else, empty for a flag. */
  private String values(String command, OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    return switch (option.longestName()) {
      case "--select", "--ignore" -> rules;
      case "--fail-on" -> "info low medium high never";
      case "--color" -> "auto always never";
      case "--progress" -> "auto never";
      case "--format" ->
          switch (command) {
            case "scan" -> String.join(" ", Reports.NAMES);
            case "graph" -> String.join(" ", GraphReports.NAMES);
            default -> "text json";
          };
      default -> null;
    };
  }

  private List<CommandSpec> commands() {
    List<CommandSpec> commands = new ArrayList<>();
    for (CommandLine line : spec.subcommands().values()) {
      commands.add(line.getCommandSpec());
    }
    return commands;
  }

  private static String names(CommandSpec command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      names.add(option.longestName());
    }
    for (CommandLine below : command.subcommands().values()) {
      for (OptionSpec option : below.getCommandSpec().options()) {
        if (!names.contains(option.longestName())) {
          names.add(option.longestName());
        }
      }
    }
    return String.join(" ", names);
  }

  /** The words that a command is followed by, and no files; empty when files follow. */
  private String words(CommandSpec command) {
    return switch (command.name()) {
      case "rules" -> String.join(" ", command.subcommands().keySet());
      case "completion" -> "bash zsh fish";
      default -> "";
    };
  }

  String bash() {
    StringBuilder script = new StringBuilder("# bash completion for glueguard\n_glueguard() {\n");
    script.append("  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n");
    script.append("  local command=${COMP_WORDS[1]} known=${word%,*}\n  COMPREPLY=()\n");
    script.append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"");
    script.append(String.join(" ", spec.subcommands().keySet()));
    script.append(" --help --version\" -- \"$word\"))\n    return\n  fi\n");
    script.append("  [ \"$known\" = \"$word\" ] && known= || known=$known,\n");
    script.append("  case $command$before in\n");
    for (CommandSpec command : commands()) {
      for (OptionSpec option : command.options()) {
        String values = values(command.name(), option);
        if (values != null && !values.isEmpty()) {
          script.append("    ").append(command.name()).append(option.longestName()).append(")\n");
          script.append("      COMPREPLY=($(compgen -P \"$known\" -W \"").append(values);
          script.append("\" -- \"${word##*,}\"))\n      return ;;\n");
        }
      }
    }
    script.append("    rulesexplain)\n      COMPREPLY=($(compgen -W \"").append(rules);
    script.append("\" -- \"$word\"))\n      return ;;\n  esac\n  case $command in\n");
    for (CommandSpec command : commands()) {
      String words = words(command);
      script.append("    ").append(command.name()).append(")\n      case $word in\n");
      script.append("        -*) COMPREPLY=($(compgen -W \"").append(names(command));
      script.append("\" -- \"$word\")) ;;\n        *) ");
      if (words.isEmpty()) {
        script.append("COMPREPLY=($(compgen -f -- \"$word\")) ;;\n");
      } else {
        script.append("if [ \"$COMP_CWORD\" -eq 2 ]; then COMPREPLY=($(compgen -W \"");
        script.append(words).append("\" -- \"$word\"));");
        script.append(" else COMPREPLY=($(compgen -f -- \"$word\")); fi ;;\n");
      }
      script.append("      esac ;;\n");
    }
    return script.append("  esac\n}\ncomplete -o filenames -F _glueguard glueguard\n").toString();
  }

  String zsh() {
    StringBuilder script = new StringBuilder("#compdef glueguard\n_glueguard() {\n");
    script.append("  if (( CURRENT == 2 )); then\n    local -a commands=(\n");
    for (CommandSpec command : commands()) {
      script.append("      '").append(command.name()).append(':');
      script.append(plain(summary(command))).append("'\n");
    }
    script.append("    )\n    _describe command commands\n    return\n  fi\n");
    script.append("  case \"$words[2]$words[CURRENT-1]\" in\n");
    for (CommandSpec command : commands()) {
      for (OptionSpec option : command.options()) {
        String values = values(command.name(), option);
        if (values != null && !values.isEmpty()) {
          script.append("    ").append(command.name()).append(option.longestName());
          script.append(") _values -s , value ").append(values).append("; return ;;\n");
        }
      }
    }
    script.append("    rulesexplain) compadd -- ").append(rules).append("; return ;;\n  esac\n");
    script.append("  case \"$words[2]\" in\n");
    for (CommandSpec command : commands()) {
      script.append("    ").append(command.name()).append(")\n");
      script.append("      if [[ \"$words[CURRENT]\" == -* ]]; then\n        compadd -- ");
      script.append(names(command)).append('\n');
      String words = words(command);
      if (!words.isEmpty()) {
        script.append("      elif (( CURRENT == 3 )); then\n        compadd -- ");
        script.append(words).append('\n');
      }
      script.append("      else\n        _files\n      fi ;;\n");
    }
    return script.append("  esac\n}\n_glueguard \"$@\"\n").toString();
  }

  String fish() {
    StringBuilder script = new StringBuilder("# fish completion for glueguard\n");
    for (CommandSpec command : commands()) {
      script.append("complete -c glueguard -n __fish_use_subcommand -f -a ");
      script.append(command.name()).append(" -d '").append(plain(summary(command)));
      script.append("'\n");
      options(command.name(), command, script);
      for (Map.Entry<String, CommandLine> below : command.subcommands().entrySet()) {
        script.append("complete -c glueguard -n '__fish_seen_subcommand_from ");
        script.append(command.name()).append("' -f -a ").append(below.getKey()).append('\n');
        options(below.getKey(), below.getValue().getCommandSpec(), script);
      }
    }
    script.append("complete -c glueguard -n '__fish_seen_subcommand_from completion' -f -a ");
    script.append("'bash zsh fish'\n");
    script.append("complete -c glueguard -n '__fish_seen_subcommand_from rules; and ");
    script.append("__fish_seen_subcommand_from explain' -f -a '").append(rules).append("'\n");
    return script.toString();
  }

  private void options(String word, CommandSpec command, StringBuilder script) {
    for (OptionSpec option : command.options()) {
      String values = values(word, option);
      script.append("complete -c glueguard -n '__fish_seen_subcommand_from ").append(word);
      script.append("' -l ").append(option.longestName().substring(2));
      if (values == null) {
        script.append(" -r");
      } else if (!values.isEmpty()) {
        script.append(" -x -a '").append(values).append('\'');
      }
      script.append(" -d '").append(plain(option.description()[0])).append("'\n");
    }
  }

  private static String summary(CommandSpec command) {
    return command.usageMessage().description()[0];
  }

  private static String plain(String text) {
    return text.replace("'", "").replace(":", ",");
  }
}
