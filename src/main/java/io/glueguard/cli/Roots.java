package io.glueguard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the folder that a scan is about as a whole. */
final class Roots {
  private Roots() {}

  /**
   * The git work tree of the current folder, else the current folder; for folders elsewhere their
   * own work tree, else the folder itself.
   *
   * @param paths absolute; what is scanned
   */
  static Path of(Path folder, List<Path> paths) {
    Path own = workTree(folder);
    Path root = own == null ? folder : own;
    for (Path path : paths) {
      if (!path.startsWith(root)) {
        Path other = workTree(Files.isDirectory(path) ? path : path.getParent());
        if (other != null) {
          return other;
        }
        return Files.isDirectory(path) ? path : root;
      }
    }
    return root;
  }

  private static Path workTree(Path from) {
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return null;
  }
}
