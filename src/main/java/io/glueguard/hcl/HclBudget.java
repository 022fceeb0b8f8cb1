package io.glueguard.hcl;

/**
 * How much work one evaluation may be, with all that it asks its scope for. Not safe to share
 * between threads.
 */
public final class HclBudget {
  /** Steps that suffice for what people write. */
  public static final int USUAL = 200_000;

  /** Deepest evaluation. */
  private static final int DEEPEST = 300;

  private long left;
  private long spent;
  private int depth;

  /**
   * @param steps how many expressions and elements may be looked at
   */
  public HclBudget(int steps) {
    left = steps;
  }

  /** Takes steps; false when there are none left. */
  boolean spend(long steps) {
    left -= steps;
    spent += steps;
    return left >= 0;
  }

  /** A number that no earlier moment had. */
  long moment() {
    return spent;
  }

  boolean deeper() {
    return ++depth <= DEEPEST;
  }

  void back() {
    depth--;
  }
}
