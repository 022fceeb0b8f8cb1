package io.glueguard.hcl;

/**
 * What something unknown stems from: a reference, or a reason in words.
 *
 * @param reference null where it is a reason
 * @param reason null where it is a reference
 */
public record HclStem(HclValue.Reference reference, String reason) implements Comparable<HclStem> {

  /** A reference that nobody knows the value of. */
  public static HclStem of(HclValue.Reference reference) {
    return new HclStem(reference, null);
  }

  /** A reason, a phrase without a full stop. */
  public static HclStem of(String reason) {
    return new HclStem(null, reason);
  }

  @Override
  public int compareTo(HclStem other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return reference == null ? reason : reference.toString();
  }
}
