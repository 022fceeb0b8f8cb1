package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Picture;
import io.glueguard.finding.Picture.Line;
import io.glueguard.finding.Picture.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a picture that is drawn: all of it while it can be read, else what is found fault
 * with and its neighbours.
 *
 * @param left how many spots are left out
 */
record DrawnPart(Picture picture, int left) {
  /** Most spots that can be read in one drawing. */
  static final int MOST = 300;

  static DrawnPart of(Picture whole) {
    if (whole.spots().size() <= MOST) {
      return new DrawnPart(whole, 0);
    }
    Set<String> chosen = new HashSet<>();
    for (Spot spot : whole.spots()) {
      if (isFaulty(spot.state()) && chosen.size() < MOST) {
        chosen.add(spot.id());
      }
    }
    for (Line line : whole.lines()) {
      if (line.broken() && chosen.size() < MOST - 1) {
        chosen.add(line.from());
        chosen.add(line.to());
      }
    }
    Set<String> faulty = Set.copyOf(chosen);
    for (Line line : whole.lines()) {
      if (chosen.size() < MOST && faulty.contains(line.from())) {
        chosen.add(line.to());
      } else if (chosen.size() < MOST && faulty.contains(line.to())) {
        chosen.add(line.from());
      }
    }
    List<Spot> spots = new ArrayList<>();
    for (Spot spot : whole.spots()) {
      if (chosen.contains(spot.id())) {
        spots.add(spot);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : whole.lines()) {
      if (chosen.contains(line.from()) && chosen.contains(line.to())) {
        lines.add(line);
      }
    }
    return new DrawnPart(new Picture(spots, lines), whole.spots().size() - spots.size());
  }

  private static boolean isFaulty(JobState state) {
    return state == JobState.UNENCRYPTED || state == JobState.UNDECIDED;
  }
}
