package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Picture.Column;
import io.glueguard.finding.Picture.Spot;

/** How the parts of a picture are called, the same in every drawing. */
final class GraphWords {
  private GraphWords() {}

  static String heading(Column column) {
    return switch (column) {
      case START_PATH -> "start paths";
      case JOB -> "jobs";
      case CONFIGURATION -> "security configurations";
      case KEY -> "keys";
      case ROLE -> "roles";
    };
  }

  static String word(Column column) {
    return switch (column) {
      case START_PATH -> "startPath";
      case JOB -> "job";
      case CONFIGURATION -> "configuration";
      case KEY -> "key";
      case ROLE -> "role";
    };
  }

  /** The verdict in words; empty where none is given. */
  static String state(JobState state) {
    if (state == null) {
      return "";
    }
    return switch (state) {
      case ENCRYPTED, UNENCRYPTED, UNDECIDED -> state.word();
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  /** The verdict as a sign, so that nobody has to tell colours apart. */
  static String sign(JobState state) {
    if (state == null) {
      return "";
    }
    return switch (state) {
      case ENCRYPTED -> "\u2713";
      case UNENCRYPTED -> "\u2717";
      case UNDECIDED -> "?";
      case NOT_APPLICABLE -> "\u2013";
    };
  }

  /** All about a spot in one line. */
  static String told(Spot spot) {
    StringBuilder told = new StringBuilder(spot.address());
    if (spot.state() != null) {
      told.append(": ").append(state(spot.state()));
    }
    if (spot.outside()) {
      told.append(" (not in this scan)");
    }
    if (spot.place() != null) {
      told.append(", ").append(TextFinding.at(spot.place()));
    }
    return told.toString();
  }
}
