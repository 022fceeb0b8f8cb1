package io.glueguard.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What may follow the word of a command, and what its help tells. It is written by hand and not as
 * annotations, and knows nothing of picocli: an ordinary start never builds picocli's own model.
 */
final class Form {
  /** How often an option may be given, and whether a value follows it. */
  enum Kind {
    /** No value. */
    FLAG,
    /** One value. */
    VALUE,
    /** A value each time, as often as wanted. */
    LIST
  }

  /**
   * An option.
   *
   * @param label what stands for its value in the help; null for a flag
   */
  record Option(Kind kind, List<String> names, String label, String description) {}

  private final String name;
  private final String summary;
  private final List<Option> options = new ArrayList<>();
  private final List<Form> below = new ArrayList<>();
  private final List<String> footer = new ArrayList<>();
  private String label;
  private String words;
  private String synopsis;

  Form(String name, String summary) {
    this.name = name;
    this.summary = summary;
  }

  void flag(String description, String... names) {
    options.add(new Option(Kind.FLAG, List.of(names), null, description));
  }

  void value(String name, String label, String description) {
    options.add(new Option(Kind.VALUE, List.of(name), label, description));
  }

  /** An option that may be given several times. */
  void list(String name, String label, String description) {
    options.add(new Option(Kind.LIST, List.of(name), label, description));
  }

  /** Words that are no options follow, any number of them. */
  void words(String label, String description) {
    this.label = label;
    this.words = description;
  }

  /** A command below this one. */
  void add(Form command) {
    below.add(command);
  }

  /** The first line of the help, where it cannot be worked out from the options. */
  void synopsis(String line) {
    synopsis = line;
  }

  /** What stands below the options of a help text. */
  void footer(String... lines) {
    footer.addAll(List.of(lines));
  }

  String name() {
    return name;
  }

  String summary() {
    return summary;
  }

  /** All but the one for help, which every command has. */
  List<Option> options() {
    return options;
  }

  /** The option of a name; null for none. */
  Option option(String named) {
    for (Option option : options) {
      if (option.names().contains(named)) {
        return option;
      }
    }
    return null;
  }

  List<Form> below() {
    return below;
  }

  /** What stands for the words that follow; null when none may. */
  String label() {
    return label;
  }

  /** What the words that follow are; null when none may. */
  String words() {
    return words;
  }

  /** Null where it is worked out from the options. */
  String synopsis() {
    return synopsis;
  }

  List<String> footer() {
    return footer;
  }
}
