package io.glueguard.rule;

import io.glueguard.finding.Severity;
import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import java.util.List;

/** What a rule says about one item over all worlds. */
public sealed interface Outcome {

  /** The rule does not apply in any world. */
  record DoesNotApply() implements Outcome {}

  /**
   * It holds in every world in which it applies.
   *
   * @param notes the steps of the first such world
   */
  record Holds(Evidence evidence, List<Note> notes) implements Outcome {}

  /**
   * It fails in every world in which it applies.
   *
   * @param witness what was assumed in the world that is shown; empty for nothing, and where all
   *     worlds show the same
   * @param notes the steps of that world
   */
  record Fails(Evidence evidence, Severity severity, String witness, List<Note> notes)
      implements Outcome {}

  /**
   * It cannot be told.
   *
   * @param witness a world in which it fails or cannot be told; empty for none in particular
   */
  record Open(
      Evidence evidence,
      Severity severity,
      Reason reason,
      String words,
      String witness,
      List<Note> notes)
      implements Outcome {}
}
