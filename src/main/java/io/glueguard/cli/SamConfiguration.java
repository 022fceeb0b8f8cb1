package io.glueguard.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the one key of a {@code samconfig.toml} that matters here, {@code parameter_overrides}. The
 * first one counts that is no comment and no text.
 */
final class SamConfiguration {
  static final String OVERRIDES = "parameter_overrides";
  private static final String BLANKS = " \t\r\n";

  private final String text;
  private int at;

  /**
   * What stands there.
   *
   * @param list true for a list of {@code NAME=VALUE}, false for one text with blanks between
   */
  record Overrides(boolean list, List<String> texts) {}

  private SamConfiguration(String text) {
    this.text = text;
  }

  /** Null when there are none, or none in the form of a text or a list of texts. */
  static Overrides overrides(String text) {
    return new SamConfiguration(text).overrides();
  }

  private Overrides overrides() {
    while (at < text.length()) {
      String word = isQuote() ? quoted() : isWord() ? word() : "";
      if (word == null) {
        return null;
      }
      if (word.equals(OVERRIDES)) {
        skip(" \t");
        if (take('=')) {
          skip(" \t");
          return value();
        }
      } else if (word.isEmpty() && at < text.length() && !isQuote()) {
        next();
      }
    }
    return null;
  }

  private Overrides value() {
    if (!take('[')) {
      String only = isQuote() ? quoted() : null;
      return only == null ? null : new Overrides(false, List.of(only));
    }
    List<String> texts = new ArrayList<>();
    while (at < text.length() && !take(']')) {
      if (isQuote()) {
        String item = quoted();
        if (item == null) {
          return null;
        }
        texts.add(item);
      } else if (text.charAt(at) == '#' || text.charAt(at) == ',' || skips(BLANKS)) {
        next();
      } else {
        return null;
      }
    }
    return text.startsWith("]", at - 1) ? new Overrides(true, texts) : null;
  }

  /** One character, or a comment as a whole. */
  private void next() {
    int end = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
    at = end < 0 ? text.length() : end;
  }

  private boolean take(char wanted) {
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private boolean skips(String these) {
    return at < text.length() && these.indexOf(text.charAt(at)) >= 0;
  }

  private void skip(String these) {
    while (skips(these)) {
      at++;
    }
  }

  private boolean isWord() {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0);
  }

  private String word() {
    int from = at;
    while (isWord()) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean isQuote() {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }

  /** A text in any of the four forms of quotes; null when it has no end. */
  private String quoted() {
    char sign = text.charAt(at);
    String three = String.valueOf(sign).repeat(3);
    boolean lines = text.startsWith(three, at);
    String quote = lines ? three : three.substring(2);
    at += quote.length();
    if (lines) {
      take('\r');
      take('\n');
    }
    StringBuilder quoted = new StringBuilder();
    while (at < text.length() && (lines || text.charAt(at) != '\n')) {
      if (text.startsWith(quote, at)) {
        at += quote.length();
        return quoted.toString();
      }
      char c = text.charAt(at++);
      if (c == '\\' && sign == '"') {
        escape(quoted);
      } else {
        quoted.append(c);
      }
    }
    return null;
  }

  /**
   * The escapes that people write; a line break after a backslash ends with the blanks after it.
   */
  private void escape(StringBuilder to) {
    char c = at < text.length() ? text.charAt(at) : '\\';
    if (BLANKS.indexOf(c) >= 0) {
      skip(BLANKS);
      return;
    }
    at++;
    switch (c) {
      case 'n' -> to.append('\n');
      case 't' -> to.append('\t');
      case 'r' -> to.append('\r');
      case '"', '\\' -> to.append(c);
      default -> to.append('\\').append(c);
    }
  }
}
