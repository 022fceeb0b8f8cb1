package io.glueguard.access;

import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a role may do something, in one world. What nobody sees from templates (service
 * control policies, session policies, grants made by hand) is taken not to be there.
 */
public final class Access {
  private final boolean externalKeyPolicyMayGrant;

  /**
   * @param externalKeyPolicyMayGrant the policy of a key that is not in this scan may name the
   *     role, so that a missing Allow is unknown and not a no
   */
  public Access(boolean externalKeyPolicyMayGrant) {
    this.externalKeyPolicyMayGrant = externalKeyPolicyMayGrant;
  }

  /**
   * Whether a role may do an action to a thing, by its own policies and, for actions of KMS, by the
   * policy of the key.
   *
   * @param from the resource whose properties the values are
   * @param role name or ARN of the role
   * @param action e.g. {@code kms:Decrypt}
   * @param thing for actions of KMS a key as {@link KeyIdentity} understands it, else an ARN
   */
  public Answer allows(World world, Resource from, Value role, String action, Value thing) {
    RoleIdentity who = RoleIdentity.of(world, from, role);
    if (!action.startsWith("kms:")) {
      return roleDecides(world, who, own(world, who, action, subject(world, thing)), action);
    }
    KeyIdentity key = KeyIdentity.of(world, from, thing);
    Tally own = own(world, who, action, key.subject());
    return key.declared() == null
        ? withoutKey(world, who, own, action)
        : withKey(world, from, who, own, action, key.declared());
  }

  /**
   * Whether the policy of a declared key lets a role do an action, or leaves that to the policies
   * of the role; unknown for other keys.
   */
  public Answer keyPolicyAdmits(World world, Resource from, Value role, String action, Value key) {
    RoleIdentity who = RoleIdentity.of(world, from, role);
    Resource declared = KeyIdentity.of(world, from, key).declared();
    if (declared == null) {
      return Answer.unknown(Reason.EXTERNAL_KEY, "", List.of());
    }
    Value account = account(world, from, who);
    KeyPolicy.Verdict verdict = KeyPolicy.of(world, declared).judge(who, account, action);
    Match asAccount =
        foreign(world, declared, account)
            ? verdict.guests().allowed()
            : verdict.delegated().allowed();
    Match admitted = verdict.named().allowed().or(asAccount);
    return combine(
        verdict.named().denied(), admitted, verdict.steps(), blocked(declared), declared);
  }

  /**
   * Whether the policy of a declared key lets CloudWatch Logs in the region of {@code from} do an
   * action; unknown for other keys.
   */
  public Answer logsMayUse(World world, Resource from, String action, Value key) {
    Resource declared = KeyIdentity.of(world, from, key).declared();
    if (declared == null) {
      return Answer.unknown(Reason.EXTERNAL_KEY, "", List.of());
    }
    Value region = world.evaluate(from.scope().region());
    Tally tally = KeyPolicy.of(world, declared).judgeLogs(region, action);
    String words = "the policy of " + declared.name() + " does not let CloudWatch Logs use it";
    return combine(tally.denied(), tally.allowed(), tally.steps(), words, declared);
  }

  /** The ARN of a log group that Glue writes to, deployed where {@code from} is. */
  public static Value glueLogGroup(World world, Resource from) {
    Value name = new Value.Unknown(Reason.PSEUDO_PARAM, "log group", null, null);
    return Arns.arn(
        world, from, "logs", true, List.of(Arns.text("log-group:/aws-glue/jobs/"), name));
  }

  private static Subject subject(World world, Value thing) {
    return new Subject(Arns.spell(world, thing), thing);
  }

  private static Tally own(World world, RoleIdentity who, String action, Subject subject) {
    Tally tally = new Tally();
    if (who.declared() == null) {
      tally.allow(Match.maybe(who.why(), "the role " + who.words()), null);
      return tally;
    }
    for (RolePolicies.Attached each : RolePolicies.of(world, who.declared())) {
      Statement statement = each.statement();
      Match covers =
          each.attached()
              .and(world.muted(() -> statement.covers(world, action, subject, true, false)));
      if (covers.possible()) {
        tally.allow(covers.and(statement.allows(world)), statement.place());
        tally.deny(covers.and(statement.denies(world)), statement.place());
      }
    }
    return tally;
  }

  private Answer roleDecides(World world, RoleIdentity who, Tally own, String action) {
    return bounded(
        world,
        who,
        combine(own.denied(), own.allowed(), own.steps(), missing(action), who.declared()));
  }

  private Answer withoutKey(World world, RoleIdentity who, Tally own, String action) {
    Answer answer = roleDecides(world, who, own, action);
    return answer.isNo() && !own.denied().certain() && externalKeyPolicyMayGrant
        ? Answer.unknown(Reason.EXTERNAL_KEY, missing(action), answer.steps())
        : answer;
  }

  private Answer withKey(
      World world, Resource from, RoleIdentity who, Tally own, String action, Resource key) {
    Value account = account(world, from, who);
    KeyPolicy.Verdict verdict = KeyPolicy.of(world, key).judge(who, account, action);
    Match named = verdict.named().allowed();
    Match allowed =
        foreign(world, key, account)
            ? own.allowed().and(named.or(verdict.guests().allowed()))
            : named.or(verdict.delegated().allowed().and(own.allowed()));
    List<Note> steps = new ArrayList<>(verdict.steps());
    steps.addAll(own.steps());
    boolean admitted = named.possible() || verdict.delegated().allowed().possible();
    Match denied = verdict.named().denied().or(own.denied());
    String words = admitted ? missing(action) : blocked(key);
    return bounded(
        world, who, combine(denied, allowed, steps, words, admitted ? who.declared() : key));
  }

  private static String missing(String action) {
    return "no policy of the role allows " + action;
  }

  private static String blocked(Resource key) {
    return "the policy of " + key.name() + " neither names the role nor leaves it to IAM";
  }

  private static Answer combine(
      Match denied, Match allowed, List<Note> steps, String missing, Resource missingAt) {
    if (denied.certain()) {
      return Answer.no("a policy denies it", steps);
    }
    if (!allowed.possible()) {
      List<Note> where = new ArrayList<>(steps);
      if (missingAt != null) {
        where.add(new Note(missingAt.key(), missing));
      }
      return Answer.no(missing, where);
    }
    if (denied.possible()) {
      Reason reason = denied.reason() == null ? Reason.PSEUDO_PARAM : denied.reason();
      return Answer.unknown(reason, "a policy may deny it: " + denied.words(), steps);
    }
    return allowed.likely()
        ? Answer.yes("", steps)
        : Answer.unknown(allowed.reason(), allowed.words(), steps);
  }

  /**
   * A permissions boundary takes away from what policies allow, and what it takes is not looked
   * into.
   */
  private static Answer bounded(World world, RoleIdentity who, Answer answer) {
    if (!answer.isYes() || who.declared() == null) {
      return answer;
    }
    Value boundary = who.declared().value(world, "PermissionsBoundary");
    return boundary instanceof Value.Nothing || "".equals(Value.text(boundary))
        ? answer
        : Answer.unknown(
            Reason.IAM_CONDITION, "the role has a permissions boundary", answer.steps());
  }

  private static Value account(World world, Resource from, RoleIdentity who) {
    if (who.declared() != null) {
      return world.evaluate(who.declared().scope().account());
    }
    List<Value> segments = Arns.segments(who.arn());
    return segments.size() == 6 ? segments.get(4) : world.evaluate(from.scope().account());
  }

  private static boolean foreign(World world, Resource key, Value roleAccount) {
    return Arns.differs(world.evaluate(key.scope().account()), roleAccount);
  }
}
