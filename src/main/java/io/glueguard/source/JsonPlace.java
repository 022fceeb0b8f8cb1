package io.glueguard.source;

/** Where a value stands in a JSON document: the way to it from the root. */
public final class JsonPlace {
  private static final int NO_INDEX = -1;

  private final JsonPlace parent;
  private final SourceFile file;
  private final int start;
  private final String name;
  private final int index;
  private final int depth;
  private final boolean again;
  private ScalarNode key;

  private JsonPlace(
      JsonPlace parent, SourceFile file, int start, String name, int index, boolean again) {
    this.parent = parent;
    this.file = file;
    this.start = start;
    this.name = name;
    this.index = index;
    this.again = again;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  static JsonPlace root() {
    return new JsonPlace(null, null, 0, null, NO_INDEX, false);
  }

  /** The place of a member, whose key starts at {@code from} with its quote. */
  JsonPlace member(SourceFile in, int from, String key, boolean isAgain) {
    return new JsonPlace(this, in, from, key, NO_INDEX, isAgain);
  }

  JsonPlace item(int position) {
    return new JsonPlace(this, null, 0, null, position, false);
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
    if (key == null && name != null) {
      int end = JsonTokens.nameEnd(file.text(), start, name);
      key = new ScalarNode(file, null, start, end, name, false);
    }
    return key;
  }

  /** The name of a member; null for the root and for the items of a list. */
  public String name() {
    return name;
  }

  /** The 0-based index of an item of a list; -1 for all else. */
  public int index() {
    return index;
  }

  /** True for a member whose key the map had before. */
  public boolean isAgain() {
    return again;
  }

  /** 0 for the root, 1 for what stands directly in it. */
  public int depth() {
    return depth;
  }

  /** True for the member of that name at that depth. */
  public boolean is(int level, String wanted) {
    return depth == level && wanted.equals(name);
  }

  /** The way as a JSON pointer (RFC 6901); empty for the root. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String step = name == null ? String.valueOf(index) : name.replace("~", "~0").replace("/", "~1");
    return parent + "/" + step;
  }
}
