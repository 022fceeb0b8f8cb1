package io.glueguard.rule;

import io.glueguard.finding.Place;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.Step;
import java.util.List;

/**
 * A rule that finds nothing wrong with a resource, and why.
 *
 * @param place what it looked at; null when it does not apply
 * @param steps how it came to its verdict, in order
 */
public record Held(RulePage page, Place place, List<Step> steps) {

  /** Keeps its own copy of the steps. */
  public Held {
    steps = List.copyOf(steps);
  }

  /** Whether the rule has anything to say about the resource. */
  public boolean applies() {
    return place != null;
  }
}
