package io.glueguard.source;

import java.util.function.Supplier;

/**
 * Text that a regular expression of a stranger may be tried on: it counts how often it is looked
 * at, and breaks off a match that takes too long. One match only.
 */
public final class CountedText implements CharSequence {
  private final String text;
  private final Supplier<RuntimeException> spent;
  private int left;

  /**
   * A text that is looked at so often at the most.
   *
   * @param spent what is thrown after that
   */
  public CountedText(String text, int most, Supplier<RuntimeException> spent) {
    this.text = text;
    this.left = most;
    this.spent = spent;
  }

  /**
   * How often an expression repeats something at least, all its {@code {n}} multiplied: where it
   * repeats nothing, it does so without a look at the text.
   */
  public static long repeats(String pattern) {
    long product = 1;
    for (int i = pattern.indexOf('{'); i >= 0; i = pattern.indexOf('{', i + 1)) {
      long number = 0;
      for (int j = i + 1; j < pattern.length() && isDigit(pattern.charAt(j)); j++) {
        number = Math.min(Integer.MAX_VALUE, number * 10 + pattern.charAt(j) - '0');
      }
      product = Math.min(Integer.MAX_VALUE, product * Math.max(1, number));
    }
    return product;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw spent.get();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
