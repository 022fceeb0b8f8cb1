package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Note;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the policy and the grants of a declared key say. */
final class KeyPolicy {
  private final World world;
  private final Resource key;
  private final List<Statement> statements;
  private final boolean usual;

  /**
   * What they come to for one role and action.
   *
   * @param named Allow and Deny for the role itself
   * @param delegated Allow for the account of the key, which leaves it to IAM
   * @param guests Allow for the account of the role
   */
  record Verdict(Tally named, Tally delegated, Tally guests) {

    /** Where the policy decided. */
    List<Note> steps() {
      List<Note> steps = new ArrayList<>(named.steps());
      if (!named.denied().certain() && !named.allowed().likely()) {
        steps.addAll(delegated.steps("left to IAM here"));
      }
      return steps;
    }
  }

  private KeyPolicy(World world, Resource key) {
    this.world = world;
    this.key = key;
    List<Value> documents = new ArrayList<>();
    addDocument(documents, key.value(world, "KeyPolicy"));
    for (Resource policy : world.graph().ofType("AWS::KMS::KeyPolicy")) {
      if (isFor(policy) && policy.exists(world)) {
        documents.clear();
        addDocument(documents, policy.value(world, "KeyPolicy"));
      }
    }
    this.usual = documents.isEmpty();
    this.statements = new ArrayList<>();
    documents.forEach(document -> statements.addAll(Statement.of(world, document)));
  }

  /** The policy of a key in a world. */
  static KeyPolicy of(World world, Resource key) {
    return world.once(
        List.of(KeyPolicy.class, key), () -> world.muted(() -> new KeyPolicy(world, key)));
  }

  private static void addDocument(List<Value> documents, Value document) {
    if (!(document instanceof Value.Nothing) && !"".equals(Value.text(document))) {
      documents.add(document);
    }
  }

  private boolean isFor(Resource policy) {
    return KeyIdentity.of(world, policy, policy.value(world, "KeyId")).declared() == key;
  }

  /** What is said for a role that wants to do an action. */
  Verdict judge(RoleIdentity role, Value roleAccount, String action) {
    Verdict verdict = new Verdict(new Tally(), new Tally(), new Tally());
    if (usual) {
      verdict.delegated.allow(Match.CERTAIN, key.key());
    }
    Value account = world.evaluate(key.scope().account());
    for (Statement statement : statements) {
      Match covers = covers(statement, action);
      if (covers.possible()) {
        Principals whom = principals(statement, "Principal");
        Principals others = principals(statement, "NotPrincipal");
        Match allows = covers.and(statement.allows(world));
        verdict.named.allow(
            allows.and(whom == null ? except(others, role) : whom.role(role)), statement.place());
        verdict.delegated.allow(
            whom == null ? Match.NO : allows.and(whom.account(account)), statement.place());
        verdict.guests.allow(
            whom == null ? Match.NO : allows.and(whom.account(roleAccount)), statement.place());
        Match denied =
            whom == null ? except(others, role) : whom.role(role).or(whom.account(roleAccount));
        verdict.named.deny(covers.and(statement.denies(world)).and(denied), statement.place());
      }
    }
    for (Resource grant : world.graph().ofType("AWS::KMS::Grant")) {
      verdict.named.allow(world.muted(() -> granted(grant, role, action)), grant.key());
    }
    return verdict;
  }

  /** What is said for CloudWatch Logs of a region that wants to do an action. */
  Tally judgeLogs(Value region, String action) {
    Tally tally = new Tally();
    for (Statement statement : statements) {
      Match covers = covers(statement, action);
      if (covers.possible()) {
        Principals whom = principals(statement, "Principal");
        Match meant = whom == null ? Match.NO : whom.logs(region);
        if (LogCondition.isMet(world, statement)) {
          covers = statement.covers(world, action, subject(), false, true);
        }
        tally.allow(covers.and(statement.allows(world)).and(meant), statement.place());
        tally.deny(covers.and(statement.denies(world)).and(meant), statement.place());
      }
    }
    return tally;
  }

  private Match covers(Statement statement, String action) {
    return statement.covers(world, action, subject(), false, false);
  }

  private Subject subject() {
    return new Subject(Arns.ofKey(world, key), null);
  }

  /** The principals of an element; null when the statement has none. */
  private Principals principals(Statement statement, String element) {
    if (statement.open() != null) {
      Match open = statement.open();
      Value unknown = new Value.Unknown(open.reason(), open.words(), null, statement.place());
      return new Principals(world, element.equals("Principal") ? unknown : new Value.Nothing(null));
    }
    Value value = statement.element(world, element);
    return value instanceof Value.Nothing ? null : new Principals(world, value);
  }

  /** Everybody else than those. */
  private static Match except(Principals others, RoleIdentity role) {
    return others == null ? Match.NO : others.role(role).complement();
  }

  private Match granted(Resource grant, RoleIdentity role, String action) {
    if (!isFor(grant) || !grant.exists(world)) {
      return Match.NO;
    }
    Match operation = Match.NO;
    for (Value each : Statement.listed(world, grant.value(world, "Operations"))) {
      boolean known = each instanceof Value.Text;
      boolean same = ("kms:" + Value.text(each)).equalsIgnoreCase(action);
      Match match = Match.maybe(Reason.UNKNOWN_AFTER_APPLY, "the grant " + Canonical.words(each));
      operation = operation.or(!known ? match : same ? Match.CERTAIN : Match.NO);
    }
    Value grantee = grant.value(world, "GranteePrincipal");
    Match to = new Principals(world, principal(grantee)).role(role);
    boolean bound = !Statement.listed(world, grant.value(world, "Constraints")).isEmpty();
    Match constraint =
        bound ? Match.maybe(Reason.IAM_CONDITION, "a grant's constraint") : Match.CERTAIN;
    return operation.and(to).and(constraint);
  }

  private static Value principal(Value grantee) {
    Value.Field field = new Value.Field(null, Term.of(grantee));
    return new Value.Fields(Map.of("AWS", field), grantee.node());
  }
}
