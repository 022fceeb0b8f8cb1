package io.glueguard.model;

/**
 * How much work verdicts that are reached together may still take. The limits of a single question
 * do not bound what thousands of resources cost together that all depend on each other; this one
 * does. It counts steps and not seconds, so that the same input ends the same way on every machine.
 * Not safe to share between threads.
 */
public final class Effort {
  /** Steps that may be taken however few the resources are. */
  public static final long LEAST = 20_000_000;

  /** Further steps for every resource, so that large stacks are not cut short. */
  public static final long EACH_RESOURCE = 20_000;

  private final long most;
  private long taken;

  /** What verdicts on that many resources may take. */
  public Effort(long resources) {
    // a graph without resources has no verdicts, and is shared between scans
    this.most = resources == 0 ? Long.MAX_VALUE : LEAST + EACH_RESOURCE * resources;
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
