package io.glueguard.finding;

/**
 * A job and what becomes of its bookmarks.
 *
 * @param owner the value of its owner tag; null when it has none or it is unknown
 * @param reason for {@link JobState#UNDECIDED} the code of why; else null
 */
public record JudgedJob(Subject job, JobState state, String owner, String reason, Place place) {}
