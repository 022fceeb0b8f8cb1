package io.glueguard.source;

import java.util.Collection;

/** Finds the word that somebody may have meant. */
public final class Spelling {
  private Spelling() {}

  /** The known word that is closest to a misspelt one; null when none is close. */
  public static String closest(String word, Collection<String> known) {
    String best = null;
    int least = Math.max(2, word.length() / 3) + 1;
    for (String each : known) {
      int distance = distance(word, each);
      boolean first = best != null && distance == least && each.compareTo(best) < 0;
      if (distance < least || first) {
        least = distance;
        best = each;
      }
    }
    return best;
  }

  /**
   * The end of a message about an unknown word: {@code , did you mean x?} or, when nothing is
   * close, nothing.
   */
  public static String hint(String word, Collection<String> known) {
    String close = closest(word, known);
    return close == null ? "" : ", did you mean " + close + "?";
  }

  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
      }
    }
    return row[two.length()];
  }
}
