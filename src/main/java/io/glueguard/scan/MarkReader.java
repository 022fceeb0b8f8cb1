package io.glueguard.scan;

import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads what a suppression says: {@code glueguard:ignore RULE[, RULE] -- reason (until
 * YYYY-MM-DD)}. What cannot be understood suppresses nothing and is told as a problem.
 */
final class MarkReader {
  /** What a comment for glueguard begins with. */
  static final String WORD = "glueguard:";

  private static final String IGNORE = WORD + "ignore";
  private static final String UNTIL = "(until ";

  private final Collection<String> ruleIds;
  private final List<Problem> problems;

  MarkReader(Collection<String> ruleIds, List<Problem> problems) {
    this.ruleIds = ruleIds;
    this.problems = problems;
  }

  /** Some rules and the terms on which they are suppressed. */
  record Said(List<String> rules, Mark.Terms terms) {}

  /** What a comment says; null when it is not for glueguard or suppresses nothing. */
  Said comment(SourceFile file, Span span, String text) {
    if (!text.startsWith(WORD)) {
      return null;
    }
    String rest = text.startsWith(IGNORE) ? text.substring(IGNORE.length()) : null;
    if (rest == null || !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0))) {
      int end = text.indexOf(' ');
      String word = end < 0 ? text : text.substring(0, end);
      tell(file, span, "unknown comment " + word + Spelling.hint(word, List.of(IGNORE)));
      return null;
    }
    int dashes = rest.indexOf("--");
    if (dashes < 0) {
      tell(file, span, "a suppression needs a reason: " + IGNORE + " RULE -- reason");
      return null;
    }
    String reason = rest.substring(dashes + 2).strip();
    String until = null;
    int from = reason.lastIndexOf(UNTIL);
    if (from >= 0 && reason.endsWith(")")) {
      until = reason.substring(from + UNTIL.length(), reason.length() - 1).strip();
      reason = reason.substring(0, from).strip();
    }
    return checked(file, span, words(rest.substring(0, dashes)), reason, until);
  }

  /** What is said in any form, checked; null when it suppresses nothing. */
  Said checked(SourceFile file, Span span, List<String> rules, String reason, String until) {
    List<String> known = new ArrayList<>();
    for (String rule : rules) {
      if (ruleIds.contains(rule)) {
        known.add(rule);
      } else {
        tell(file, span, "unknown rule " + rule + Spelling.hint(rule, ruleIds));
      }
    }
    if (rules.isEmpty()) {
      tell(file, span, "a suppression names at least one rule: " + IGNORE + " RULE -- reason");
      return null;
    }
    if (reason.isEmpty()) {
      tell(file, span, "a suppression needs a reason: " + IGNORE + " RULE -- reason");
      return null;
    }
    if (until != null && !Day.isOne(until)) {
      tell(file, span, "until is a day such as 2027-03-31, and not " + until);
      return null;
    }
    return new Said(known, new Mark.Terms(reason, until));
  }

  /** Says something about a suppression. */
  void tell(SourceFile file, Span span, String message) {
    problems.add(Problem.remark(file.name(), span, message, List.of()));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String part : text.replace(',', ' ').split(" ")) {
      if (!part.isBlank()) {
        words.add(part.strip());
      }
    }
    return words;
  }
}
