package io.glueguard.finding;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * The word of the command line, of the rules and of the reports: {@code high}, {@code medium},
   * {@code low}, {@code info}.
   */
  public String word() {
    return word;
  }

  /** The severity of that word; null when there is none. */
  public static Severity of(String word) {
    for (Severity severity : values()) {
      if (severity.word.equals(word)) {
        return severity;
      }
    }
    return null;
  }

  /** True when this is as bad as {@code other} or worse. */
  public boolean atLeast(Severity other) {
    return ordinal() <= other.ordinal();
  }

  /** One step milder; {@link #INFO} stays. */
  public Severity lower() {
    return values()[Math.min(ordinal() + 1, INFO.ordinal())];
  }

  /** One step worse; {@link #HIGH} stays. */
  public Severity higher() {
    return values()[Math.max(ordinal() - 1, 0)];
  }
}
