package io.glueguard.cli;

/** Wrong usage, or a configuration or rule file that cannot be used: exit status 2. */
final class UsageError extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, a sentence without a full stop; may have several lines
   */
  UsageError(String message) {
    super(message);
  }
}
