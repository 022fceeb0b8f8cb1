package io.glueguard.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Commands as picocli sees them: for help, completion, mistakes and rare ways of writing. */
final class CommandModel {
  private CommandModel() {}

  /** The model of a form and of all below it. */
  static CommandSpec of(Form form) {
    CommandSpec spec = CommandSpec.create().name(form.name());
    spec.usageMessage().description(form.summary());
    spec.usageMessage().abbreviateSynopsis(true).sortOptions(false);
    spec.usageMessage().optionListHeading("%nOptions:%n").parameterListHeading("%nArguments:%n");
    spec.usageMessage().commandListHeading("%nCommands:%n");
    for (Form below : form.below()) {
      spec.addSubcommand(below.name(), of(below));
    }
    if (form.words() != null) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0..*")
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel(form.label())
              .description(form.words())
              .build());
    }
    for (Form.Option option : form.options()) {
      spec.addOption(of(option));
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    if (form.synopsis() != null) {
      spec.usageMessage().customSynopsis(form.synopsis());
    }
    footer(spec, form.footer());
    return spec;
  }

  private static OptionSpec of(Form.Option option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.names().toArray(new String[0])).description(option.description());
    return switch (option.kind()) {
      case FLAG -> builder.type(boolean.class).arity("0").build();
      case VALUE -> builder.type(String.class).paramLabel(option.label()).arity("1").build();
      case LIST ->
          builder
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel(option.label())
              .arity("1")
              .build();
    };
  }

  private static void footer(CommandSpec spec, List<String> lines) {
    String[] whole = new String[lines.size() + 1];
    whole[0] = "";
    for (int i = 0; i < lines.size(); i++) {
      whole[i + 1] = lines.get(i);
    }
    whole[lines.size()] += "%n";
    spec.usageMessage().footer(whole);
  }

  /** What picocli read. */
  static Arguments read(Form form, ParseResult parsed) {
    Map<String, List<String>> values = new HashMap<>();
    for (Form.Option option : form.options()) {
      String name = option.names().get(0);
      if (parsed.hasMatchedOption(name)) {
        Arguments.put(values, option, texts(option, parsed));
      }
    }
    Arguments below = null;
    for (Form each : form.below()) {
      if (parsed.hasSubcommand() && parsed.subcommand().commandSpec().name().equals(each.name())) {
        below = read(each, parsed.subcommand());
      }
    }
    List<String> words =
        form.words() == null ? List.of() : parsed.matchedPositionalValue(0, List.of());
    return new Arguments(form.name(), values, words, below);
  }

  private static List<String> texts(Form.Option option, ParseResult parsed) {
    String name = option.names().get(0);
    return switch (option.kind()) {
      case FLAG -> List.of();
      case VALUE -> List.of(parsed.<String>matchedOptionValue(name, ""));
      case LIST -> parsed.matchedOptionValue(name, List.of());
    };
  }
}
