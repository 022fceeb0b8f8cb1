package io.glueguard.source;

import java.util.List;

/** Reads a file of either syntax into located trees; which syntax it is, its content says and not its name. */
public final class TreeReader {
  private TreeReader() {}

  /** The documents of a file. Text that starts with a brace or a bracket and is well-formed JSON is read as JSON, all else as YAML. */
  public static Parsed<List<Document>> read(SourceFile file) {
    return new Parsed<>(List.of(), List.of());
  }
}
