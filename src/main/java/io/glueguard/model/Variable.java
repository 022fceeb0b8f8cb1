package io.glueguard.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something whose value is settled outside the templates: a parameter, a pseudo parameter, a stored
 * parameter, one of several candidates. Two variables are the same when their ids are.
 *
 * @param id unique within a scan; equal for what is certain to have one value, e.g. the region of
 *     two stacks of one deployment
 * @param label what a witness calls it, e.g. {@code Stage}
 * @param reason why it is not known
 * @param forkReason why verdicts differ that depend on its value
 * @param allowed the only values it can have, at least one; null when any value will do
 * @param usual its default; null when it has none
 * @param admits whether a text can be its value at all (pattern, length); never null
 */
public record Variable(
    String id,
    String label,
    Reason reason,
    Reason forkReason,
    List<Value> allowed,
    Value usual,
    Predicate<String> admits) {

  /** A variable that may have any value and has no default. */
  public static Variable open(String id, String label, Reason reason) {
    return new Variable(id, label, reason, reason, null, null, text -> true);
  }

  /** One of several values that a resource or file leaves open. */
  public static Variable candidates(String id, String label, Reason reason, List<Value> values) {
    return new Variable(id, label, reason, reason, List.copyOf(values), null, text -> true);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variable variable && variable.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
