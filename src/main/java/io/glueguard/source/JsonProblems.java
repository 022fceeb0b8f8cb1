package io.glueguard.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what Jackson found wrong with a file, and where. */
final class JsonProblems {
  static final String TEXT_AFTER = "Something stands after the end of the JSON document";

  private static final String SAID = "Not well-formed JSON: ";

  private JsonProblems() {}

  static boolean isLimit(JacksonException broken) {
    return broken instanceof StreamConstraintsException;
  }

  static Problem of(SourceFile file, JsonTokens tokens, JacksonException broken) {
    int place = place(tokens, broken);
    return Problem.unreadable(
        file.name(), file.span(place, place), message(file.text(), place, broken));
  }

  /** The offset of what is wrong. */
  static int place(JsonTokens tokens, JacksonException broken) {
    return broken.getLocation() == null ? tokens.reached() : tokens.offset(broken.getLocation());
  }

  /** True when the fault is a comma before a closing brace or bracket. */
  static boolean isTrailingComma(String text, int place) {
    if (place >= text.length() || text.charAt(place) != '}' && text.charAt(place) != ']') {
      return false;
    }
    int i = place - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i >= 0 && text.charAt(i) == ',';
  }

  /** True when the fault is a comment as programming languages have it. */
  static boolean isComment(String text, int place) {
    return text.startsWith("//", place) || text.startsWith("/*", place);
  }

  private static String message(String text, int place, JacksonException broken) {
    if (isLimit(broken) && String.valueOf(broken.getOriginalMessage()).contains("nesting depth")) {
      return InputRefused.tooDeep(place).getMessage();
    }
    if (isTrailingComma(text, place)) {
      return SAID
          + "a comma stands before the closing "
          + (text.charAt(place) == '}' ? "brace" : "bracket");
    }
    if (isComment(text, place)) {
      return SAID + "it has no comments";
    }
    if (broken instanceof UnexpectedEndOfInputException) {
      return SAID + "the text ends before its braces and quotes are closed";
    }
    return SAID + Excerpt.sentence(firstSentence(String.valueOf(broken.getOriginalMessage())));
  }

  private static String firstSentence(String message) {
    int source = message.indexOf("[Source:");
    int end =
        source < 0
            ? -1
            : Math.max(message.lastIndexOf(" (", source), message.lastIndexOf("\n", source));
    return end < 0 ? message : message.substring(0, end);
  }
}
