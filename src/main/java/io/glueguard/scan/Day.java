package io.glueguard.scan;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as they are written in suppressions. */
final class Day {
  private Day() {}

  /** Whether a text is a day of the calendar, written {@code yyyy-mm-dd}. */
  static boolean isOne(String text) {
    return of(text) != null;
  }

  /** The day; null when the text is none. */
  static LocalDate of(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
