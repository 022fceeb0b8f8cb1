package io.glueguard.model;

import java.util.List;

/**
 * A way to start a job, other than by hand: an action of a trigger, a state of a state machine, a
 * schedule.
 *
 * @param owner the trigger, state machine or schedule
 * @param key unique within the owner, e.g. {@code Actions/1}
 * @param call evaluates to fields {@code JobName}, {@code SecurityConfiguration} and {@code
 *     Arguments}
 */
public record StartPath(Resource owner, String key, Term call) {

  /**
   * The configuration that it names instead of the job's own; nothing when it names none, and an
   * empty text is none.
   */
  public Value configuration(World world) {
    Value named = value(world, "SecurityConfiguration");
    return "".equals(Value.text(named)) ? new Value.Nothing(named.node()) : named;
  }

  /** A field of the call in a world. */
  public Value value(World world, String... names) {
    return Lookup.of(owner, call, List.of(names), world).value();
  }
}
