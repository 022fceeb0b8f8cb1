package io.glueguard.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Does the same to many things on several threads. Each thread takes the next thing when it is done
 * with one, since a few large files among many small ones are the rule.
 */
public final class Workers {
  private Workers() {}

  /**
   * What comes out for each thing, in the order of the things. The thread that asks works too.
   *
   * @param threads how many may work, at least 1
   * @throws RuntimeException what the work throws first; what is begun by then is ended
   */
  public static <T, R> List<R> map(List<T> things, int threads, Function<T, R> work) {
    int several = Math.min(threads, things.size());
    if (several < 2) {
      List<R> results = new ArrayList<>(things.size());
      for (T thing : things) {
        results.add(work.apply(thing));
      }
      return results;
    }
    Object[] results = new Object[things.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable turn =
        () -> {
          try {
            int i = next.getAndIncrement();
            while (i < results.length && failure.get() == null) {
              results[i] = work.apply(things.get(i));
              i = next.getAndIncrement();
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < several; i++) {
      Thread other = new Thread(turn, "worker-" + i);
      other.setDaemon(true);
      other.start();
      others.add(other);
    }
    turn.run();
    others.forEach(Workers::await);
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException broken) {
      throw broken;
    }
    @SuppressWarnings("unchecked")
    List<R> all = (List<R>) Arrays.asList(results);
    return all;
  }

  private static void await(Thread other) {
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
