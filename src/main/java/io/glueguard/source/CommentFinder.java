package io.glueguard.source;

import io.glueguard.source.Document.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments in the gaps between the scalars of a YAML file. The engine can report them
 * too, but it reads files wrongly or not at all in that mode, and slower.
 */
final class CommentFinder {
  private static final String BEFORE = " \t\r\n,[]{}\"'";

  private final SourceFile file;
  private final String text;
  private List<Comment> comments = new ArrayList<>();
  private int scanned;
  private int nextHash;

  CommentFinder(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.nextHash = text.indexOf('#');
  }

  /** Goes over the gap before a scalar and over what stands between its tag and its content. */
  void scalar(int start, int end, boolean block, boolean properties) {
    gap(start);
    int content = properties ? contentStart(start, end) : start;
    gap(content);
    if (block) {
      gap(Math.min(end, lineEnd(content)));
    }
    scanned = Math.max(scanned, end);
  }

  /** Goes over a gap that ends at an offset. */
  void gap(int end) {
    while (nextHash >= 0 && nextHash < end) {
      if (nextHash >= scanned
          && (nextHash == 0 || BEFORE.indexOf(text.charAt(nextHash - 1)) >= 0)) {
        int lineEnd = lineEnd(nextHash);
        comments.add(comment(nextHash, lineEnd));
        scanned = lineEnd;
      }
      nextHash = text.indexOf('#', Math.max(scanned, nextHash + 1));
    }
    scanned = Math.max(scanned, end);
  }

  /** The comments since the last call. */
  List<Comment> take() {
    List<Comment> taken = comments;
    comments = new ArrayList<>();
    return taken;
  }

  private Comment comment(int start, int end) {
    int lineStart = start;
    while (lineStart > 0
        && text.charAt(lineStart - 1) != '\n'
        && text.charAt(lineStart - 1) != '\r') {
      lineStart--;
    }
    boolean trailing = !text.substring(lineStart, start).isBlank();
    return new Comment(text.substring(start + 1, end).strip(), file.span(start, end), trailing);
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** Where the content of a node begins that starts with a tag, an anchor or both. */
  private int contentStart(int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == '!' || text.charAt(i) == '&')) {
      while (i < end && !Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      while (i < end && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '#')) {
        i = text.charAt(i) == '#' ? lineEnd(i) : i + 1;
      }
    }
    return Math.min(i, end);
  }
}
