package io.glueguard.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What git tracks in a work tree. Read when it is asked for the first time: most scans leave
 * nothing out.
 */
final class GitIndex {
  /** Where git keeps what it knows: a folder, or a file that names one. */
  static final String PLACE = ".git";

  /** What stands in such a file before the path of the folder. */
  private static final String ELSEWHERE = "gitdir: ";

  /** Longest such file. */
  private static final long LONGEST = 8192;

  private final Path root;
  private final String base;
  private final Predicate<String> wanted;
  private final GitIndex around;
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<String> folders = new TreeSet<>();
  private boolean read;
  private boolean there;

  private GitIndex(Path root, Predicate<String> wanted, GitIndex around) {
    String path = root.toString();
    this.root = root;
    this.base = path.endsWith("/") ? path : path + "/";
    this.wanted = wanted;
    this.around = around;
  }

  /**
   * The index of a work tree, which may have none.
   *
   * @param wanted the names of files, without their folders, that are asked for
   */
  static GitIndex of(Path root, Predicate<String> wanted) {
    return new GitIndex(root, wanted, null);
  }

  /** The index of a repository that lies in this one, such as a submodule. */
  GitIndex inside(Path folder) {
    return new GitIndex(folder, wanted, this);
  }

  private synchronized void read() {
    if (!read) {
      read = true;
      Path folder = folder();
      there = folder != null && GitIndexFile.read(folder, wanted, names, folders);
    }
  }

  /** Work trees beside the first one and submodules have a file that says where the folder is. */
  private Path folder() {
    Path place = root.resolve(PLACE);
    if (java.nio.file.Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return place;
    }
    try {
      if (!java.nio.file.Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
          || java.nio.file.Files.size(place) > LONGEST) {
        return null;
      }
      byte[] bytes = java.nio.file.Files.readAllBytes(place);
      String text = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
      return text.startsWith(ELSEWHERE) ? root.resolve(text.substring(ELSEWHERE.length())) : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  /** Whether there is an index that could be read. */
  boolean isThere() {
    read();
    return there;
  }

  /** Whether a file of that absolute path is tracked. */
  boolean holds(String path) {
    read();
    return path.startsWith(base) && names.contains(path.substring(base.length()))
        || around != null && around.holds(path);
  }

  /** Whether a folder of that absolute path is tracked as a whole, as submodules are. */
  boolean holdsFolder(String folder) {
    read();
    return folder.startsWith(base) && folders.contains(folder.substring(base.length()))
        || around != null && around.holdsFolder(folder);
  }

  /** Whether a file or a whole folder below a folder of that absolute path is tracked. */
  boolean below(String folder) {
    read();
    if (around != null && around.below(folder)) {
      return true;
    }
    String prefix = folder.startsWith(base) ? folder.substring(base.length()) + "/" : null;
    return prefix != null && (begins(names, prefix) || begins(folders, prefix));
  }

  private static boolean begins(TreeSet<String> all, String prefix) {
    String next = all.ceiling(prefix);
    return next != null && next.startsWith(prefix);
  }
}
