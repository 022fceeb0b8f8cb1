package io.glueguard.model;

import io.glueguard.source.Node;

/**
 * Something declared and not evaluated yet: a literal, a list, or an expression. It is evaluated
 * only when somebody asks.
 */
public interface Term {

  /**
   * What it means in a world, one level deep: the fields of a map and the items of a list stay
   * terms.
   */
  Value in(World world);

  /** Where it is written; null for what no file says. */
  Node node();

  /** A term that is the same in every world. */
  static Term of(Value value) {
    return new Term() {
      @Override
      public Value in(World world) {
        return value;
      }

      @Override
      public Node node() {
        return value.node();
      }
    };
  }
}
