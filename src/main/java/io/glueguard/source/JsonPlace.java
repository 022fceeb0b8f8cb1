package io.glueguard.source;

/** Where a value stands in a JSON document: the way to it from the root. */
public final class JsonPlace {
  private static final int NO_INDEX = -1;

  private final JsonPlace parent;
  private final ScalarNode key;
  private final int index;
  private final int depth;

  private JsonPlace(JsonPlace parent, ScalarNode key, int index) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  static JsonPlace root() {
    return new JsonPlace(null, null, NO_INDEX);
  }

  JsonPlace member(ScalarNode name) {
    return new JsonPlace(this, name, NO_INDEX);
  }

  JsonPlace item(int position) {
    return new JsonPlace(this, null, position);
  }

  /** The place of the map or list that holds it; null for the root. */
  public JsonPlace parent() {
    return parent;
  }

  /**
   * The key of a member, with its own place in the file; null for the root and for the items of a
   * list.
   */
  public ScalarNode key() {
    return key;
  }

  /** The 0-based index of an item of a list; -1 for all else. */
  public int index() {
    return index;
  }

  /** 0 for the root, 1 for what stands directly in it. */
  public int depth() {
    return depth;
  }

  /** True for the member of that name at that depth. */
  public boolean is(int level, String name) {
    return depth == level && key != null && key.text().equals(name);
  }

  /** The way as a JSON pointer (RFC 6901); empty for the root. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String step =
        key == null ? String.valueOf(index) : key.text().replace("~", "~0").replace("/", "~1");
    return parent + "/" + step;
  }
}
