package io.glueguard.finding;

/**
 * One step of the chain by which a verdict came about: a related place of a finding.
 *
 * @param place where
 * @param message what is there, e.g. {@code the job names this security configuration}
 */
public record Step(Place place, String message) {}
