package io.glueguard.cli;

import io.glueguard.scan.ScanOptions;
import java.io.PrintStream;
import java.util.List;

/** Shows on a terminal how far a scan of more than a second has come: rate and time left. */
final class Progress implements ScanOptions.Progress {
  private static final long NANOS = 1_000_000_000L;
  private static final long BETWEEN = NANOS / 10;

  private final PrintStream err;
  private long start;
  private long next;
  private boolean shown;

  private Progress(PrintStream err) {
    this.err = err;
  }

  /** What the options and the terminal want. */
  static ScanOptions.Progress of(Arguments parsed, Surroundings around) throws UsageError {
    String wanted = Options.choice(parsed, "--progress", "auto", List.of("auto", "never"));
    boolean quiet = Options.has(parsed, "-q");
    return wanted.equals("auto") && around.terminal().err() && !quiet
        ? new Progress(around.err())
        : ScanOptions.Progress.NONE;
  }

  @Override
  public synchronized void files(int done, int all) {
    long now = System.nanoTime();
    if (start == 0) {
      // the walk before took time too, and says nothing about the rate
      start = now;
      next = now + NANOS;
    }
    if (done == all && shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    } else if (now >= next && done < all) {
      err.print("\r" + line(done, all, now - start) + "\u001b[K");
      err.flush();
      shown = true;
      next = now + BETWEEN;
    }
  }

  /** {@code 1200 of 6000 files, 600 a second, 8 s left}. */
  static String line(int done, int all, long nanos) {
    long rate = Math.max(1, done * NANOS / Math.max(1, nanos));
    return done
        + " of "
        + all
        + " files, "
        + rate
        + " a second, "
        + ((all - done + rate - 1) / rate)
        + " s left";
  }
}
