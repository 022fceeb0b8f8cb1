package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentFinderTest {
  @Test
  void findsCommentsOnTheirOwnLineAndBehindSomething() {
    assertEquals(
        List.of("top 1:1-1:6", "own 3:3-3:8", "tr +4:8-4:12"),
        comments("# top\na:\n  # own\n  b: 1 # tr\n"));
  }

  @Test
  void findsCommentsInsideOfAFlowCollection() {
    assertEquals(List.of("x +1:7-1:10", "y +2:4-2:7"), comments("a: [b,# x\n c,# y\n d]\n"));
  }

  @Test
  void findsCommentsBetweenATagAndItsValueAndInABlockHeader() {
    assertEquals(
        List.of("x +1:9-1:12", "y +3:6-3:9"), comments("a: !Ref # x\n  b\nc: | # y\n  # text\n"));
  }

  @Test
  void aHashInsideOfAScalarIsNoComment() {
    assertEquals(
        List.of(),
        comments("a: b#c\nd: 'e # f'\ng: \"h # i\"\nj: !k#l m\nn: |\n  # o\np: &q#r s\n"));
  }

  @Test
  void commentsEndBeforeTheLineBreakOfWindows() {
    assertEquals(List.of("x +1:6-1:9"), comments("a: b # x\r\nc: d\r\n"));
  }

  private static List<String> comments(String text) {
    List<String> shown = new ArrayList<>();
    for (Document document : Trees.read(text).value()) {
      for (Document.Comment comment : document.comments()) {
        String range =
            Trees.place(comment.span().start()) + "-" + Trees.place(comment.span().end());
        shown.add(comment.text() + " " + (comment.trailing() ? "+" : "") + range);
      }
    }
    return shown;
  }
}
