package io.glueguard.model;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a text may be, as far as that can be counted out: what it is in each world of its own,
 * holes left open. Tells that two texts are never equal without a choice between worlds, which
 * everything else in the world at hand would have to be tried with.
 */
record Spellings(List<Ends> all) {
  /** Most worlds that are tried; a text with more is compared in each world at hand. */
  private static final int MOST = 64;

  /** Of a name that is made up when a thing is made: no text is known to be it. */
  private static final Ends NAMELESS = Ends.of(String.valueOf(Canonical.CLOSE));

  /** The spellings of a term; null when they are too many or one of them cannot be told. */
  static Spellings of(Term term, ResourceGraph graph) {
    List<Ends> all = new ArrayList<>();
    Decisions decisions = new Decisions();
    int worlds = 0;
    do {
      World world = new World(graph, decisions, true);
      Value value = world.compared(term);
      String canonical = Canonical.of(value);
      boolean nameless = value instanceof Value.Nothing;
      if (canonical == null && !nameless || worlds++ == MOST) {
        return null;
      }
      Ends ends = nameless ? NAMELESS : Ends.of(canonical);
      if (!all.contains(ends)) {
        all.add(ends);
      }
    } while (decisions.advance());
    return graph.effort().isSpent() ? null : new Spellings(all);
  }

  /** False when it is never equal to a text. */
  boolean mayMeet(Ends text) {
    for (Ends each : all) {
      if (each.mayMeet(text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * False when it is in no world what another text is in that world. What is open there is open
   * here too: a hole may be filled in a world, and never comes of itself.
   */
  boolean mayBe(Ends text) {
    for (Ends each : all) {
      if (each.mayMeet(text) && each.holes().containsAll(text.holes())) {
        return true;
      }
    }
    return false;
  }

  /** False when it is never equal to another. */
  boolean mayMeet(Spellings other) {
    for (Ends each : other.all) {
      if (mayMeet(each)) {
        return true;
      }
    }
    return false;
  }
}
