package io.glueguard.hcl;

import io.glueguard.source.CountedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions as far as Go's and Java's mean the same; others are not evaluated. A match
 * that takes too long (Java backtracks, Go does not) is not evaluated either.
 */
final class HclRegex {
  private static final int MOST_LOOKS = 200_000;
  private static final int MOST_REPEATS = 1_000;
  private static final String[] DIFFERENT = {
    "(?=", "(?!", "(?<", "(?>", "++", "*+", "?+", "}+", "&&", "[[", "\\Q", "\\E", "\\1", "\\2",
    "\\3", "\\k", "\\p", "\\P", "\\G", "\\R", "\\X", "\\h", "\\v", "\\Z", "\\C", "\\x", "\\0",
    "(?i", "(?s", "(?m", "(?U", "(?-", "(?x", "(?u", "(?d"
  };

  private HclRegex() {}

  private static Matcher matcher(HclArguments call, String text, String source) {
    String pattern = source.replace("(?P<", "(?\u0000").replace("\\z", "$");
    for (String different : DIFFERENT) {
      if (pattern.contains(different)) {
        throw HclArguments.stuck();
      }
    }
    boolean lastLine = pattern.contains("$") && text.endsWith("\n");
    boolean ascii = text.chars().allMatch(c -> c < 128) && source.chars().allMatch(c -> c < 128);
    if (lastLine
        || !ascii
        || source.length() > 1_000
        || CountedText.repeats(pattern) > MOST_REPEATS
        || nestedBracket(pattern)) {
      throw HclArguments.stuck();
    }
    call.spend(200);
    try {
      return Pattern.compile(pattern.replace("(?\u0000", "(?<"), Pattern.UNIX_LINES)
          .matcher(new CountedText(text, MOST_LOOKS, HclArguments::stuck));
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw HclArguments.stuck();
    }
  }

  /** Inside of brackets a bracket means itself in Go and begins another class in Java. */
  private static boolean nestedBracket(String pattern) {
    boolean inside = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        if (inside) {
          return true;
        }
        inside = true;
      } else if (c == ']') {
        inside = false;
      }
    }
    return false;
  }

  private static boolean find(Matcher matcher) {
    try {
      return matcher.find();
    } catch (StackOverflowError e) {
      throw HclArguments.stuck();
    }
  }

  static HclValue first(HclArguments call) {
    String source = call.text(0);
    Matcher matcher = matcher(call, call.text(1), source);
    if (!find(matcher)) {
      throw HclArguments.refuse("the pattern does not match");
    }
    return match(matcher, names(source));
  }

  static HclValue every(HclArguments call) {
    String source = call.text(0);
    Matcher matcher = matcher(call, call.text(1), source);
    List<String> names = names(source);
    List<HclValue> all = new ArrayList<>();
    while (find(matcher)) {
      call.spend(1);
      all.add(match(matcher, names));
    }
    return HclValue.Sequence.list(all);
  }

  private static List<String> names(String source) {
    List<String> names = new ArrayList<>();
    for (int at = source.indexOf("(?P<"); at >= 0; at = source.indexOf("(?P<", at + 4)) {
      names.add(source.substring(at + 4, Math.max(at + 4, source.indexOf('>', at))));
    }
    return names;
  }

  private static HclValue match(Matcher matcher, List<String> names) {
    if (matcher.groupCount() == 0) {
      return new HclValue.Text(matcher.group());
    }
    if (!names.isEmpty() && names.size() != matcher.groupCount()) {
      throw HclArguments.stuck();
    }
    List<HclValue> groups = new ArrayList<>();
    Map<String, HclValue> named = new LinkedHashMap<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      HclValue value = group == null ? HclValue.NULL : new HclValue.Text(group);
      groups.add(value);
      if (!names.isEmpty()) {
        named.put(names.get(i - 1), value);
      }
    }
    return names.isEmpty() ? HclValue.Sequence.tuple(groups) : HclValue.Mapping.object(named);
  }

  static HclValue replace(HclArguments call, String text, String source, String replacement) {
    Matcher matcher = matcher(call, text, source);
    StringBuilder result = new StringBuilder();
    int last = 0;
    while (find(matcher)) {
      call.spend(1);
      if (matcher.end() == matcher.start()) {
        throw HclArguments.stuck();
      }
      result.append(text, last, matcher.start());
      expand(matcher, source, replacement, result);
      last = matcher.end();
      if (result.length() > HclTexts.LONGEST) {
        throw HclArguments.stuck();
      }
    }
    return HclArguments.of(result.append(text, last, text.length()).toString());
  }

  /** {@code $1}, {@code $name} and <code>${1}</code>, the longest name; an unknown one is empty. */
  private static void expand(
      Matcher matcher, String source, String replacement, StringBuilder result) {
    int at = 0;
    while (at < replacement.length()) {
      char c = replacement.charAt(at++);
      if (c != '$' || at >= replacement.length()) {
        result.append(c);
        continue;
      }
      if (replacement.charAt(at) == '$') {
        result.append('$');
        at++;
        continue;
      }
      boolean braced = replacement.charAt(at) == '{';
      int start = braced ? at + 1 : at;
      int end = start;
      while (end < replacement.length()
          && (Character.isLetterOrDigit(replacement.charAt(end))
              || replacement.charAt(end) == '_')) {
        end++;
      }
      boolean closed = !braced || end < replacement.length() && replacement.charAt(end) == '}';
      if (end == start || !closed) {
        result.append('$');
        continue;
      }
      result.append(group(matcher, source, replacement.substring(start, end)));
      at = braced ? end + 1 : end;
    }
  }

  private static String group(Matcher matcher, String source, String name) {
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int index = name.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(name);
      String group = index <= matcher.groupCount() ? matcher.group(index) : null;
      return group == null ? "" : group;
    }
    String group = names(source).contains(name) ? matcher.group(name) : null;
    return group == null ? "" : group;
  }
}
