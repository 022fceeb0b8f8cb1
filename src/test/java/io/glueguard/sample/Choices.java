package io.glueguard.sample;

import java.util.List;
import java.util.Random;

/** Where the choices come from that make up a template. */
@FunctionalInterface
public interface Choices {

  /** A number from 0 up to, and without, a bound of at least 1. */
  int below(int bound);

  /** Choices by chance. */
  static Choices of(Random random) {
    return random::nextInt;
  }

  /** True once in so many times. */
  default boolean once(int times) {
    return below(times) == 0;
  }

  /** One of some things. */
  @SuppressWarnings("unchecked")
  default <T> T one(T... things) {
    return things[below(things.length)];
  }

  /** One of some things. */
  default <T> T one(List<T> things) {
    return things.get(below(things.size()));
  }
}
