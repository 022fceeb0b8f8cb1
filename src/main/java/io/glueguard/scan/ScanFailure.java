package io.glueguard.scan;

/** A fault of glueguard itself while it was busy with a file. */
public final class ScanFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param file as it is shown
   */
  public ScanFailure(String file, Throwable cause) {
    super("cannot read " + file + ": " + cause, cause);
  }
}
