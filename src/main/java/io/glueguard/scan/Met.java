package io.glueguard.scan;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/** Something that a walk met on its way, in the order of names. */
sealed interface Met {
  /** A file that may hold a template, going by its name. */
  record Regular(Path path) implements Met {}

  /** The other files of a folder: most of a tree, so that no path is made of each. */
  record Others(File folder, List<String> names) implements Met {}

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
   * @param tracked of the repository around it
   */
  record Folder(
      File file,
      String path,
      IgnoreFiles above,
      boolean trackedOnly,
      GitIndex tracked,
      int depth) {}
}
