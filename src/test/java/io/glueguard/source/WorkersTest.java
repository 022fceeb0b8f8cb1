package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final List<Integer> MANY = IntStream.range(0, 1_000).boxed().toList();

  @Test
  void answersComeInTheOrderOfTheThings() {
    List<String> expected = MANY.stream().map(each -> "no. " + each).toList();
    for (int threads : List.of(1, 2, 7)) {
      assertEquals(expected, Workers.map(MANY, threads, each -> "no. " + each));
    }
    assertEquals(List.of(), Workers.map(List.of(), 4, each -> each));
  }

  @Test
  void asManyThreadsWorkAsAreAllowed() {
    CountDownLatch together = new CountDownLatch(3);
    Set<Thread> met = ConcurrentHashMap.newKeySet();
    List<Boolean> all =
        Workers.map(
            MANY,
            3,
            each -> {
              met.add(Thread.currentThread());
              together.countDown();
              try {
                return together.await(1, TimeUnit.MINUTES);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertTrue(all.stream().allMatch(each -> each));
    assertEquals(3, met.size());
    assertTrue(met.contains(Thread.currentThread()), "the thread that asks works too");
  }

  @Test
  void whatFailsIsThrownAsItIs() {
    for (Throwable failure :
        List.of(new IllegalArgumentException("no"), new StackOverflowError())) {
      for (int threads : List.of(1, 4)) {
        Throwable thrown =
            assertThrows(
                failure.getClass(), () -> Workers.map(MANY, threads, each -> fail(each, failure)));
        assertSame(failure, thrown);
      }
    }
  }

  private static int fail(int each, Throwable failure) {
    if (each == 500 && failure instanceof Error error) {
      throw error;
    }
    if (each == 500) {
      throw (RuntimeException) failure;
    }
    return each;
  }
}
