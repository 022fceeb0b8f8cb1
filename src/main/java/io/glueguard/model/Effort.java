package io.glueguard.model;

/**
 * How much work the verdicts about one file may still take. The limits of a single question do not
 * bound what thousands of resources cost together that all depend on each other; this one does, and
 * a file that is past it leaves the others alone. It counts steps and not seconds, so that the same
 * input ends the same way on every machine. Not safe to share between threads.
 */
public final class Effort {
  /** Steps that every file may take. */
  public static final long LEAST = 6_000_000;

  /** Further steps for every resource, so that large files are not cut short. */
  public static final long EACH_RESOURCE = 5_000;

  private long most;
  private long taken;

  /** Effort without a limit of its own, for what the limits of one evaluation bound. */
  static Effort unbounded() {
    Effort effort = new Effort();
    effort.most = Long.MAX_VALUE;
    return effort;
  }

  Effort() {
    this.most = LEAST;
  }

  /** Allows for one more resource. */
  void grow() {
    most += EACH_RESOURCE;
  }

  /** Takes steps; false when there are none left. */
  boolean take(long steps) {
    taken += steps;
    return taken <= most;
  }

  /**
   * Whether there was more to do than is allowed, so that some verdicts are open for this reason.
   */
  public boolean isSpent() {
    return taken > most;
  }

  /** The steps that were taken so far. */
  public long taken() {
    return taken;
  }

  /** The most steps that are taken. */
  public long most() {
    return most;
  }
}
