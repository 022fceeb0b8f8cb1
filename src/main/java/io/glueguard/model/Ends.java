package io.glueguard.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text that is put together begins and ends with. Most of two texts that cannot be equal are
 * told apart by these, without a look at any world.
 *
 * @param head what stands before the first hole; all of it when there is none
 * @param tail what stands behind the last hole; all of it when there is none
 * @param holes what is open between them, in order; empty when nothing is
 */
record Ends(String head, String tail, List<String> holes) {
  /** The ends of a {@linkplain Canonical#of spelling}. */
  static Ends of(String canonical) {
    int first = canonical.indexOf(Canonical.OPEN);
    if (first < 0) {
      return new Ends(canonical, canonical, List.of());
    }
    List<String> holes = new ArrayList<>();
    int depth = 0;
    int from = first;
    for (int at = first; at < canonical.length(); at++) {
      if (canonical.charAt(at) == Canonical.OPEN && depth++ == 0) {
        from = at + 1;
      } else if (canonical.charAt(at) == Canonical.CLOSE && --depth == 0) {
        // what is open may be made of other things that are
        holes.add(canonical.substring(from, at));
      }
    }
    int end = canonical.lastIndexOf(Canonical.CLOSE) + 1;
    return new Ends(canonical.substring(0, first), canonical.substring(end), holes);
  }

  private boolean whole() {
    return holes.isEmpty();
  }

  /** False when the two texts are never equal. */
  boolean mayMeet(Ends other) {
    if (whole() && other.whole()) {
      return head.equals(other.head);
    }
    if (whole() || other.whole()) {
      Ends known = whole() ? this : other;
      Ends open = whole() ? other : this;
      return known.head.length() >= open.head.length() + open.tail.length()
          && known.head.startsWith(open.head)
          && known.head.endsWith(open.tail);
    }
    return (head.startsWith(other.head) || other.head.startsWith(head))
        && (tail.endsWith(other.tail) || other.tail.endsWith(tail));
  }
}
