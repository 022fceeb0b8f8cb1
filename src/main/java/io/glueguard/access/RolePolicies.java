package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All statements that a role has by policies of its own, whichever way they are attached to it. */
final class RolePolicies {
  private final World world;
  private final Resource role;
  private final List<Attached> found = new ArrayList<>();

  /** A statement, and how sure it is that the role has it. */
  record Attached(Statement statement, Match attached) {}

  private RolePolicies(World world, Resource role) {
    this.world = world;
    this.role = role;
  }

  /** The statements of a role in a world. */
  static List<Attached> of(World world, Resource role) {
    return world.once(
        List.of(RolePolicies.class, role),
        () -> world.muted(() -> new RolePolicies(world, role).collect()));
  }

  private List<Attached> collect() {
    for (Value policy : Statement.listed(world, role.value(world, "Policies"))) {
      if (policy instanceof Value.Fields fields) {
        Value.Field document = fields.field("PolicyDocument");
        if (document != null) {
          document(world.evaluate(document.term()), Match.CERTAIN);
        }
      } else {
        found.add(new Attached(Statement.open(policy), Match.CERTAIN));
      }
    }
    attach(role.value(world, "ManagedPolicyArns"), Match.CERTAIN);
    each("AWS::IAM::Policy", "Roles", "PolicyDocument");
    each(Arns.MANAGED_POLICY, "Roles", "PolicyDocument");
    each("AWS::IAM::RolePolicy", "RoleName", "PolicyDocument");
    each("AWS::IAM::RolePolicyAttachment", "RoleName", null);
    each("AWS::IAM::PolicyAttachment", "Roles", null);
    return found;
  }

  /** Policies that name the roles they belong to. */
  private void each(String type, String roles, String document) {
    for (Resource policy : world.graph().naming(role, "RoleName", type, roles)) {
      Match names = Match.NO;
      for (Value value : Statement.listed(world, policy.value(world, roles))) {
        names = names.or(names(policy, value));
      }
      if (names.possible() && policy.exists(world)) {
        if (document == null) {
          attach(policy.value(world, "PolicyArn"), names);
        } else {
          document(policy.value(world, document), names);
        }
      }
    }
  }

  private Match names(Resource policy, Value value) {
    if (value instanceof Value.Reference reference && reference.target().type().equals(Arns.ROLE)) {
      return reference.target() == role ? Match.CERTAIN : Match.NO;
    }
    if (Arns.differs(
        world.evaluate(policy.scope().account()), world.evaluate(role.scope().account()))) {
      return Match.NO;
    }
    Value own = role.value(world, "RoleName");
    boolean later =
        own instanceof Value.Unknown unknown && unknown.reason() == Reason.UNKNOWN_AFTER_APPLY;
    if (own instanceof Value.Nothing || later) {
      // a name that is made up when the role is made is not one that anybody could have written or
      // passed in
      return value instanceof Value.Unknown unknown && unknown.reason() != Reason.PARAM_NO_DEFAULT
          ? Match.maybe(unknown.reason(), "policy " + policy.name())
          : Match.NO;
    }
    String canonical = Canonical.of(own);
    if (canonical != null && canonical.equals(Canonical.of(value))) {
      boolean namesake =
          policy.stack() != role.stack() && rolesOf(policy.stack()).contains(canonical);
      return namesake ? Match.NO : Match.CERTAIN;
    }
    Reason reason =
        Canonical.reason(value) == null ? Canonical.reason(own) : Canonical.reason(value);
    return reason == null || !Canonical.maybe(value, own)
        ? Match.NO
        : Match.maybe(reason, "policy " + policy.name());
  }

  /**
   * The names of the roles of a stack. No account has two roles of one name, so what a stack
   * attaches to such a name it attaches to its own role.
   */
  private Set<String> rolesOf(Stack stack) {
    return world.once(
        List.of(RolePolicies.class, stack),
        () -> {
          Set<String> names = new HashSet<>();
          for (Resource each : stack.resources()) {
            if (each.type().equals(Arns.ROLE) && each.exists(world)) {
              names.add(Canonical.of(each.value(world, "RoleName")));
            }
          }
          return names;
        });
  }

  private void document(Value document, Match attached) {
    for (Statement statement : Statement.of(world, document)) {
      found.add(new Attached(statement, attached));
    }
  }

  private void attach(Value policies, Match attached) {
    for (Value value : Statement.listed(world, policies)) {
      attachOne(value, attached);
    }
  }

  private void attachOne(Value value, Match attached) {
    if (value instanceof Value.Reference reference
        && reference.target().type().equals(Arns.MANAGED_POLICY)) {
      if (reference.target().exists(world)) {
        document(reference.target().value(world, "PolicyDocument"), attached);
      }
      return;
    }
    Value arn = Arns.spell(world, value);
    List<Value> segments = Arns.segments(arn);
    Value name = Arns.lastSegment(arn);
    boolean keptByAws = segments.size() == 6 && "aws".equals(Value.text(segments.get(4)));
    if (keptByAws
        && name instanceof Value.Text text
        && ManagedPolicies.statements(text.text()) != null) {
      List<Statement> statements = new ArrayList<>();
      Statement.collect(world, ManagedPolicies.statements(text.text()), statements);
      for (Statement each : statements) {
        found.add(new Attached(new Statement(each.fields(), null, value.node()), attached));
      }
      return;
    }
    if (!keptByAws && segments.size() == 6) {
      Link link = world.graph().links().follow(world, role, name, Arns.MANAGED_POLICY);
      if (link instanceof Link.Found there) {
        document(there.target().value(world, "PolicyDocument"), attached);
        return;
      }
    }
    Reason reason = Canonical.reason(value);
    boolean open = reason != null && reason != Reason.PSEUDO_PARAM;
    Match match =
        Match.maybe(open ? reason : Reason.EXTERNAL_NAME, "policy " + Canonical.words(value));
    found.add(new Attached(new Statement(null, match, value.node()), attached));
  }
}
