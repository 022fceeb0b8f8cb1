package io.glueguard.report;

/** Numbers with their nouns. */
final class Count {
  private Count() {}

  /** {@code 1 job}, {@code 2 jobs}: for nouns that take an s. */
  static String of(int number, String noun) {
    return of(number, noun, noun + "s");
  }

  /** {@code 1 is}, {@code 2 are}. */
  static String of(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
