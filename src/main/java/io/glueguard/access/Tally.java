package io.glueguard.access;

import io.glueguard.model.Note;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements weighed together: what the surest Allow and the surest Deny come to, whatever their
 * order.
 */
final class Tally {
  private Match allow = Match.NO;
  private Match deny = Match.NO;
  private Node allowAt;
  private Node denyAt;

  void allow(Match match, Node place) {
    if (match.level().compareTo(allow.level()) > 0) {
      allow = match;
      allowAt = place;
    }
  }

  void deny(Match match, Node place) {
    if (match.level().compareTo(deny.level()) > 0) {
      deny = match;
      denyAt = place;
    }
  }

  Match allowed() {
    return allow;
  }

  Match denied() {
    return deny;
  }

  /** Where it was decided. */
  List<Note> steps() {
    return steps("allowed here");
  }

  /** Where it was decided; {@code allowing} is what a certain Allow does. */
  List<Note> steps(String allowing) {
    List<Note> steps = new ArrayList<>();
    if (deny.possible() && denyAt != null) {
      steps.add(new Note(denyAt, deny.certain() ? "denied here" : "may be denied here"));
    }
    if (allow.possible() && !deny.certain() && allowAt != null) {
      steps.add(new Note(allowAt, allow.likely() ? allowing : "may be allowed here"));
    }
    return steps;
  }
}
