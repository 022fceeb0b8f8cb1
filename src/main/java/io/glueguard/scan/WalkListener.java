package io.glueguard.scan;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Who is told what a walk finds, in the order of names, by one thread. */
interface WalkListener {
  /** A file that may hold a template, going by its name. */
  void file(Path path);

  /** The names of the other files of a folder. */
  default void others(File folder, List<String> names) {}

  /** What may hold templates and cannot be gone into or read, and why. */
  default void missed(Path path, String why) {}
}
