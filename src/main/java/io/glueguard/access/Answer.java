package io.glueguard.access;

import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import java.util.List;

/**
 * A three-valued answer about one world.
 *
 * @param reason why it cannot be told; null unless {@link Kind#UNKNOWN}
 * @param words half a sentence on what decided, without a capital or a full stop; may be empty
 * @param steps where it was decided, for the chain; a note's node may be null
 */
public record Answer(Kind kind, Reason reason, String words, List<Note> steps) {

  /** What an answer can be. */
  public enum Kind {
    YES,
    NO,
    UNKNOWN
  }

  /** Keeps its own copy of the steps. */
  public Answer {
    steps = List.copyOf(steps);
  }

  static Answer yes(String words, List<Note> steps) {
    return new Answer(Kind.YES, null, words, steps);
  }

  static Answer no(String words, List<Note> steps) {
    return new Answer(Kind.NO, null, words, steps);
  }

  static Answer unknown(Reason reason, String words, List<Note> steps) {
    return new Answer(Kind.UNKNOWN, reason, words, steps);
  }

  /** True for a certain yes. */
  public boolean isYes() {
    return kind == Kind.YES;
  }

  /** True for a certain no. */
  public boolean isNo() {
    return kind == Kind.NO;
  }

  /** True when it cannot be told. */
  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }
}
