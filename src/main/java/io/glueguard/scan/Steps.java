package io.glueguard.scan;

/** The steps that patterns of strangers may still take: many stars take long on long texts. */
final class Steps {
  private long left;

  /** So many are left. */
  Steps(long most) {
    this.left = most;
  }

  /** Takes steps; false when there are none left. */
  boolean take(long steps) {
    left -= steps;
    return left >= 0;
  }

  /** Whether more were asked for than there were. */
  boolean areSpent() {
    return left < 0;
  }
}
