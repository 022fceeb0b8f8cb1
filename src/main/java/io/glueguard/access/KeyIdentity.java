package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Scope;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/** What key a property such as {@code KmsKeyArn} means in one world. */
public final class KeyIdentity {
  static final String OF_AWS = "alias/aws/";

  private final World world;
  private final Value value;
  private final Answer valid;
  private final Value arn;
  private final Resource alias;
  private final Resource declared;

  private KeyIdentity(
      World world, Value value, Answer valid, Value arn, Resource alias, Resource declared) {
    this.world = world;
    this.value = value;
    this.valid = valid;
    this.arn = arn;
    this.alias = alias;
    this.declared = declared;
  }

  /** The key that a property of {@code from} means. */
  public static KeyIdentity of(World world, Resource from, Value value) {
    if (value instanceof Value.Nothing || "".equals(Value.text(value))) {
      return new KeyIdentity(world, value, no(value, "there is no key"), null, null, null);
    }
    if (value instanceof Value.Reference reference) {
      return ofReference(world, reference);
    }
    if (value instanceof Value.Text || value instanceof Value.Joined) {
      Value spelled = Arns.spell(world, value);
      Answer valid = KeyArn.validity(spelled);
      List<Value> segments = Arns.segments(spelled);
      boolean arn = !valid.isNo() && segments.size() == 6;
      return arn ? ofArn(world, from, value, valid, segments) : ofRest(world, from, value, valid);
    }
    Reason reason =
        value instanceof Value.Unknown unknown ? unknown.reason() : Reason.NOT_UNDERSTOOD;
    return new KeyIdentity(world, value, unknown(value, reason), null, null, null);
  }

  private static KeyIdentity ofReference(World world, Value.Reference reference) {
    Resource target = reference.target();
    boolean arn = reference.attribute().equalsIgnoreCase("Arn");
    Answer yes = Answer.yes("", List.of());
    if (Arns.isKey(target)) {
      Answer valid =
          arn ? yes : no(reference, "it is the id of " + target.name() + " and not its ARN");
      return new KeyIdentity(
          world, reference, valid, arn ? Arns.ofKey(world, target) : null, null, target);
    }
    if (target.type().equals(Arns.ALIAS)) {
      boolean key = reference.attribute().equals("TargetKeyArn");
      Answer valid =
          arn || key ? yes : no(reference, "is the name of " + target.name() + " and not an ARN");
      Value written = arn || key ? Arns.spell(world, reference) : null;
      return new KeyIdentity(
          world, reference, valid, written, target, KeyFinder.behind(world, target));
    }
    boolean plain = arn || reference.attribute().equals(Value.Reference.REF);
    boolean opaque =
        target.type().startsWith("AWS::CloudFormation::")
            || target.type().startsWith("AWS::SSM::")
            || !target.type().startsWith("AWS::");
    Answer valid =
        plain && !opaque
            ? no(reference, "is the " + target.type() + " " + target.name())
            : unknown(reference, Reason.EXTERNAL_KEY);
    return new KeyIdentity(world, reference, valid, null, null, null);
  }

  private static KeyIdentity ofArn(
      World world, Resource from, Value value, Answer valid, List<Value> segments) {
    Value spelled = Arns.spell(world, value);
    Resource key = KeyFinder.inArn(world, segments);
    if (key == null && spelled instanceof Value.Text text) {
      key = KeyFinder.byArnOrId(world, text.text());
    }
    List<Value> written = Arns.segments(value);
    Value end = written.size() == 6 ? written.get(5) : segments.get(5);
    Resource alias = null;
    if (key == null && isAliasName(end)) {
      boolean elsewhere = Arns.differs(segments.get(3), world.evaluate(from.scope().region()));
      alias = elsewhere ? null : KeyFinder.alias(world, from, end);
      key = alias == null ? null : KeyFinder.behind(world, alias);
    }
    return new KeyIdentity(world, value, valid, spelled, alias, key);
  }

  private static boolean isAliasName(Value end) {
    return Arns.startsWith(end, "alias/")
        || end instanceof Value.Reference reference && reference.target().type().equals(Arns.ALIAS);
  }

  private static KeyIdentity ofRest(World world, Resource from, Value value, Answer valid) {
    Resource alias = Arns.startsWith(value, "alias/") ? KeyFinder.alias(world, from, value) : null;
    Resource key =
        alias != null
            ? KeyFinder.behind(world, alias)
            : value instanceof Value.Text text ? KeyFinder.byArnOrId(world, text.text()) : null;
    return new KeyIdentity(world, value, valid, null, alias, key);
  }

  static Answer no(Value value, String words) {
    return Answer.no(words, List.of(new Note(value.node(), words)));
  }

  static Answer unknown(Value value, Reason reason) {
    return Answer.unknown(
        reason == null ? Reason.EXTERNAL_KEY : reason, Canonical.words(value), List.of());
  }

  /** The declared key; null when it is not in this scan. */
  public Resource declared() {
    return declared;
  }

  /** The declared alias that names it; null when none does. */
  public Resource alias() {
    return alias;
  }

