package io.glueguard.rule;

import io.glueguard.access.Answer;
import io.glueguard.access.KeyIdentity;
import io.glueguard.model.Resource;
import io.glueguard.model.World;
import java.util.Locale;

/**
 * {@code key}: what kind of key a property names.
 *
 * @param place where the key is found
 * @param test what is asked of it
 */
record KeyCondition(KeyPlace place, Test test) implements Condition {

  /** The questions about a key. */
  enum Test {
    /** It is something that Glue takes for the ARN of a key or alias. */
    AN_ARN,
    /** AWS does not manage it. */
    CUSTOMER_MANAGED,
    /** It is in the region of what it encrypts. */
    IN_SAME_REGION,
    /** It is in the account of what it encrypts. */
    IN_SAME_ACCOUNT,
    /** It is symmetric, enabled and stays. */
    USABLE,
    /** The scan declares it. */
    IN_THIS_SCAN,
    /** It is among the keys that the user allows. */
    ALLOWED,
    /** No configuration of another owner uses it. */
    UNSHARED,
    /** It is the key that it was before the change. */
    UNCHANGED;

    /** The word of the rule language. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The test of that word; null when there is none. */
    static Test of(String word) {
      for (Test test : values()) {
        if (test.word().equals(word)) {
          return test;
        }
      }
      return null;
    }
  }

  @Override
  public Verdict judge(Item item, World world, Context context) {
    KeyPlace.Found found = place.find(item, world, context);
    if (found.instead() != null) {
      return found.instead();
    }
    KeyIdentity key = found.identity(world);
    Evidence evidence = found.evidence(key);
    if (test != Test.AN_ARN && test != Test.IN_THIS_SCAN && KeyPlace.isNone(key)) {
      return new Verdict.Holds(evidence);
    }
    Resource holder = found.holder();
    return switch (test) {
      case AN_ARN -> KeyPlace.verdict(key.validArn(), true, evidence, world);
      case CUSTOMER_MANAGED -> {
        Answer answer = key.awsManaged(context.settings().requireProvenCustomerKey());
        yield KeyPlace.verdict(answer, false, evidence, world);
      }
      case IN_SAME_REGION ->
          KeyPlace.verdict(key.inOtherRegion(holder.scope()), false, evidence, world);
      case IN_SAME_ACCOUNT ->
          KeyPlace.verdict(key.inOtherAccount(holder.scope()), false, evidence, world);
      case USABLE ->
          key.declared() == null && key.awsManaged(false).isYes()
              ? new Verdict.Holds(evidence)
              : KeyPlace.verdict(key.unusable(), false, evidence, world);
      case IN_THIS_SCAN -> Verdict.of(key.declared() != null, evidence);
      case ALLOWED -> {
        Verdict allowed = AllowedKeys.judge(context.settings().allowedKeys(), evidence);
        yield allowed instanceof Verdict.CannotTell && key.validArn().isUnknown()
            ? KeyPlace.verdict(key.validArn(), true, evidence, world)
            : allowed;
      }
      case UNSHARED -> context.uses().unshared(holder, evidence);
      case UNCHANGED -> unchanged(item, key, evidence, world, context);
    };
  }

  private Verdict unchanged(
      Item item, KeyIdentity now, Evidence evidence, World world, Context context) {
    Resource was = item.resource().prior();
    KeyPlace.Found before =
        was == null ? null : place.find(Item.of(was), world, context.beforeTheChange());
    if (before == null || before.instead() != null) {
      return new Verdict.Holds(evidence);
    }
    KeyIdentity then = before.identity(world);
    String one = then.identity();
    String two = now.identity();
    Evidence words = evidence.with("before", before.evidence(then).words().get("key"));
    return one == null || two == null
        ? new Verdict.Holds(words)
        : Verdict.of(one.equals(two), words);
  }
}
