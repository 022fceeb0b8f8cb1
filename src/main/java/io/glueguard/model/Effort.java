package io.glueguard.model;

import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;

/**
 * How much work the verdicts over one graph may still take. The limits of a single question do not
 * bound what thousands of resources cost together that all depend on each other; this one does. It
 * counts steps and not seconds, so that the same input ends the same way on every machine. While
 * threads share it each counts for itself; the sum is known when they are done.
 */
public final class Effort {
  /** Steps that every graph may take. */
  public static final long LEAST = 20_000_000;

  /** Further steps for every resource, so that large scans are not cut short. */
  public static final long EACH_RESOURCE = 20_000;

  private static final int LANES = 64;

  /** How far the lanes of threads lie apart in memory, so that none slows another down. */
  private static final int APART = 16;

  private final long most;
  private long taken;
  private volatile long[] lanes;

  Effort(long resources) {
    // a graph without resources has no verdicts, and is shared between scans
    this.most = resources == 0 ? Long.MAX_VALUE : LEAST + EACH_RESOURCE * resources;
  }

  /** Takes steps; false when there are none left. */
  boolean take(long steps) {
    long[] shared = lanes;
    if (shared == null) {
      taken += steps;
      return taken <= most;
    }
    int lane = lane();
    shared[lane] += steps;
    return taken + shared[lane] <= most;
  }

  private static int lane() {
    return Thread.currentThread() instanceof ForkJoinWorkerThread worker
        ? (1 + worker.getPoolIndex()) % LANES * APART
        : 0;
  }

  /** Does work that the threads of a pool share. */
  public <T> T shared(Supplier<T> work) {
    lanes = new long[LANES * APART];
    try {
      return work.get();
    } finally {
      for (long each : lanes) {
        taken += each;
      }
      lanes = null;
    }
  }

  /**
   * Whether there was more to do than is allowed, so that some verdicts are open for this reason.
   */
  public boolean isSpent() {
    long[] shared = lanes;
    return taken + (shared == null ? 0 : shared[lane()]) > most;
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
