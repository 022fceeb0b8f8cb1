package io.glueguard.finding;

import java.util.Map;

/**
 * The account of a run: nothing is skipped in silence.
 *
 * @param files files looked at
 * @param templates of these, the ones that declare resources
 * @param notTemplates of these, readable ones that are something else
 * @param unreadable of these, ones that looked like a template and could not be read
 * @param jobs by state; every state is there
 * @param findings that count, by severity, broken rules only; every severity is there
 * @param undecided findings that count and could not be decided, by reason code, in the order of
 *     the code
 * @param suppressed findings that are suppressed
 * @param known findings that the baseline holds
 */
public record Summary(
    int files,
    int templates,
    int notTemplates,
    int unreadable,
    Map<JobState, Integer> jobs,
    Map<Severity, Integer> findings,
    Map<String, Integer> undecided,
    int suppressed,
    int known) {}
