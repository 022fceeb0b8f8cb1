package io.glueguard.hcl;

import io.glueguard.source.SourceFile;
import java.util.List;

/**
 * A file in HCL's native syntax or in that of JSON, which has no comments.
 *
 * @param source the text
 * @param body what stands at the top
 * @param comments all comments in the order of the text
 */
public record HclFile(SourceFile source, HclBody body, List<Comment> comments) {

  /** Keeps its own copy of the comments. */
  public HclFile {
    comments = List.copyOf(comments);
  }

  /**
   * A comment.
   *
   * @param range with its marks
   * @param text without its marks and the blanks around it; a block comment keeps its line breaks
   * @param trailing true when something else stands before it on its line
   */
  public record Comment(HclRange range, String text, boolean trailing) {}
}
