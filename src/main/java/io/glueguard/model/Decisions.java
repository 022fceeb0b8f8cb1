package io.glueguard.model;

import java.util.ArrayList;
import java.util.List;

/** The outcomes taken along one path through the worlds, replayed from the start for each world. */
final class Decisions {
  private final List<int[]> taken = new ArrayList<>();
  private int cursor;

  /** The outcome to take, of {@code options} ones counted from 0. */
  int next(int options) {
    if (cursor == taken.size()) {
      taken.add(new int[] {0, options});
    }
    return taken.get(cursor++)[0];
  }

  /** Moves on to the next path; false when all were taken. */
  boolean advance() {
    while (!taken.isEmpty()) {
      int[] last = taken.get(taken.size() - 1);
      if (++last[0] < last[1]) {
        cursor = 0;
        return true;
      }
      taken.remove(taken.size() - 1);
    }
    return false;
  }
}
