package io.glueguard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Goes through the worlds that an evaluation can tell apart. An evaluation is done over and over,
 * each time with the next outcome of the last choice that it asked for, until all outcomes were
 * tried: only what is really asked is enumerated.
 *
 * @param seen each world with what came out in it
 * @param complete false when there were more than {@link #MOST} worlds or no {@link Effort} was
 *     left
 */
public record Worlds<T>(List<Seen<T>> seen, boolean complete) {
  /** Most worlds that are tried for one question. */
  public static final int MOST = 512;

  /** A world and what came out in it. */
  public record Seen<T>(World world, T outcome) {}

  /** True when nothing came out in any world. */
  public boolean isSilent() {
    for (Seen<T> each : seen) {
      if (each.outcome() != null) {
        return false;
      }
    }
    return true;
  }

  /** Evaluates in every world in which defaults decide. */
  public static <T> Worlds<T> usual(ResourceGraph graph, Function<World, T> evaluation) {
    return explore(graph, evaluation, false);
  }

  /** Evaluates in every world, those included that differ from the defaults. */
  public static <T> Worlds<T> open(ResourceGraph graph, Function<World, T> evaluation) {
    return explore(graph, evaluation, true);
  }

  private static <T> Worlds<T> explore(
      ResourceGraph graph, Function<World, T> evaluation, boolean open) {
    List<Seen<T>> seen = new ArrayList<>();
    Decisions decisions = new Decisions();
    do {
      World world = new World(graph, decisions, open);
      seen.add(new Seen<>(world, evaluation.apply(world)));
    } while (decisions.advance() && seen.size() < MOST && !graph.effort().isSpent());
    return new Worlds<>(deployable(seen), seen.size() < MOST && !graph.effort().isSpent());
  }

  /** Worlds that no stack can be deployed in do not count where there are others. */
  private static <T> List<Seen<T>> deployable(List<Seen<T>> seen) {
    List<Seen<T>> left = new ArrayList<>();
    for (Seen<T> each : seen) {
      if (each.world().undeployable() == null) {
        left.add(each);
      }
    }
    return left.isEmpty() ? seen : left;
  }
}
