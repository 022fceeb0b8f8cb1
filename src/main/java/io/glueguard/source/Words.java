package io.glueguard.source;

/**
 * Keeps words that come over and over, as keys and types of templates do, in memory once. It
 * forgets what was not met for a while, so that it stays small. Not safe to share between threads.
 */
final class Words {
  private static final ThreadLocal<Words> OWN = ThreadLocal.withInitial(Words::new);

  /** Longest text that is kept; longer ones are seldom met twice. */
  private static final int KEPT = 64;

  private final String[] known = new String[1 << 12];

  private Words() {}

  /** Those of the thread. */
  static Words ofThread() {
    return OWN.get();
  }

  /** The same text, as it was met before where it was. */
  String once(String text) {
    if (text.length() > KEPT) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & known.length - 1;
    String before = known[place];
    if (before != null && before.equals(text)) {
      return before;
    }
    known[place] = text;
    return text;
  }
}
