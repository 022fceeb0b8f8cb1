package io.glueguard.rule;

import io.glueguard.access.Access;
import io.glueguard.access.Answer;
import io.glueguard.access.KeyIdentity;
import io.glueguard.model.Link;
import io.glueguard.model.Lookup;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code role} and {@code service}: whether a role, or CloudWatch Logs, may do something with a key
 * or with Glue's log groups.
 *
 * @param role the property that names the role; null for CloudWatch Logs
 * @param actions what it has to be allowed, e.g. {@code kms:Decrypt}
 * @param key where the key is found; null for Glue's log groups
 * @param byKeyPolicy asks the policy of the key alone
 */
record RoleCondition(List<String> role, List<String> actions, KeyPlace key, boolean byKeyPolicy)
    implements Condition {

  @Override
  public Verdict judge(Item item, World world, Context context) {
    KeyPlace.Found found = key == null ? null : key.find(item, world, context);
    if (found != null && found.instead() != null) {
      return found.instead();
    }
    KeyIdentity identity = found == null ? null : found.identity(world);
    Evidence evidence = found == null ? Evidence.of(item.resource()) : found.evidence(identity);
    Value named = new Value.Nothing(null);
    if (role != null) {
      Lookup lookup = item.find(world, role);
      named = lookup.value();
      evidence = Evidence.of(item.resource(), lookup).withWordsOf(evidence);
    }
    if (identity != null && KeyPlace.isNone(identity)) {
      return new Verdict.Holds(evidence);
    }
    Value thing = found == null ? null : found.lookup().value();
    return all(item.resource(), named, thing, evidence, world, context);
  }

  private Verdict all(
      Resource from, Value named, Value thing, Evidence evidence, World world, Context context) {
    List<String> missing = new ArrayList<>();
    Answer no = null;
    Answer open = null;
    for (String action : actions) {
      Answer answer = ask(from, named, action, thing, world, context.access());
      if (answer.isNo()) {
        missing.add(action);
        no = no == null ? answer : no;
      } else if (answer.isUnknown()) {
        open = open == null ? answer : open;
      }
    }
    if (no == null && open == null) {
      return new Verdict.Holds(evidence);
    }
    Evidence words = role == null ? evidence : withRole(evidence, from, named, world, context);
    return no == null
        ? KeyPlace.verdict(open, true, words, world)
        : KeyPlace.verdict(no, true, words.with("actions", String.join(", ", missing)), world);
  }

  private Answer ask(
      Resource from, Value named, String action, Value thing, World world, Access access) {
    if (role == null) {
      return access.logsMayUse(world, from, action, thing);
    }
    if (thing == null) {
      return access.allows(world, from, named, action, Access.glueLogGroup(world, from));
    }
    return byKeyPolicy
        ? access.keyPolicyAdmits(world, from, named, action, thing)
        : access.allows(world, from, named, action, thing);
  }

  private static Evidence withRole(
      Evidence evidence, Resource from, Value named, World world, Context context) {
    Link link =
        world.muted(() -> context.graph().links().follow(world, from, named, "AWS::IAM::Role"));
    return link instanceof Link.Found found
        ? evidence.with("role", found.target().name())
        : evidence.with("role", named);
  }
}
