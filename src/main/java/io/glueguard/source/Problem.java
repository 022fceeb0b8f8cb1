package io.glueguard.source;

import java.util.List;

/**
 * Something about an input that keeps glueguard from reading it as its author meant it. A problem
 * is the input's fault and never a finding.
 *
 * @param file the file as it is shown to the user
 * @param span where; {@link Span#FILE_START} when it is about the file as a whole
 * @param message what is wrong, a sentence without a final full stop
 * @param related other places that belong to it, e.g. the first of two equal keys; in order
 * @param unreadable true when (part of) the input could not be read at all, which decides exit
 *     status 3; false for a remark
 */
public record Problem(
    String file, Span span, String message, List<Related> related, boolean unreadable) {

  /** A second place of a problem. */
  public record Related(Span span, String message) {}

  /** Keeps its own copy of the related places. */
  public Problem {
    related = List.copyOf(related);
  }

  /** Written out, because what a record brings costs a bootstrap at every start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Problem problem
        && problem.unreadable == unreadable
        && problem.file.equals(file)
        && problem.span.equals(span)
        && problem.message.equals(message)
        && problem.related.equals(related);
  }

  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + span.hashCode()) * 31 + message.hashCode();
  }

  /** True when something made (part of) an input unreadable. */
  public static boolean anyUnreadable(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.unreadable) {
        return true;
      }
    }
    return false;
  }

  /** A problem that made (part of) the file unreadable. */
  public static Problem unreadable(String file, Span span, String message) {
    return new Problem(file, span, message, List.of(), true);
  }

  /** A remark about the input that did not keep it from being read. */
  public static Problem remark(String file, Span span, String message, List<Related> related) {
    return new Problem(file, span, message, related, false);
  }
}
