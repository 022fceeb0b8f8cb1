package io.glueguard.finding;

/** What a finding says: the rule is broken, or it could not be decided. */
public enum Kind {
  /** The rule is broken. */
  FAIL("fail"),
  /** It cannot be told whether the rule is broken; the finding names the reason. */
  OPEN("open");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word of the reports. */
  public String word() {
    return word;
  }
}
