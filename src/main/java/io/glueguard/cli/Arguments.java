package io.glueguard.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was given to a command.
 *
 * @param command its name
 * @param values of each option that was given, under each of its names; a flag has none
 * @param words what is no option, in the order given
 * @param below what was given to a command below this one; null when none was named
 */
record Arguments(
    String command, Map<String, List<String>> values, List<String> words, Arguments below) {

  /**
   * Reads what leaves no question open: whole names of options that the form knows, values that do
   * not look like options. It is by far the most frequent, and what picocli takes to build its
   * model of all commands is a good part of a start.
   *
   * @param given all words of the command line
   * @param from the word after the name of the command
   * @return null for everything else, help and mistakes included: that is for picocli
   */
  static Arguments plain(Form form, String[] given, int from) {
    if (!form.below().isEmpty()) {
      for (Form below : form.below()) {
        if (from < given.length && given[from].equals(below.name())) {
          Arguments rest = plain(below, given, from + 1);
          return rest == null ? null : new Arguments(form.name(), Map.of(), List.of(), rest);
        }
      }
      return null;
    }
    Map<String, List<String>> values = new HashMap<>();
    List<String> words = new ArrayList<>();
    int at = from;
    while (at < given.length) {
      String word = given[at++];
      if (isWord(word)) {
        words.add(word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      Form.Option option = form.option(equals < 0 ? word : word.substring(0, equals));
      boolean again = option != null && values.containsKey(option.names().get(0));
      if (option == null || again && option.kind() != Form.Kind.LIST) {
        return null;
      }
      List<String> texts = again ? values.get(option.names().get(0)) : new ArrayList<>();
      if (option.kind() != Form.Kind.FLAG) {
        String value =
            equals >= 0 ? word.substring(equals + 1) : at < given.length ? given[at++] : "";
        if (!isWord(value)) {
          return null;
        }
        texts.add(value);
      } else if (equals >= 0) {
        return null;
      }
      put(values, option, texts);
    }
    return !words.isEmpty() && form.words() == null
        ? null
        : new Arguments(form.name(), values, words, null);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.charAt(0) != '-';
  }

  /** Notes the values of an option under all of its names. */
  static void put(Map<String, List<String>> values, Form.Option option, List<String> texts) {
    for (String name : option.names()) {
      values.put(name, texts);
    }
  }
}
