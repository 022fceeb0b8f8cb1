package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares an ARN of a policy, with wildcards, to the ARN of a thing; both may have holes. */
final class ArnPattern {
  private static final int STAR = -1;
  private static final int ANY = -2;
  private static final int PARTITION = -3;
  private static final int HOLES = 1 << 17;
  private static final int PLACES = 1 << 18;

  /** Most steps for one comparison; the longest ARNs that AWS takes need a fourth of it. */
  private static final long MOST_STEPS = 16_000_000;

  private final Map<String, Integer> ids = new HashMap<>();
  private int nameless;

  private ArnPattern() {}

  /** Whether the pattern covers the subject, whatever the holes turn out to be. */
  static Match compare(Value pattern, Value subject) {
    return compare(pattern, subject, true);
  }

  /** Whether the two are the same, a star being no more than a star. */
  static Match compareExactly(Value one, Value other) {
    return compare(one, other, false);
  }

  private static Match compare(Value pattern, Value subject, boolean wildcards) {
    if (wildcards && "*".equals(Value.text(pattern))) {
      return Match.CERTAIN;
    }
    ArnPattern ids = new ArnPattern();
    int[] left = ids.tokens(pattern, wildcards);
    int[] right = ids.tokens(subject, false);
    if ((long) left.length * right.length > MOST_STEPS) {
      return Match.maybe(Reason.TOO_DEEP, "a very long ARN");
    }
    if (meet(left, right, Match.Level.CERTAIN)) {
      return Match.CERTAIN;
    }
    if (meet(left, right, Match.Level.COMPATIBLE)) {
      return Match.COMPATIBLE;
    }
    return meet(left, right, Match.Level.MAYBE) ? open(pattern, subject) : Match.NO;
  }

  private static Match open(Value pattern, Value subject) {
    Reason reason = Canonical.reason(pattern);
    if (reason != null && reason != Reason.PSEUDO_PARAM) {
      return Match.maybe(reason, Canonical.words(pattern));
    }
    return Match.maybe(Reason.EXTERNAL_KEY, Canonical.words(pattern) + " may be " + Canonical.words(subject));
  }

  private int[] tokens(Value value, boolean wildcards) {
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    int length = 0;
    for (Value part : parts) {
      length += part instanceof Value.Text text ? text.text().length() : 1;
    }
    int[] tokens = new int[length];
    int at = 0;
    int colons = 0;
    for (Value part : parts) {
      if (part instanceof Value.Text text) {
        for (int i = 0; i < text.text().length(); i++) {
          char c = text.text().charAt(i);
          colons += c == ':' ? 1 : 0;
          tokens[at++] = wildcards && c == '*' ? STAR : wildcards && c == '?' ? ANY : c;
        }
      } else {
        boolean whole = at > 0 && tokens[at - 1] == ':';
        tokens[at++] = whole && colons == 1 ? PARTITION : hole(part, whole && (colons == 3 || colons == 4));
      }
    }
    return tokens;
  }

  private int hole(Value part, boolean wholePlace) {
    String name = Canonical.of(part);
    if (name == null) {
      name = "\u0003" + nameless++;
    }
    int id = ids.computeIfAbsent(name, any -> ids.size());
    boolean place = wholePlace && part instanceof Value.Unknown unknown && unknown.reason() == Reason.PSEUDO_PARAM;
    return (place ? PLACES : HOLES) + id;
  }

  /** Whether some text is in both, where holes are opaque symbols up to a level and any text from there on. */
  private static boolean meet(int[] left, int[] right, Match.Level level) {
    boolean[] above = new boolean[right.length + 1];
    boolean[] row = new boolean[right.length + 1];
    for (int i = 0; i <= left.length; i++) {
      int a = i > 0 ? left[i - 1] : 0;
      int spanA = i > 0 ? span(a, level) : 0;
      for (int j = 0; j <= right.length; j++) {
        int b = j > 0 ? right[j - 1] : 0;
        int spanB = j > 0 ? span(b, level) : 0;
        boolean up = i > 0 && above[j] && (spanA > 0 || spanB > 0 && within(a, spanB));
        boolean back = j > 0 && row[j - 1] && (spanB > 0 || spanA > 0 && within(b, spanA));
        boolean both = i > 0 && j > 0 && spanA + spanB == 0 && above[j - 1] && single(a, b);
        row[j] = i + j == 0 || up || back || both;
      }
      boolean[] swap = above;
      above = row;
      row = swap;
    }
    return above[right.length];
  }

  /** 0: one token; 1: any text without a colon; 2: any text. */
  private static int span(int token, Match.Level level) {
    if (token == STAR) {
      return 2;
    }
    if (token == PARTITION) {
      return 1;
    }
    if (token >= PLACES) {
      return level == Match.Level.CERTAIN ? 0 : 1;
    }
    return token >= HOLES && level == Match.Level.MAYBE ? 2 : 0;
  }

  private static boolean within(int token, int span) {
    return span == 2 || token != ':';
  }

  private static boolean single(int left, int right) {
    return left == right || left == ANY && right >= 0 && right < HOLES;
  }
}
