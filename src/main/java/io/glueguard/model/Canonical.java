package io.glueguard.model;

import java.util.List;

/** One spelling for values that are certain to be equal, whichever way they were put together. */
public final class Canonical {
  /** Before what is open in a spelling. */
  static final char OPEN = '\u0001';

  /** Behind what is open in a spelling. */
  static final char CLOSE = '\u0002';

  private Canonical() {}

  /**
   * The spelling of a text, known or with holes; null for what is equal to nothing, itself
   * included, and for maps, lists and nothing.
   */
  public static String of(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Unknown unknown) {
      return unknown.variable() == null ? null : OPEN + unknown.variable().id() + CLOSE;
    }
    if (value instanceof Value.Reference reference) {
      return OPEN + reference.target().id() + "." + reference.attribute() + CLOSE;
    }
    if (value instanceof Value.Joined joined) {
      StringBuilder spelling = new StringBuilder();
      for (Value part : joined.parts()) {
        String each = of(part);
        if (each == null) {
          return null;
        }
        spelling.append(each);
      }
      return spelling.toString();
    }
    return null;
  }

  /** The value in words for a message, with holes as <code>${...}</code>. */
  public static String words(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Unknown unknown) {
      return "${" + (unknown.words().isEmpty() ? unknown.reason().name() : unknown.words()) + "}";
    }
    if (value instanceof Value.Reference reference) {
      return "${"
          + reference.target().name()
          + (reference.attribute().equals(Value.Reference.REF) ? "" : "." + reference.attribute())
          + "}";
    }
    if (value instanceof Value.Joined joined) {
      StringBuilder words = new StringBuilder();
      joined.parts().forEach(part -> words.append(words(part)));
      return words.toString();
    }
    return value instanceof Value.Nothing
        ? "nothing"
        : value instanceof Value.Items ? "a list" : "a map";
  }

  /** A spelling in words, its holes by their names. */
  static String words(String spelling) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    boolean place = false;
    for (int i = 0; i < spelling.length(); i++) {
      char sign = spelling.charAt(i);
      if (sign == OPEN || sign == CLOSE) {
        depth += sign == OPEN ? 1 : -1;
        place = false;
        words.append(sign == OPEN ? "${" : "}");
      } else {
        // behind the name of a parameter stands the template that it belongs to
        place |= depth > 0 && sign == '@';
        if (!place) {
          words.append(sign);
        }
      }
    }
    return words.toString();
  }

  /** Words that stand alone: those of a single hole without their <code>${}</code>. */
  public static String alone(String words) {
    if (!words.startsWith("${")) {
      return words;
    }
    int depth = 0;
    int end = 0;
    for (; end < words.length() && (end == 0 || depth > 0); end++) {
      depth += words.startsWith("${", end) ? 1 : words.charAt(end) == '}' ? -1 : 0;
    }
    return depth == 0 && end == words.length() ? words.substring(2, end - 1) : words;
  }

  /** Why a value is not known; null when it is, or when only references are open. */
  public static Reason reason(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return unknown.reason();
    }
    if (value instanceof Value.Joined joined && joined.firstUnknown() != null) {
      return joined.firstUnknown().reason();
    }
    return null;
  }

  /** False when a text with holes can never be {@code text}: the known ends or middles differ. */
  static boolean maybe(Value.Joined joined, String text) {
    List<Value> parts = joined.parts();
    int from = 0;
    int to = text.length();
    if (parts.get(0) instanceof Value.Text first) {
      if (!text.startsWith(first.text())) {
        return false;
      }
      from = first.text().length();
    }
    if (parts.get(parts.size() - 1) instanceof Value.Text last) {
      if (!text.endsWith(last.text()) || to - last.text().length() < from) {
        return false;
      }
      to -= last.text().length();
    }
    for (Value part : parts.subList(1, parts.size() - 1)) {
      if (part instanceof Value.Text middle) {
        int found = text.indexOf(middle.text(), from);
        if (found < 0 || found + middle.text().length() > to) {
          return false;
        }
        from = found + middle.text().length();
      }
    }
    return true;
  }

  /**
   * What the one hole of a text must be for it to equal {@code text}; null when it has several
   * holes.
   */
  static String onlyHole(Value.Joined joined, String text) {
    int holes = 0;
    int before = 0;
    int after = 0;
    for (Value part : joined.parts()) {
      if (!(part instanceof Value.Text known)) {
        holes++;
      } else if (holes == 0) {
        before += known.text().length();
      } else {
        after += known.text().length();
      }
    }
    return holes == 1 && text.length() >= before + after
        ? text.substring(before, text.length() - after)
        : null;
  }

  /** True when a text with holes may be, in some world, {@code other}; both may have holes. */
  public static boolean maybe(Value left, Value right) {
    if (left instanceof Value.Joined joined && right instanceof Value.Text text) {
      return maybe(joined, text.text());
    }
    if (right instanceof Value.Joined joined && left instanceof Value.Text text) {
      return maybe(joined, text.text());
    }
    if (left instanceof Value.Text one && right instanceof Value.Text two) {
      return one.text().equals(two.text());
    }
    return true;
  }

  /** What the defaults make of a text; null when they do not tell. */
  static String usual(Value value) {
    if (value instanceof Value.Unknown unknown && unknown.variable() != null) {
      return Value.text(unknown.variable().usual());
    }
    if (value instanceof Value.Joined joined) {
      StringBuilder text = new StringBuilder();
      for (Value part : joined.parts()) {
        String each = usual(part);
        if (each == null) {
          return null;
        }
        text.append(each);
      }
      return text.toString();
    }
    return Value.text(value);
  }
}
