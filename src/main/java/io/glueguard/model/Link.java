package io.glueguard.model;

/** Where a property that names another resource leads to, in one world. */
public sealed interface Link {

  /** To a declared resource. */
  record Found(Resource target) implements Link {}

  /** Nowhere: the property is absent, null or empty. */
  record Absent() implements Link {}

  /**
   * Nowhere, provably.
   *
   * @param words half a sentence that goes on after the name, e.g. {@code is deleted in this plan}
   */
  record Broken(String words) implements Link {}

  /** Not to be told. */
  record Outside(Value.Unknown why) implements Link {}
}
