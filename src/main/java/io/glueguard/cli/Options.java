package io.glueguard.cli;

import io.glueguard.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Builds and reads options. The model is built by hand and not from annotations, whose reading
 * takes half as long as the rest of a start.
 */
final class Options {
  private Options() {}

  static CommandSpec command(String name, String summary) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(summary);
    spec.usageMessage().abbreviateSynopsis(true).sortOptions(false);
    spec.usageMessage().optionListHeading("%nOptions:%n").parameterListHeading("%nArguments:%n");
    spec.usageMessage().commandListHeading("%nCommands:%n");
    return spec;
  }

  /** What stands below the options of a help text. */
  static void footer(CommandSpec spec, String... lines) {
    String[] whole = new String[lines.length + 1];
    whole[0] = "";
    System.arraycopy(lines, 0, whole, 1, lines.length);
    whole[lines.length] += "%n";
    spec.usageMessage().footer(whole);
  }

  /** Every command ends its options with this one. */
  static void help(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
  }

  static void flag(CommandSpec spec, String description, String... names) {
    spec.addOption(
        OptionSpec.builder(names).type(boolean.class).arity("0").description(description).build());
  }

  static void value(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel(label)
            .arity("1")
            .description(description)
            .build());
  }

  /** An option that may be given several times. */
  static void list(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .arity("1")
            .description(description)
            .build());
  }

  static void arguments(CommandSpec spec, String label, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }

  static boolean has(ParseResult parsed, String name) {
    return parsed.hasMatchedOption(name);
  }

  /** The value of an option; {@code other} when it is not given. */
  static String text(ParseResult parsed, String name, String other) {
    return parsed.matchedOptionValue(name, other);
  }

  static List<String> texts(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, List.of());
  }

  /** The values of an option that takes several, separated by commas. */
  static List<String> separated(ParseResult parsed, String name) {
    List<String> words = new ArrayList<>();
    for (String text : texts(parsed, name)) {
      for (String word : text.split(",")) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  static List<String> arguments(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, List.of());
  }

  /** The value of an option that is one of a few words. */
  static String choice(ParseResult parsed, String name, String other, List<String> words)
      throws UsageError {
    String word = text(parsed, name, other);
    if (!words.contains(word)) {
      throw new UsageError(
          name
              + " is one of "
              + String.join(", ", words)
              + ", and not "
              + word
              + Spelling.hint(word, words));
    }
    return word;
  }

  /** The whole number of an option, from 1 up. */
  static int number(ParseResult parsed, String name, int other) throws UsageError {
    String text = text(parsed, name, null);
    if (text == null) {
      return other;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageError(name + " is a number from 1 up, and not " + text);
    }
    throw new UsageError(name + " is a number from 1 up, and not " + text);
  }
}
