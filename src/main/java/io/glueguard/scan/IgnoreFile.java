package io.glueguard.scan;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The patterns of one {@code .gitignore}, as <a href="https://git-scm.com/docs/gitignore">git</a>
 * reads them. Git's own library would be 3 MB in a program whose start counts.
 */
final class IgnoreFile {
  /** The name of the file. */
  static final String NAME = ".gitignore";

  /** Longest file that is read; a longer one is no list of patterns. */
  static final long LARGEST = 1 << 20;

  private final List<IgnorePattern> patterns;

  private IgnoreFile(List<IgnorePattern> patterns) {
    this.patterns = patterns;
  }

  /** The patterns of a folder; null when it has none or, as for git, when they are a link. */
  static IgnoreFile of(File folder) {
    File file = new File(folder, NAME);
    if (!file.isFile()
        || file.length() > LARGEST
        || java.nio.file.Files.isSymbolicLink(file.toPath())) {
      return null;
    }
    try {
      byte[] bytes = java.nio.file.Files.readAllBytes(file.toPath());
      return of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return null;
    }
  }

  /** The patterns of a text. */
  static IgnoreFile of(String text) {
    List<IgnorePattern> patterns = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      IgnorePattern pattern =
          pattern(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return patterns.isEmpty() ? null : new IgnoreFile(patterns);
  }

  private static IgnorePattern pattern(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    String glob = line.substring(0, end);
    if (glob.isEmpty() || glob.startsWith("#")) {
      return null;
    }
    boolean negated = glob.startsWith("!");
    glob = negated ? glob.substring(1) : glob;
    boolean foldersOnly = glob.endsWith("/");
    glob = foldersOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = glob.indexOf('/') >= 0;
    glob = glob.startsWith("/") ? glob.substring(1) : glob;
    return glob.isEmpty() ? null : new IgnorePattern(glob, negated, foldersOnly, anchored);
  }

  /**
   * What the last pattern that matches says: true for ignored, false for taken back, null when none
   * matches.
   *
   * @param path below the folder of the file, with slashes
   */
  Boolean ignores(String path, boolean folder) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Steps steps = new Steps(IgnorePattern.MOST_STEPS);
    for (int i = patterns.size() - 1; i >= 0; i--) {
      boolean matches = patterns.get(i).matches(path, name, folder, steps);
      if (matches || steps.areSpent()) {
        return matches && !patterns.get(i).isNegated();
      }
    }
    return null;
  }
}
