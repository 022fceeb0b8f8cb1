package io.glueguard.report;

import io.glueguard.finding.Picture;
import java.io.IOException;

/** A way to write down the graph of jobs, start paths, configurations, keys and roles. */
@FunctionalInterface
public interface GraphReport {

  /**
   * Writes the whole graph.
   *
   * @throws IOException when {@code out} does
   */
  void write(Picture picture, Appendable out) throws IOException;
}
