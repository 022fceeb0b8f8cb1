package io.glueguard.access;

/** Two ARNs as tokens, and whether there is a text that both can be. */
final class ArnMeeting {
  /** A star: any text. */
  static final int STAR = -1;

  /** A question mark: any one character. */
  static final int ANY = -2;

  /** A partition that is not known. */
  static final int PARTITION = -3;

  /** From here on, other than characters: something unknown. */
  static final int HOLES = 1 << 17;

  /** From here on: a region or account that is not known. */
  static final int PLACES = 1 << 18;

  /** From here on: the name or id of something declared. */
  static final int REFERENCES = 1 << 19;

  /** From here on: an unknown part of a name or id. */
  static final int TAILS = 1 << 20;

  private static final int ONE = 0;
  private static final int WORD = 1;
  private static final int TEXT = 2;

  /** Which holes can be any text; the others are equal to themselves alone. */
  enum Holes {
    OPAQUE,
    PLACES,
    UNKNOWNS,
    ALL
  }

  private final int[] left;
  private final int[] right;
  private final Holes leftHoles;
  private final Holes rightHoles;

  ArnMeeting(int[] left, int[] right, Holes leftHoles, Holes rightHoles) {
    this.left = left;
    this.right = right;
    this.leftHoles = leftHoles;
    this.rightHoles = rightHoles;
  }

  /** Whether some text is both, in left times right steps. */
  boolean possible() {
    boolean[] above = new boolean[right.length + 1];
    boolean[] row = new boolean[right.length + 1];
    for (int i = 0; i <= left.length; i++) {
      int a = i > 0 ? left[i - 1] : 0;
      int spanA = i > 0 ? span(a, leftHoles) : ONE;
      for (int j = 0; j <= right.length; j++) {
        int b = j > 0 ? right[j - 1] : 0;
        int spanB = j > 0 ? span(b, rightHoles) : ONE;
        boolean up = i > 0 && above[j] && (spanA > ONE || takes(b, spanB, a));
        boolean back = j > 0 && row[j - 1] && (spanB > ONE || takes(a, spanA, b));
        boolean both = i > 0 && j > 0 && spanA + spanB == ONE && above[j - 1] && single(a, b);
        row[j] = i + j == 0 || up || back || both;
      }
      boolean[] swap = above;
      above = row;
      row = swap;
    }
    return above[right.length];
  }

  private static int span(int token, Holes holes) {
    if (token == STAR) {
      return TEXT;
    }
    if (token == PARTITION) {
      return WORD;
    }
    if (token < HOLES || holes == Holes.OPAQUE) {
      return ONE;
    }
    if (isPlace(token)) {
      return WORD;
    }
    if (holes == Holes.PLACES || isReference(token) && holes == Holes.UNKNOWNS) {
      return ONE;
    }
    return token < PLACES ? TEXT : WORD;
  }

  private static boolean isPlace(int token) {
    return token >= PLACES && token < REFERENCES;
  }

  private static boolean isReference(int token) {
    return token >= REFERENCES && token < TAILS;
  }

  /** Whether a token that stands for a longer text can have another one in it. */
  private static boolean takes(int taker, int span, int token) {
    boolean otherThing = isReference(taker) && isReference(token) && taker != token;
    return span == TEXT || span == WORD && token != ':' && !otherThing;
  }

  private static boolean single(int left, int right) {
    boolean sameHole = left >= HOLES && right >= HOLES && left % HOLES == right % HOLES;
    return left == right || sameHole || left == ANY && right >= 0 && right < HOLES;
  }
}
