package io.glueguard.model;

import io.glueguard.source.Node;

/**
 * A step by which a value came about.
 *
 * @param node where; null for what no file says
 * @param message what happened there
 * @param declared the resource that is declared there; null when the step is about something else
 */
public record Note(Node node, String message, Resource declared) {
  /** A step that is not about a resource as a whole. */
  public Note(Node node, String message) {
    this(node, message, null);
  }

  /** Written out, because what a record brings costs a bootstrap at every start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Note note
        && note.node == node
        && note.declared == declared
        && note.message.equals(message);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node) * 31 + message.hashCode();
  }
}
