package io.glueguard.access;

import io.glueguard.model.Reason;

/**
 * How surely something matches.
 *
 * @param reason why it is not certain; null unless {@link Level#MAYBE}
 * @param words what is not certain; empty unless {@link Level#MAYBE}
 */
record Match(Level level, Reason reason, String words) {
  static final Match NO = new Match(Level.NO, null, "");
  static final Match COMPATIBLE = new Match(Level.COMPATIBLE, null, "");
  static final Match CERTAIN = new Match(Level.CERTAIN, null, "");

  /** In the order of sureness. */
  enum Level {
    NO,
    MAYBE,
    /**
     * Unless region or account turn out to be others than the template takes for granted; enough to
     * allow, not enough to deny.
     */
    COMPATIBLE,
    CERTAIN
  }

  static Match maybe(Reason reason, String words) {
    return new Match(Level.MAYBE, reason, words);
  }

  boolean possible() {
    return level != Level.NO;
  }

  /** Sure enough for an Allow. */
  boolean likely() {
    return level == Level.CERTAIN || level == Level.COMPATIBLE;
  }

  boolean certain() {
    return level == Level.CERTAIN;
  }

  Match and(Match other) {
    return other.level.compareTo(level) < 0 ? other : this;
  }

  Match or(Match other) {
    return other.level.compareTo(level) > 0 ? other : this;
  }

  /** Of what this matches, the rest. */
  Match complement() {
    return switch (level) {
      case NO -> CERTAIN;
      case MAYBE -> this;
      case COMPATIBLE -> maybe(Reason.PSEUDO_PARAM, "the region or account");
      case CERTAIN -> NO;
    };
  }
}
