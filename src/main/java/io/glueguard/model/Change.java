package io.glueguard.model;

/** What a plan or change set does to a resource. */
public enum Change {
  /** Nothing is known of a before: a plain template. */
  UNKNOWN,
  NONE,
  CREATE,
  UPDATE,
  /** Deleted, then created again. */
  REPLACE,
  /** Created again under the old name's nose, then the old one is deleted. */
  REPLACE_CREATE_FIRST,
  DELETE,
  /** No longer managed, and left as it is. */
  FORGET;

  /** True when the resource is there before and after and is another one. */
  public boolean replaces() {
    return this == REPLACE || this == REPLACE_CREATE_FIRST;
  }

  /** True when the resource is there when the change is done. */
  public boolean stays() {
    return this != DELETE;
  }
}
