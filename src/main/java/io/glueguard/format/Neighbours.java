package io.glueguard.format;

import io.glueguard.source.SourceFile;

/**
 * The files beside a template that it may name: nested templates, definitions, includes. Never
 * reads outside the root and never a network.
 */
@FunctionalInterface
public interface Neighbours {

  /**
   * A file that a template names.
   *
   * @param from the file that names it
   * @param path as it is written there: relative to the folder of {@code from}
   * @return null when there is no such file within the root, or it cannot be read
   */
  SourceFile file(SourceFile from, String path);

  /** No files but the one at hand. */
  Neighbours NONE = (from, path) -> null;
}
