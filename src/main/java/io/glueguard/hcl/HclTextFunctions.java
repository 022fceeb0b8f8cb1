package io.glueguard.hcl;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Functions on text. */
final class HclTextFunctions {
  private HclTextFunctions() {}

  static void addTo(Map<String, HclFunctions.Function> all) {
    all.put("lower", call -> simple(call, HclTextFunctions::lower));
    all.put("upper", call -> simple(call, HclTextFunctions::upper));
    all.put("title", call -> simple(call, HclTextFunctions::title));
    all.put("trimspace", call -> simple(call, HclTextFunctions::stripped));
    all.put("chomp", call -> simple(call, HclTextFunctions::chomp));
    all.put("strrev", call -> simple(call, HclTextFunctions::reversed));
    all.put("trim", call -> trimmed(call));
    all.put("trimprefix", call -> cut(call, true));
    all.put("trimsuffix", call -> cut(call, false));
    all.put("startswith", call -> edge(call, true));
    all.put("endswith", call -> edge(call, false));
    all.put("strcontains", call -> new HclValue.Flag(call.text(0).contains(call.text(1))));
    all.put("substr", HclTextFunctions::substr);
    all.put("join", HclTextFunctions::join);
    all.put("split", HclTextFunctions::split);
    all.put("replace", HclTextFunctions::replace);
    all.put("format", HclFormat::call);
    all.put("regex", HclRegex::first);
    all.put("regexall", HclRegex::every);
  }

  private static HclValue simple(HclArguments call, UnaryOperator<String> change) {
    if (call.count() != 1) {
      throw HclArguments.refuse("one argument is required");
    }
    return HclArguments.of(change.apply(call.text(0)));
  }

  /** Char by char as Go does it, so that the sharp s stays. */
  private static String upper(String text) {
    StringBuilder upper = new StringBuilder();
    text.codePoints().forEach(c -> upper.appendCodePoint(Character.toUpperCase(c)));
    return upper.toString();
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    text.codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
    return lower.toString();
  }

  /**
   * Without what Unicode calls white space at both ends, which includes blanks that do not break.
   */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && white(text.charAt(start))) {
      start++;
    }
    while (end > start && white(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean white(char c) {
    return c >= 9 && c <= 13 || c == 0x85 || Character.isSpaceChar(c);
  }

  private static String title(String text) {
    StringBuilder title = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      title.append(start ? Character.toTitleCase(c) : c);
      start = !Character.isLetterOrDigit(c) && c != '_' && separates(c);
    }
    return title.toString();
  }

  private static boolean separates(char c) {
    return c < 128 || Character.isWhitespace(c);
  }

  private static String chomp(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The characters as people see them, which is how Terraform counts. */
  static List<String> graphemes(String text) {
    List<String> graphemes = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      graphemes.add(text.substring(start, end));
      start = end;
    }
    return graphemes;
  }

  /** Counting joined characters differs between versions of Unicode; nobody should rely on it. */
  static List<String> counted(String text) {
    if (text.codePoints().anyMatch(c -> c > 0x2FF)) {
      throw HclArguments.stuck();
    }
    return graphemes(text);
  }

  private static String reversed(String text) {
    List<String> graphemes = new ArrayList<>(counted(text));
    Collections.reverse(graphemes);
    return String.join("", graphemes);
  }

  private static HclValue trimmed(HclArguments call) {
    String text = call.text(0);
    String set = call.text(1);
    call.spend((long) text.length() * Math.min(set.length(), 64) / 64);
    int start = 0;
    int end = text.length();
    while (start < end && set.indexOf(text.codePointAt(start)) >= 0) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && set.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return HclArguments.of(text.substring(start, end));
  }

  private static HclValue cut(HclArguments call, boolean front) {
    String text = call.text(0);
    String part = call.text(1);
    if (front) {
      return HclArguments.of(text.startsWith(part) ? text.substring(part.length()) : text);
    }
    return HclArguments.of(
        text.endsWith(part) ? text.substring(0, text.length() - part.length()) : text);
  }

  /** The literal start or end of a text of parts may settle it. */
  private static HclValue edge(HclArguments call, boolean front) {
    String part = call.text(1);
    if (call.get(0) instanceof HclValue.Joined joined) {
      HclValue outer = joined.parts().get(front ? 0 : joined.parts().size() - 1);
      if (outer instanceof HclValue.Text text) {
        int length = Math.min(part.length(), text.text().length());
        int from = front ? 0 : part.length() - length;
        boolean fits =
            text.text()
                .regionMatches(front ? 0 : text.text().length() - length, part, from, length);
        if (!fits || length == part.length()) {
          return new HclValue.Flag(fits);
        }
      }
    }
    return new HclValue.Flag(front ? call.text(0).startsWith(part) : call.text(0).endsWith(part));
  }

  private static HclValue substr(HclArguments call) {
    List<String> all = counted(call.text(0));
    int offset = call.whole(1);
    int length = call.whole(2);
    int start = offset < 0 ? Math.max(0, offset + all.size()) : offset;
    if (start >= all.size() || length == 0) {
      return new HclValue.Text("");
    }
    int end = length < 0 ? all.size() : (int) Math.min(all.size(), (long) start + length);
    return HclArguments.of(String.join("", all.subList(start, end)));
  }

  private static HclValue join(HclArguments call) {
    String separator = call.text(0);
    if (call.count() < 2) {
      throw HclArguments.refuse("a list is required");
    }
    List<HclValue> parts = new ArrayList<>();
    for (int i = 1; i < call.count(); i++) {
      for (HclValue item : call.items(i)) {
        if (item instanceof HclValue.Choice) {
          throw HclArguments.stuck();
        }
        if (!parts.isEmpty()) {
          parts.add(new HclValue.Text(separator));
        }
        parts.add(item);
      }
    }
    return HclTexts.join(parts);
  }

  private static HclValue split(HclArguments call) {
    String separator = call.text(0);
    String text = call.text(1);
    if (separator.isEmpty()) {
      return HclArguments.listOf(text.codePoints().mapToObj(Character::toString).toList());
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    call.spend(parts.size());
    return HclArguments.listOf(parts);
  }

  private static HclValue replace(HclArguments call) {
    String text = call.text(0);
    String search = call.text(1);
    String replacement = call.text(2);
    if (search.length() > 1 && search.startsWith("/") && search.endsWith("/")) {
      return HclRegex.replace(call, text, search.substring(1, search.length() - 1), replacement);
    }
    long most =
        text.length() + (text.length() / Math.max(1, search.length()) + 1L) * replacement.length();
    if (search.isEmpty() && text.codePoints().anyMatch(c -> c > 0xFFFF)
        || most > HclTexts.LONGEST) {
      throw HclArguments.stuck();
    }
    call.spend(most / 64);
    return HclArguments.of(text.replace(search, replacement));
  }
}
