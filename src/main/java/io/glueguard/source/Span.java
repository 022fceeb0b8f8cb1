package io.glueguard.source;

/**
 * A stretch of a file.
 *
 * @param start where it begins, inclusive
 * @param end where it ends, exclusive; never before {@code start}
 */
public record Span(Position start, Position end) {

  /** Refuses a stretch that ends before it begins. */
  public Span {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("ends before it begins: " + start + " to " + end);
    }
  }

  /** Written out, because what a record brings costs a bootstrap at every start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && span.start.equals(start) && span.end.equals(end);
  }

  @Override
  public int hashCode() {
    return start.hashCode() * 31 + end.hashCode();
  }

  /** The first character of a file, for what is said about a file as a whole. */
  public static final Span FILE_START = new Span(Position.START, Position.START);

  /** Written out: what a record makes of itself costs some milliseconds at start-up. */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
