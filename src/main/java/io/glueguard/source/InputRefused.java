package io.glueguard.source;

/** Ends the reading of a file from deep inside; never leaves this room. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int offset;

  /**
   * @param offset the char of the text where the reading ends
   */
  InputRefused(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  /** Nested deeper than {@link Limits#DEPTH}. */
  static InputRefused tooDeep(int offset) {
    return new InputRefused(offset, "Nested deeper than the limit of " + Limits.DEPTH + " levels");
  }
}
