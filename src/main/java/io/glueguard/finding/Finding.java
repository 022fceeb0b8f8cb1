package io.glueguard.finding;

import java.util.Comparator;
import java.util.List;

/**
 * What a rule says about one resource: it is broken, or that cannot be told.
 *
 * @param rule the rule's id
 * @param severity for {@link Kind#OPEN} already one step milder than the rule's
 * @param kind broken or undecided
 * @param message one sentence without a final full stop whose first words name the fault
 * @param reason the code of why it cannot be told, e.g. {@code PARAM_NO_DEFAULT}; null for {@link
 *     Kind#FAIL}
 * @param witness the assignment in which the rule is broken, e.g. {@code Stage=dev}; null where
 *     none is needed
 * @param resource what it is about
 * @param place the one primary place, as tight as can be
 * @param related the chain, in order
 * @param cure what to do, for the kind of file at hand; may hold several lines; empty when there is
 *     nothing to do
 * @param fixes mechanical cures
 * @param root what causes it: findings with the same root go away with one change (address of the
 *     faulty resource)
 * @param fingerprint stays the same when lines move and files are renamed; unique within a result
 * @param suppression why it does not count; null when it counts
 * @param known true when a baseline was given and holds it; false when it is new or there is no
 *     baseline
 */
public record Finding(
    String rule,
    Severity severity,
    Kind kind,
    String message,
    String reason,
    String witness,
    Subject resource,
    Place place,
    List<Step> related,
    String cure,
    List<Fix> fixes,
    String root,
    String fingerprint,
    Suppression suppression,
    boolean known) {

  /** The order of every report: by place, then rule, then message. */
  public static final Comparator<Finding> ORDER = Finding::inOrder;

  /** Keeps its own copies of the lists. */
  public Finding {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** Written out: what {@link Comparator} combines is linked anew at every start. */
  private static int inOrder(Finding one, Finding other) {
    int order = one.place.compareTo(other.place);
    if (order == 0) {
      order = one.rule.compareTo(other.rule);
    }
    if (order == 0) {
      order = one.kind.compareTo(other.kind);
    }
    if (order == 0) {
      order = one.resource.address().compareTo(other.resource.address());
    }
    return order == 0 ? one.message.compareTo(other.message) : order;
  }

  /** The witness where the message does not name it already; null for nothing to tell. */
  public String untoldWitness() {
    return witness == null || message.contains(witness) ? null : witness;
  }

  /** True when it is neither suppressed nor in the baseline. */
  public boolean counts() {
    return suppression == null && !known;
  }

  /** The same finding, suppressed. */
  public Finding suppressed(Suppression by) {
    return new Finding(
        rule,
        severity,
        kind,
        message,
        reason,
        witness,
        resource,
        place,
        related,
        cure,
        fixes,
        root,
        fingerprint,
        by,
        known);
  }

  /** The same finding, found in the baseline. */
  public Finding inBaseline() {
    return new Finding(
        rule,
        severity,
        kind,
        message,
        reason,
        witness,
        resource,
        place,
        related,
        cure,
        fixes,
        root,
        fingerprint,
        suppression,
        true);
  }

  /** The same finding with another fingerprint. */
  public Finding withFingerprint(String other) {
    return new Finding(
        rule,
        severity,
        kind,
        message,
        reason,
        witness,
        resource,
        place,
        related,
        cure,
        fixes,
        root,
        other,
        suppression,
        known);
  }
}
