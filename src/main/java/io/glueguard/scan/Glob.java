package io.glueguard.scan;

/**
 * Patterns of paths and addresses: {@code ?} is one character, {@code *} any within a part, {@code
 * **} any at all, with the slash after it counted in.
 */
final class Glob {
  /** Most steps that all patterns of a configuration take for one finding; past it none matches. */
  static final int MOST_STEPS = 2_000_000;

  private Glob() {}

  /** Whether all of a text is as the pattern says. Takes steps in the product of both lengths. */
  static boolean matches(String glob, String text, Steps steps) {
    int plain = 0;
    while (plain < glob.length() && "*?".indexOf(glob.charAt(plain)) < 0) {
      plain++;
    }
    if (!steps.take(plain) || !glob.regionMatches(0, text, 0, plain)) {
      return false;
    }
    return plain == glob.length()
        ? plain == text.length()
        : steps.take((long) glob.length() * text.length()) && matches(glob, text);
  }

  private static boolean matches(String glob, String text) {
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      boolean[] next = new boolean[text.length() + 1];
      if (c == '*') {
        boolean deep = i + 1 < glob.length() && glob.charAt(i + 1) == '*';
        star(reached, next, text, deep);
        if (deep) {
          i++;
          boolean slash = i + 1 < glob.length() && glob.charAt(i + 1) == '/';
          if (slash) {
            i++;
            folders(reached, next, text);
          }
        }
      } else {
        for (int at = 0; at < text.length(); at++) {
          char here = text.charAt(at);
          next[at + 1] = reached[at] && (c == here || c == '?' && here != '/');
        }
      }
      reached = next;
    }
    return reached[text.length()];
  }

  private static void star(boolean[] reached, boolean[] next, String text, boolean deep) {
    boolean open = false;
    for (int at = 0; at <= text.length(); at++) {
      open |= reached[at];
      next[at] = open;
      if (!deep && at < text.length() && text.charAt(at) == '/') {
        open = false;
      }
    }
  }

  /** {@code **}{@code /}: nothing, or whole folders. */
  private static void folders(boolean[] reached, boolean[] next, String text) {
    boolean open = false;
    for (int at = 0; at <= text.length(); at++) {
      boolean behindSlash = at > 0 && text.charAt(at - 1) == '/';
      next[at] = reached[at] || open && behindSlash;
      open |= reached[at];
    }
  }
}
