package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Severity;

/** Colours for a terminal, or none. */
final class Ink {
  private static final String OFF = "\u001b[0m";

  private final boolean on;

  Ink(boolean on) {
    this.on = on;
  }

  String bold(String text) {
    return paint("1", text);
  }

  /** For what should step back: gutters, arrows, labels. */
  String faint(String text) {
    return paint("2", text);
  }

  String gutter(String text) {
    return paint("34", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case HIGH -> paint("1;31", text);
      case MEDIUM -> paint("1;33", text);
      case LOW -> paint("1;36", text);
      case INFO -> paint("1", text);
    };
  }

  String undecided(String text) {
    return paint("35", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("1;31", text);
  }

  String state(JobState state, String text) {
    return switch (state) {
      case ENCRYPTED -> good(text);
      case UNENCRYPTED -> bad(text);
      case UNDECIDED -> undecided(text);
      case NOT_APPLICABLE -> text;
    };
  }

  private String paint(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + OFF : text;
  }
}