  /**
   * What is the same for two properties that certainly mean one key, and for no others; null where
   * the key cannot be told. A key that is known by an alias only is not the same as the key behind
   * that alias.
   */
  public String identity() {
    if (declared != null) {
      return declared.id();
    }
    return Canonical.of(arn == null ? value : arn);
  }

  /**
   * Whether it is something that Glue takes as the ARN of a key or alias; no when there is no key.
   */
  public Answer validArn() {
    return valid;
  }

  /**
   * Whether AWS and not the customer manages it; no for what is no ARN.
   *
   * @param proofWanted a key of which an ARN is all that is known counts as unknown and not as the
   *     customer's
   */
  public Answer awsManaged(boolean proofWanted) {
    if (!valid.isYes()) {
      return valid.isNo() ? Answer.no("", List.of()) : valid;
    }
    if (declared != null && "AWS".equals(declared.text(world, "KeyManager"))) {
      return managedByAws(declared.name());
    }
    Value name = alias != null ? alias.value(world, "AliasName") : end();
    if (Arns.startsWith(name, OF_AWS)) {
      return managedByAws(Canonical.words(name));
    }
    if (arn instanceof Value.Text text && KeyFinder.hasAliasOfAws(world, text.text())) {
      return managedByAws(text.text());
    }
    if (declared != null
        || alias != null
        || name instanceof Value.Text text && text.text().startsWith("alias/")) {
      return Answer.no("", List.of());
    }
    if (Arns.startsWith(name, "key/")) {
      return proofWanted ? unknown(value, Reason.EXTERNAL_KEY) : Answer.no("", List.of());
    }
    return Canonical.maybe(name, new Value.Text(OF_AWS + "glue", null))
        ? unknown(value, Canonical.reason(name))
        : Answer.no("", List.of());
  }

  private Answer managedByAws(String name) {
    String words = name + " is managed by AWS";
    return Answer.yes(words, List.of(new Note(value.node(), words)));
  }

  private Value end() {
    List<Value> segments = arn == null ? List.of() : Arns.segments(arn);
    return segments.size() == 6 ? segments.get(5) : new Value.Nothing(null);
  }

  /**
   * Whether its region is another than the one of what it should encrypt; unknown where one of the
   * two is.
   */
  public Answer inOtherRegion(Scope scope) {
    return elsewhere(3, "region", world.evaluate(scope.region()));
  }

  /**
   * Whether its account is another than the one of what it should encrypt; unknown where one of the
   * two is.
   */
  public Answer inOtherAccount(Scope scope) {
    return elsewhere(4, "account", world.evaluate(scope.account()));
  }

  private Answer elsewhere(int segment, String what, Value here) {
    if (!valid.isYes()) {
      return valid.isNo() ? Answer.no("", List.of()) : valid;
    }
    List<Value> segments = arn == null ? List.of() : Arns.segments(arn);
    Value there = segments.size() == 6 ? segments.get(segment) : new Value.Nothing(null);
    String one = Value.text(there);
    String two = Value.text(here);
    if (one != null && two != null) {
      String words = "is in " + what + " " + one + " and not in " + two;
      return one.equals(two)
          ? Answer.no("", List.of())
          : Answer.yes(words, List.of(new Note(value.node(), words)));
    }
    String canonical = Canonical.of(there);
    if (canonical != null && canonical.equals(Canonical.of(here))) {
      return Answer.no("", List.of());
    }
    Reason reason = Canonical.reason(one == null ? there : here);
    return Answer.unknown(
        reason == null ? Reason.PSEUDO_PARAM : reason,
        "the key is in "
            + what
            + " "
            + Canonical.words(there)
            + ", this in "
            + Canonical.words(here),
        List.of());
  }

  /**
   * Whether it is a key that cannot encrypt, whoever asks; unknown for a key that is not in this
   * scan, no for what is no ARN of one.
   */
  public Answer unusable() {
    if (declared != null) {
      return KeyState.unusable(world, declared);
    }
    return valid.isNo()
        ? Answer.no("", List.of())
        : valid.isUnknown() ? valid : unknown(value, Reason.EXTERNAL_KEY);
  }

  /** Its ARN as policies have it: of the key itself, even where an alias names it. */
  Subject subject() {
    if (declared != null) {
      return new Subject(Arns.ofKey(world, declared), null);
    }
    List<Value> segments = arn == null ? List.of() : Arns.segments(arn);
    boolean known = segments.size() == 6;
    if (known && Arns.startsWith(segments.get(5), "key/")) {
      return new Subject(arn, null);
    }
    boolean symbol = alias == null && !(known && isAliasName(segments.get(5)));
    Value key =
        Value.join(
            List.of(
                Arns.text("arn:"),
                Arns.hole("the partition"),
                Arns.text(":kms:"),
                known ? segments.get(3) : open("its region"),
                Arns.text(":"),
                known ? segments.get(4) : open("its account"),
                Arns.text(":key/"),
                open("its id")),
            value.node());
    return new Subject(key, symbol ? value : null);
  }

  private Value open(String words) {
    Reason reason = Canonical.reason(value);
    return new Value.Unknown(reason == null ? Reason.EXTERNAL_KEY : reason, words, null, null);
  }
}
