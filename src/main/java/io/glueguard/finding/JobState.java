package io.glueguard.finding;

/** What becomes of a job's bookmarks, over all of its start paths. */
public enum JobState {
  ENCRYPTED("encrypted"),
  UNENCRYPTED("unencrypted"),
  UNDECIDED("undecided"),
  NOT_APPLICABLE("notApplicable");

  private final String word;

  JobState(String word) {
    this.word = word;
  }

  /** The word of the reports. */
  public String word() {
    return word;
  }
}
