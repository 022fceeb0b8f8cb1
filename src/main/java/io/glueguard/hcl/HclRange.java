package io.glueguard.hcl;

import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;

/**
 * A stretch of a file in offsets; lines and columns are counted only when somebody asks.
 *
 * @param file the file
 * @param start offset of the first char
 * @param end offset after the last char
 */
public record HclRange(SourceFile file, int start, int end) {

  /** The stretch in lines and columns. */
  public Span span() {
    return file.span(start, end);
  }

  /** What stands there. */
  public String text() {
    return file.text().substring(start, end);
  }

  @Override
  public String toString() {
    return file.name() + ":" + file.position(start).line() + ":" + file.position(start).column();
  }
}
