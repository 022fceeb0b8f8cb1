package io.glueguard.model;

/**
 * What a text that is put together begins and ends with. Most of two texts that cannot be equal are
 * told apart by these, without a look at any world.
 *
 * @param head what stands before the first hole; all of it when there is none
 * @param tail what stands behind the last hole; all of it when there is none
 * @param whole true when there is no hole
 */
record Ends(String head, String tail, boolean whole) {
  /** The ends of a {@linkplain Canonical#of spelling}. */
  static Ends of(String canonical) {
    int first = canonical.indexOf(Canonical.OPEN);
    return first < 0
        ? new Ends(canonical, canonical, true)
        : new Ends(
            canonical.substring(0, first),
            canonical.substring(canonical.lastIndexOf(Canonical.CLOSE) + 1),
            false);
  }

  /** False when the two texts are never equal. */
  boolean mayMeet(Ends other) {
    if (whole && other.whole) {
      return head.equals(other.head);
    }
    if (whole || other.whole) {
      Ends known = whole ? this : other;
      Ends open = whole ? other : this;
      return known.head.length() >= open.head.length() + open.tail.length()
          && known.head.startsWith(open.head)
          && known.head.endsWith(open.tail);
    }
    return (head.startsWith(other.head) || other.head.startsWith(head))
        && (tail.endsWith(other.tail) || other.tail.endsWith(tail));
  }
}
