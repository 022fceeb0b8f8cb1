package io.glueguard.finding;

import java.util.List;

/**
 * The graph as it is drawn: start paths, jobs, configurations, keys and roles, with what was found.
 */
public record Picture(List<Spot> spots, List<Line> lines) {

  /** Keeps its own copies of the lists. */
  public Picture {
    spots = List.copyOf(spots);
    lines = List.copyOf(lines);
  }

  /** What a spot stands for, in the order of the columns that they are drawn in. */
  public enum Column {
    START_PATH,
    JOB,
    CONFIGURATION,
    KEY,
    ROLE
  }

  /**
   * One resource.
   *
   * @param id unique within the picture, made of the address
   * @param state of a job or configuration; null for the others
   * @param outside true when it is only named and not in this scan
   * @param place where it is declared; null when outside
   */
  public record Spot(
      String id,
      Column column,
      String label,
      String address,
      JobState state,
      boolean outside,
      Place place) {}

  /**
   * One link.
   *
   * @param label how the one names the other, e.g. {@code SecurityConfiguration}
   * @param broken true when what it names is not declared
   */
  public record Line(String from, String to, String label, boolean broken) {}
}
