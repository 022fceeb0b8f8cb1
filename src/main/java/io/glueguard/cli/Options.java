package io.glueguard.cli;

import io.glueguard.source.Spelling;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of options. */
final class Options {
  private Options() {}

  static boolean has(Arguments parsed, String name) {
    return parsed.values().containsKey(name);
  }

  /** The value of an option; {@code other} when it is not given. */
  static String text(Arguments parsed, String name, String other) {
    List<String> values = parsed.values().get(name);
    return values == null ? other : values.get(0);
  }

  static List<String> texts(Arguments parsed, String name) {
    return parsed.values().getOrDefault(name, List.of());
  }

  /** The values of an option that takes several, separated by commas. */
  static List<String> separated(Arguments parsed, String name) {
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

  /** The value of an option that is one of a few words. */
  static String choice(Arguments parsed, String name, String other, List<String> words)
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
  static int number(Arguments parsed, String name, int other) throws UsageError {
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
