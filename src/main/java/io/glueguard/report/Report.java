package io.glueguard.report;

import io.glueguard.finding.ScanResult;
import java.io.IOException;

/** A way to write down what a scan found. */
@FunctionalInterface
public interface Report {

  /**
   * Writes the whole report.
   *
   * @throws IOException when {@code out} does
   */
  void write(ScanResult result, Appendable out) throws IOException;
}
