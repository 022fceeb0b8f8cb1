package io.glueguard.scan;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/** Something met on the way, in the order of names. */
sealed interface Met {
  /** A file. */
  record Regular(Path path) implements Met {}

  /** What cannot be gone into or read. */
  record Missed(Path path, String why) implements Met {}

  /** A link to a folder, which is gone into only when nothing else leads there. */
  record Linked(Folder folder, BasicFileAttributes known) implements Met {}

  /** What lies in a folder. */
  record Inner(List<Met> all) implements Met {}

  /** The same, found by another thread. */
  record Shared(ForkJoinTask<List<Met>> all) implements Met {}

  /**
   * A folder to go into.
   *
   * @param path as the patterns of ignore files are matched against it
   * @param trackedOnly it is left out but for the files that git tracks
   */
  record Folder(
      File file, String path, IgnoreFiles above, boolean trackedOnly, int depth) {}
}
