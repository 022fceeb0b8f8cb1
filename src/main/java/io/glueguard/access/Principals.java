package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/** Whom the principals of a key policy mean. */
final class Principals {
  private final World world;
  private final Value value;

  /**
   * @param value what {@code Principal} or {@code NotPrincipal} is
   */
  Principals(World world, Value value) {
    this.world = world;
    this.value = value;
  }

  /**
   * Whether a role is meant as itself or as one of everybody, and not only as one of its account.
   */
  Match role(RoleIdentity role) {
    return any("AWS", each -> roleIs(role, each));
  }

  /** Whether an account as a whole is meant. */
  Match account(Value account) {
    return any("AWS", each -> accountIs(account, each));
  }

  /** Whether the log service of a region is meant. */
  Match logs(Value region) {
    Match match = Match.NO;
    match = match.or(any("AWS", each -> "*".equals(Value.text(each)) ? Match.CERTAIN : Match.NO));
    return match.or(any("Service", each -> logsIs(region, each)));
  }

  private interface Test {
    Match of(Value each);
  }

  private Match any(String kind, Test test) {
    if ("*".equals(Value.text(value))) {
      return test.of(value);
    }
    if (!(value instanceof Value.Fields fields)) {
      return value instanceof Value.Nothing || value instanceof Value.Text ? Match.NO : open(value);
    }
    Value.Field field = fields.field(kind);
    Match match = Match.NO;
    if (field != null) {
      for (Value each : Statement.listed(world, world.evaluate(field.term()))) {
        match = match.or(test.of(each));
      }
    }
    return match;
  }

  private static Match open(Value value) {
    Reason reason = Canonical.reason(value);
    return Match.maybe(
        reason == null ? Reason.NOT_UNDERSTOOD : reason, "the principal " + Canonical.words(value));
  }

  private Match roleIs(RoleIdentity role, Value each) {
    if ("*".equals(Value.text(each)) || sameSymbol(role, each)) {
      return Match.CERTAIN;
    }
    if (each instanceof Value.Reference reference) {
      return reference(role, reference);
    }
    Value spelled = Arns.spell(world, each);
    if (spelled instanceof Value.Unknown || spelled instanceof Value.Fields) {
      return spelled instanceof Value.Unknown && isAccount(spelled) ? Match.NO : open(each);
    }
    if (!(role.arn() instanceof Value.Text || role.arn() instanceof Value.Joined)) {
      return isAccount(spelled) ? Match.NO : Match.maybe(role.why(), "the role " + role.words());
    }
    Match session = session(role, spelled);
    return role.isAnother(world, Arns.lastSegment(spelled))
        ? session
        : session.or(ArnPattern.compareExactly(world, spelled, role.arn()));
  }

  private static boolean sameSymbol(RoleIdentity role, Value each) {
    String symbol = Canonical.of(role.symbol());
    return symbol != null && symbol.equals(Canonical.of(each)) && role.declared() == null;
  }

  private static Match reference(RoleIdentity role, Value.Reference reference) {
    Resource target = reference.target();
    if (target.type().equals(Arns.ROLE)) {
      // a plain reference is the role's name, which no policy takes as a principal
      boolean named = !reference.attribute().equals(Value.Reference.REF);
      return named && target == role.declared() ? Match.CERTAIN : Match.NO;
    }
    boolean other = target.type().startsWith("AWS::IAM::") || target.type().startsWith("aws_iam_");
    return other ? Match.NO : open(reference);
  }

  /** A session of an assumed role is one run's, by a name that nobody knows beforehand. */
  private static Match session(RoleIdentity role, Value spelled) {
    List<Value> segments = Arns.segments(spelled);
    if (segments.size() != 6 || !"sts".equals(Value.text(segments.get(2)))) {
      return Match.NO;
    }
    String name = Value.text(Arns.lastSegment(role.arn()));
    String session = Value.text(segments.get(5));
    boolean other =
        name != null && session != null && !session.startsWith("assumed-role/" + name + "/");
    return other
        ? Match.NO
        : Match.maybe(Reason.RUNTIME_INPUT, "the session " + Canonical.words(spelled));
  }

  private Match accountIs(Value account, Value each) {
    if ("*".equals(Value.text(each))
        || each instanceof Value.Reference reference && isIam(reference)) {
      return Match.NO;
    }
    Value spelled = Arns.spell(world, each);
    List<Value> segments = Arns.segments(spelled);
    if (segments.size() == 6) {
      return "root".equals(Value.text(segments.get(5)))
          ? samePlace(account, segments.get(4))
          : openEnd(spelled);
    }
    if (isAccount(spelled)) {
      return samePlace(account, spelled);
    }
    return spelled instanceof Value.Text ? Match.NO : open(each);
  }

  private static boolean isIam(Value.Reference reference) {
    return reference.target().type().startsWith("AWS::IAM::");
  }

  private static Match openEnd(Value spelled) {
    Value end = Arns.segments(spelled).get(5);
    return end instanceof Value.Unknown unknown
        ? Match.maybe(unknown.reason(), "the principal " + Canonical.words(spelled))
        : Match.NO;
  }

  /** Twelve digits, or the pseudo parameter that stands for them. */
  private static boolean isAccount(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return unknown.reason() == Reason.PSEUDO_PARAM;
    }
    String text = Value.text(value);
    boolean account = text != null && text.length() == 12;
    for (int i = 0; account && i < 12; i++) {
      account = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return account;
  }

  private static Match samePlace(Value one, Value other) {
    String canonical = Canonical.of(one);
    if (canonical != null && canonical.equals(Canonical.of(other))) {
      return Match.CERTAIN;
    }
    if (one instanceof Value.Text && other instanceof Value.Text) {
      return Match.NO;
    }
    Reason reason = Canonical.reason(other);
    return reason == null || reason == Reason.PSEUDO_PARAM ? Match.COMPATIBLE : open(other);
  }

  private static Match logsIs(Value region, Value each) {
    String text = Value.text(each);
    if ("logs.amazonaws.com".equals(text) || "*".equals(text)) {
      return Match.CERTAIN;
    }
    Value wanted =
        Value.join(List.of(Arns.text("logs."), region, Arns.text(".amazonaws.com")), null);
    String canonical = Canonical.of(wanted);
    if (canonical != null && canonical.equals(Canonical.of(each))) {
      return Match.CERTAIN;
    }
    if (text != null && text.startsWith("logs.") && text.contains(".amazonaws.com")) {
      String named = text.substring(5, text.indexOf(".amazonaws.com"));
      return region instanceof Value.Text known
          ? known.text().equals(named) ? Match.CERTAIN : Match.NO
          : Match.COMPATIBLE;
    }
    boolean other =
        each instanceof Value.Joined joined
            && joined.parts().get(0) instanceof Value.Text start
            && !start.text().startsWith("logs.");
    if (text != null || other || !Canonical.maybe(each, wanted)) {
      return Match.NO;
    }
    boolean logs = Arns.startsWith(each, "logs.") && Canonical.reason(each) == Reason.PSEUDO_PARAM;
    return logs ? Match.COMPATIBLE : open(each);
  }
}
