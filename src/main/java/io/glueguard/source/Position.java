package io.glueguard.source;

/**
 * A place between two characters of a file.
 *
 * @param line 1-based line number; LF, CRLF and a lone CR each end a line
 * @param column 1-based column in UTF-16 code units, as SARIF and the language server protocol
 *     count
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** The first character of a file. */
  public static final Position START = new Position(1, 1);

  /** Refuses places that no file has. */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no such place: " + line + ":" + column);
    }
  }

  /** Written out, because what a record brings costs a bootstrap at every start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Position position && position.line == line && position.column == column;
  }

  @Override
  public int hashCode() {
    return line * 31 + column;
  }

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  /** Line and column with a colon; written out because of what a record costs at start-up. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
