package io.glueguard.source;

import java.util.List;

/**
 * What a reader made of an input: as much of the value as could be read, and what was wrong.
 *
 * @param value what could be read; what it is for an unreadable input is said by the reader
 * @param problems what was wrong, in the order of the text; empty when nothing was
 */
public record Parsed<T>(T value, List<Problem> problems) {

  /** Keeps its own copy of the problems. */
  public Parsed {
    problems = List.copyOf(problems);
  }
}
