package io.glueguard.source;

import java.util.Collection;

/** Looks for the end of what begins with a bracket in texts of strangers, who may leave it out. */
public final class Brackets {
  private Brackets() {}

  /** Where a sign stands, no further than that from where it is looked for; -1 when it does not. */
  public static int end(String text, int from, char close, int furthest) {
    for (int i = from; i < text.length() && i <= from + furthest; i++) {
      if (text.charAt(i) == close) {
        return i;
      }
    }
    return -1;
  }

  /** Characters of the longest name; -1 when there is none. */
  public static int longest(Collection<String> names) {
    int longest = -1;
    for (String name : names) {
      longest = Math.max(longest, name.length());
    }
    return longest;
  }
}
