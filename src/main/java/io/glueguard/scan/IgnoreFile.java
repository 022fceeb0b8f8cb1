package io.glueguard.scan;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The patterns of one {@code .gitignore}, as <a href="https://git-scm.com/docs/gitignore">git</a>
 * reads them. Git's own library would be 3 MB in a program whose start counts.
 */
final class IgnoreFile {
  /** The name of the file. */
  static final String NAME = ".gitignore";

  /** Longest file that is read; a longer one is no list of patterns. */
  private static final long LARGEST = 1 << 20;

  private final List<Pattern> patterns;

  private IgnoreFile(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /**
   * A pattern.
   *
   * @param glob without the signs around it
   * @param negated takes back what an earlier pattern ignores
   * @param foldersOnly says nothing about files
   * @param anchored is about the path below the folder of the file and not about the name alone
   */
  private record Pattern(String glob, boolean negated, boolean foldersOnly, boolean anchored) {}

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
    List<Pattern> patterns = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Pattern pattern = pattern(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return patterns.isEmpty() ? null : new IgnoreFile(patterns);
  }

  private static Pattern pattern(String line) {
    String glob = line;
    while (glob.endsWith(" ") && !glob.endsWith("\\ ")) {
      glob = glob.substring(0, glob.length() - 1);
    }
    if (glob.isEmpty() || glob.startsWith("#")) {
      return null;
    }
    boolean negated = glob.startsWith("!");
    glob = negated ? glob.substring(1) : glob;
    boolean foldersOnly = glob.endsWith("/");
    glob = foldersOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = glob.indexOf('/') >= 0;
    glob = glob.startsWith("/") ? glob.substring(1) : glob;
    return glob.isEmpty() ? null : new Pattern(glob, negated, foldersOnly, anchored);
  }

  /**
   * What the last pattern that matches says: true for ignored, false for taken back, null when none
   * matches.
   *
   * @param path below the folder of the file, with slashes
   */
  Boolean ignores(String path, boolean folder) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (int i = patterns.size() - 1; i >= 0; i--) {
      Pattern pattern = patterns.get(i);
      if ((folder || !pattern.foldersOnly())
          && matches(pattern.glob(), pattern.anchored() ? path : name)) {
        return !pattern.negated();
      }
    }
    return null;
  }

  private static boolean matches(String glob, String path) {
    return new Match(glob, path).from(0, 0);
  }

  /**
   * One attempt; a pair of positions that failed once is not tried again, so that many stars take
   * no time.
   */
  private record Match(String glob, String path, BitSet failed) {
    Match(String glob, String path) {
      this(glob, path, new BitSet());
    }

    boolean from(int g, int p) {
      int state = g * (path.length() + 2) + p;
      if (failed.get(state)) {
        return false;
      }
      boolean matches = attempt(g, p);
      if (!matches) {
        failed.set(state);
      }
      return matches;
    }

    private boolean attempt(int g, int p) {
      int at = p;
      for (int i = g; i < glob.length(); i++) {
        char c = glob.charAt(i);
        if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
          return anyFolders(i + 3, at);
        }
        if (glob.startsWith("/**", i) && i + 3 == glob.length()) {
          return at + 1 < path.length() && path.charAt(at) == '/';
        }
        if (c == '*') {
          return anyChars(i + 1, at);
        }
        if (at >= path.length()) {
          return false;
        }
        if (c == '[') {
          int end = classEnd(glob, i);
          if (end < 0 || path.charAt(at) == '/' || !inClass(glob, i + 1, end, path.charAt(at))) {
            return false;
          }
          i = end;
        } else {
          i = c == '\\' && i + 1 < glob.length() ? i + 1 : i;
          boolean any = c == '?' && path.charAt(at) != '/';
          if (!any && glob.charAt(i) != path.charAt(at)) {
            return false;
          }
        }
        at++;
      }
      return at == path.length();
    }

    private boolean anyFolders(int g, int p) {
      int at = p;
      while (!from(g, at)) {
        int slash = path.indexOf('/', at);
        if (slash < 0) {
          return false;
        }
        at = slash + 1;
      }
      return true;
    }

    private boolean anyChars(int g, int p) {
      int next = g;
      while (next < glob.length() && glob.charAt(next) == '*') {
        next++;
      }
      int at = p;
      while (!from(next, at)) {
        if (at >= path.length() || path.charAt(at) == '/') {
          return false;
        }
        at++;
      }
      return true;
    }
  }

  private static int classEnd(String glob, int open) {
    int from = open + 1;
    if (from < glob.length() && (glob.charAt(from) == '!' || glob.charAt(from) == '^')) {
      from++;
    }
    return glob.indexOf(']', from + 1);
  }

  private static boolean inClass(String glob, int from, int end, char c) {
    boolean negated = glob.charAt(from) == '!' || glob.charAt(from) == '^';
    boolean inside = false;
    for (int i = negated ? from + 1 : from; i < end; i++) {
      if (i + 2 < end && glob.charAt(i + 1) == '-') {
        inside |= c >= glob.charAt(i) && c <= glob.charAt(i + 2);
        i += 2;
      } else {
        inside |= c == glob.charAt(i);
      }
    }
    return inside != negated;
  }
}
