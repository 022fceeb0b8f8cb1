package io.glueguard.hcl;

/**
 * A step that is evaluated: a name or a position. {@code a.b} and {@code a["b"]} are the same step.
 *
 * @param name the name; null for a position
 * @param position 0-based; -1 for a name
 */
public record HclKey(String name, int position) implements Comparable<HclKey> {

  /** A step by name. */
  public static HclKey of(String name) {
    return new HclKey(name, -1);
  }

  /** A step by position, 0-based. */
  public static HclKey of(int position) {
    return new HclKey(null, position);
  }

  @Override
  public int compareTo(HclKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return name == null ? "[" + position + "]" : "." + name;
  }
}
