package io.glueguard.scan;

import java.util.BitSet;

/**
 * A pattern of a {@code .gitignore}. It is matched against all places of a path at once, so that no
 * pattern takes more steps than it has characters times those of the path.
 */
final class IgnorePattern {
  /** Most steps that all patterns of a file take for one path; past it the path is not ignored. */
  static final int MOST_STEPS = 200_000;

  private final String glob;
  private final boolean negated;
  private final boolean foldersOnly;
  private final boolean anchored;

  /** What a path begins and ends with; most paths are told apart by it. */
  private final String prefix;

  private final String suffix;

  /**
   * A pattern.
   *
   * @param glob without the signs around it
   * @param negated takes back what an earlier pattern ignores
   * @param foldersOnly says nothing about files
   * @param anchored is about the path below the folder of the file and not about the name alone
   */
  IgnorePattern(String glob, boolean negated, boolean foldersOnly, boolean anchored) {
    this.glob = glob;
    this.negated = negated;
    this.foldersOnly = foldersOnly;
    this.anchored = anchored;
    int first = 0;
    while (first < glob.length() && "*?[\\".indexOf(glob.charAt(first)) < 0) {
      first++;
    }
    int last = glob.length();
    while (last > first && "*?[]\\".indexOf(glob.charAt(last - 1)) < 0) {
      last--;
    }
    // the slash behind two stars need not be in the path
    last += last < glob.length() && glob.charAt(last) == '/' ? 1 : 0;
    this.prefix = glob.substring(0, first);
    this.suffix = glob.substring(last);
  }

  /** Whether it takes back what an earlier pattern ignores. */
  boolean isNegated() {
    return negated;
  }

  /**
   * Whether it is about a file or folder.
   *
   * @param path below the folder of the patterns, with slashes
   * @param name the last part of it
   */
  boolean matches(String path, String name, boolean folder, Steps steps) {
    String text = anchored ? path : name;
    if (!folder && foldersOnly || !steps.take(1)) {
      return false;
    }
    if (prefix.length() == glob.length()) {
      return glob.equals(text);
    }
    return text.startsWith(prefix) && text.endsWith(suffix) && matches(text, steps);
  }

  private boolean matches(String path, Steps steps) {
    BitSet places = new BitSet(path.length() + 1);
    places.set(prefix.length());
    int at = prefix.length();
    while (at < glob.length() && !places.isEmpty()) {
      if (!steps.take(path.length() + 1L)) {
        return false;
      }
      boolean folders = at == 0 || glob.charAt(at - 1) == '/';
      if (folders && glob.startsWith("**/", at)) {
        anyFolders(path, places);
        at += 3;
      } else if (folders && at > 0 && at + 2 == glob.length() && glob.endsWith("**")) {
        return places.nextSetBit(0) < path.length();
      } else if (glob.charAt(at) == '*') {
        anyChars(path, places);
        at = behindStars(at);
      } else {
        int end = oneChar(at);
        if (end < 0 || !steps.take((long) (end - at) * places.cardinality())) {
          return false;
        }
        step(path, places, at, end);
        at = end;
      }
    }
    return places.get(path.length());
  }

  private static void anyFolders(String path, BitSet places) {
    int first = places.nextSetBit(0);
    for (int slash = path.indexOf('/', first); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      places.set(slash + 1);
    }
  }

  private static void anyChars(String path, BitSet places) {
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      if (i < path.length() && path.charAt(i) != '/') {
        places.set(i + 1);
      }
    }
  }

  private int behindStars(int at) {
    int end = at;
    while (end < glob.length() && glob.charAt(end) == '*') {
      end++;
    }
    return end;
  }

  /** Where what stands for one character ends; -1 for a class that does not. */
  private int oneChar(int at) {
    if (glob.charAt(at) == '[') {
      int from = at + 1;
      if (from < glob.length() && (glob.charAt(from) == '!' || glob.charAt(from) == '^')) {
        from++;
      }
      int close = glob.indexOf(']', from + 1);
      return close < 0 ? -1 : close + 1;
    }
    return glob.charAt(at) == '\\' && at + 1 < glob.length() ? at + 2 : at + 1;
  }

  private void step(String path, BitSet places, int at, int end) {
    for (int i = places.length() - 1; i >= 0; i = places.previousSetBit(i - 1)) {
      places.clear(i);
      if (i < path.length() && isOne(path.charAt(i), at, end)) {
        places.set(i + 1);
      }
    }
  }

  private boolean isOne(char c, int at, int end) {
    char sign = glob.charAt(at);
    if (sign == '[') {
      return c != '/' && inClass(at + 1, end - 1, c);
    }
    return sign == '?' ? c != '/' : glob.charAt(end - 1) == c;
  }

  private boolean inClass(int from, int end, char c) {
    boolean negation = glob.charAt(from) == '!' || glob.charAt(from) == '^';
    boolean inside = false;
    for (int i = negation ? from + 1 : from; i < end; i++) {
      if (i + 2 < end && glob.charAt(i + 1) == '-') {
        inside |= c >= glob.charAt(i) && c <= glob.charAt(i + 2);
        i += 2;
      } else {
        inside |= c == glob.charAt(i);
      }
    }
    return inside != negation;
  }
}
