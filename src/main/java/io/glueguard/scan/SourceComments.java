package io.glueguard.scan;

import io.glueguard.source.Position;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The comments for glueguard in a file of any language that a person writes resources in, found by
 * their text: {@code #} and {@code //} begin a comment in all of them.
 */
final class SourceComments {
  private SourceComments() {}

  /**
   * A comment.
   *
   * @param text from the word of glueguard on
   * @param about the line that it is about
   */
  record Comment(String text, Span span, int about) {}

  static List<Comment> of(SourceFile file) {
    List<Comment> comments = new ArrayList<>();
    String text = file.text();
    for (int at = text.indexOf(MarkReader.WORD);
        at >= 0;
        at = text.indexOf(MarkReader.WORD, at + 1)) {
      Position position = file.position(at);
      String line = file.line(position.line());
      String before = line.substring(0, position.column() - 1).stripTrailing();
      int mark = before.endsWith("//") ? 2 : before.endsWith("#") ? 1 : 0;
      if (mark == 0) {
        continue;
      }
      boolean trailing =
          before.length() > mark && !before.substring(0, before.length() - mark).isBlank();
      int about = trailing ? position.line() : below(file, position.line());
      Position end = new Position(position.line(), line.length() + 1);
      String said = line.substring(position.column() - 1).strip();
      comments.add(new Comment(said, new Span(position, end), about));
    }
    return comments;
  }

  /** The line that a comment on a line of its own stands above: the next that is no comment. */
  static int below(SourceFile file, int line) {
    int next = line + 1;
    while (isComment(file.line(next))) {
      next++;
    }
    return next;
  }

  private static boolean isComment(String line) {
    String text = line.strip();
    return text.startsWith("#") || text.startsWith("//");
  }
}
