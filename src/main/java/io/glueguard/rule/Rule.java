package io.glueguard.rule;

import io.glueguard.finding.RulePage;
import io.glueguard.finding.Severity;
import io.glueguard.model.World;
import java.util.List;

/**
 * A rule as its file declares it.
 *
 * @param page what is told about it
 * @param select the types of the resources that it is about
 * @param deletedToo whether resources that the change deletes are judged too, by what they were
 * @param each the property whose items are judged one by one; empty for the resource as a whole
 * @param when what must hold for the rule to apply; null for always
 * @param unless what must not hold; when that cannot be told, the rule applies; null for nothing
 * @param require what the rule demands; null for a rule that watches others
 * @param steps other severities, the last one that applies counts
 * @param yieldsTo a rule that says it all when it is broken; null for none
 * @param watches rules that must not break when parameters take other allowed values
 * @param message with placeholders in braces
 * @param openMessage the same for when it cannot be told; the reason is put after it; empty for a
 *     rule of which it can always be told
 */
public record Rule(
    RulePage page,
    List<String> select,
    boolean deletedToo,
    List<String> each,
    Condition when,
    Condition unless,
    Condition require,
    List<SeverityStep> steps,
    String yieldsTo,
    List<String> watches,
    String message,
    String openMessage) {

  /**
   * Another severity.
   *
   * @param when what must hold for it; null for always
   * @param unless what must not hold; when that cannot be told, the step is taken; null for nothing
   * @param severity null means one step worse
   */
  public record SeverityStep(Condition when, Condition unless, Severity severity) {
    boolean applies(Item item, World world, Context context) {
      return (when == null || when.judge(item, world, context) instanceof Verdict.Holds)
          && (unless == null || !(unless.judge(item, world, context) instanceof Verdict.Holds));
    }
  }

  /** Whether it has words for when it cannot be told; those that a plan alone decides have none. */
  public boolean canBeOpen() {
    return !openMessage.isEmpty();
  }

  /** The id. */
  public String id() {
    return page.id();
  }

  /** The same rule with a severity that no circumstance changes. */
  Rule weighing(Severity severity) {
    RulePage other =
        new RulePage(
            page.id(),
            page.title(),
            severity,
            page.group(),
            page.why(),
            page.cure(),
            page.references(),
            page.compliance());
    return new Rule(
        other,
        select,
        deletedToo,
        each,
        when,
        unless,
        require,
        List.of(),
        yieldsTo,
        watches,
        message,
        openMessage);
  }

  /**
   * What is demanded of an item in a world; {@link Applied} says whether the rule applies at all.
   */
  Applied judge(Item item, World world, Context context) {
    Verdict excused = unless == null ? null : unless.judge(item, world, context);
    if (excused instanceof Verdict.Holds) {
      return Applied.NO;
    }
    Verdict applies = when == null ? null : when.judge(item, world, context);
    if (applies instanceof Verdict.Fails) {
      return Applied.NO;
    }
    Verdict verdict = require.judge(item, world, context);
    if (applies instanceof Verdict.CannotTell open) {
      // the rule that asks for what `when` asks says so; this one speaks only where it may fail
      return verdict instanceof Verdict.Fails ? new Applied(open) : Applied.NO;
    }
    // a message may speak of what the excuse looked at, e.g. of the job that a path starts
    return verdict instanceof Verdict.Fails && excused != null
        ? new Applied(new Verdict.Fails(verdict.evidence().withWordsOf(excused.evidence())))
        : new Applied(verdict);
  }

  /** Whether the rule may apply to an item of which nothing is known. */
  boolean mayApply(Item item, World world, Context context) {
    return !(unless != null && unless.judge(item, world, context) instanceof Verdict.Holds)
        && !(when != null && when.judge(item, world, context) instanceof Verdict.Fails);
  }

  /** A verdict; {@link #NO} when the rule does not apply. */
  record Applied(Verdict verdict) {
    static final Applied NO = new Applied(null);
  }

  /** The severity of a fault in a world. */
  Severity severity(Item item, World world, Context context) {
    Severity severity = page.severity();
    for (SeverityStep step : steps) {
      if (step.applies(item, world, context)) {
        severity = step.severity() == null ? severity.higher() : step.severity();
      }
    }
    return severity;
  }
}
