package io.glueguard.format.cdk;

/**
 * A line of a stack trace of node that names a place in a file.
 *
 * @param path absolute, on the machine that ran the app, with {@code /} between folders
 * @param line 1-based
 * @param column 1-based
 */
record Frame(String path, int line, int column) {
  private static final int LONGEST = 4_096;

  /** Reads a frame; null for those that name no file: pseudo frames and node's own. */
  static Frame of(String text) {
    String place = place(text.strip().replace('\\', '/'));
    int column = place == null ? -1 : place.lastIndexOf(':');
    int line = column < 1 ? -1 : place.lastIndexOf(':', column - 1);
    if (line < 1 || text.length() > LONGEST || place.contains("<anonymous>")) {
      return null;
    }
    int row = number(place.substring(line + 1, column));
    int start = number(place.substring(column + 1));
    return row < 1 || start < 1 ? null : new Frame(place.substring(0, line), row, start);
  }

  private static String place(String text) {
    String place = text.startsWith("at ") ? text.substring(3) : text;
    if (place.endsWith(")")) {
      for (int open = place.indexOf(" ("); open >= 0; open = place.indexOf(" (", open + 1)) {
        String inside = absolute(place.substring(open + 2, place.length() - 1));
        if (inside != null) {
          return inside;
        }
      }
    }
    return absolute(place.startsWith("async ") ? place.substring("async ".length()) : place);
  }

  /** The path without the scheme of an ES module; null when it is not absolute. */
  private static String absolute(String place) {
    String path = place.startsWith("file://") ? place.substring("file://".length()) : place;
    boolean drive = path.startsWith("/") && isDrive(path, 1);
    if (drive) {
      path = path.substring(1);
    }
    path = place.startsWith("file://") ? path.replace("%20", " ") : path;
    return path.startsWith("/") || isDrive(path, 0) ? path : null;
  }

  private static boolean isDrive(String path, int at) {
    return path.length() > at + 2
        && Character.isLetter(path.charAt(at))
        && path.charAt(at + 1) == ':'
        && path.charAt(at + 2) == '/';
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** False inside of libraries, and inside of the program that runs apps of other languages. */
  boolean inUserCode() {
    return !path.contains("/node_modules/")
        && !path.contains("/.yarn/")
        && !path.endsWith("/.pnp.cjs")
        && !isJsii();
  }

  private boolean isJsii() {
    return path.endsWith("/lib/program.js")
        && (path.contains("/tmp")
            || path.contains("/Temp/")
            || path.contains("/var/folders/")
            || path.contains("jsii"));
  }
}
