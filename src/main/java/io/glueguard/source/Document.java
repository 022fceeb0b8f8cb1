package io.glueguard.source;

import java.util.List;

/**
 * One document of a file; a JSON file has exactly one.
 *
 * @param root its tree
 * @param comments its comments in the order of the text; empty in JSON
 */
public record Document(Node root, List<Comment> comments) {

  /** Keeps its own copy of the comments. */
  public Document {
    comments = List.copyOf(comments);
  }

  /**
   * A comment.
   *
   * @param text without the leading {@code #} and the blanks around it
   * @param span where it stands, from its {@code #} to the end of the line
   * @param trailing true when something else stands before it on its line
   */
  public record Comment(String text, Span span, boolean trailing) {}
}
