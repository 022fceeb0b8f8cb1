package io.glueguard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Change;
import io.glueguard.model.Resource;
import io.glueguard.model.Scope;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Both sides together, as whole designs have them. */
class AccessTest {
  private static final List<String> ACTIONS =
      List.of("kms:Decrypt", "kms:GenerateDataKey", "kms:Encrypt");
  private static final String ROOT =
      "{Effect: Allow, Principal: {AWS: {Fn::Sub: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}}, Action: 'kms:*', Resource: '*'}";
  private static final String JOB =
      "Job: {Type: AWS::Glue::Job, Properties: {Role: {Fn::GetAtt: Role.Arn}, Key: {Fn::GetAtt: Key.Arn}}}\n";

  private static String key(String more) {
    return "Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: ["
        + ROOT
        + more
        + "]}}}\n";
  }

  private static String role(String statements) {
    return "Role: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: [{Fn::Sub: 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSGlueServiceRole'}],"
        + " Policies: [{PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: ["
        + statements
        + "]}}]}}\n";
  }

  private static String use(String resource) {
    return "{Effect: Allow, Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'], Resource: "
        + resource
        + "}";
  }

  @Test
  @DisplayName("a policy on the ARN of an alias gives nothing on the key behind it")
  void aliasInAPolicy() {
    String alias =
        "Alias: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/data, TargetKeyId: {Ref: Key}}}\n";
    String aliasArn =
        "{Fn::Sub: 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/data'}";
    String job = JOB.replace("{Fn::GetAtt: Key.Arn}", aliasArn);
    Declared onAlias = Declared.of(key("") + alias + job + role(use(aliasArn)));
    Declared onKey = Declared.of(key("") + alias + job + role(use("{Fn::GetAtt: Key.Arn}")));
    for (String action : ACTIONS) {
      assertTrue(onAlias.allows(action).isNo(), action);
      assertTrue(onAlias.admits(action).isYes(), action);
      assertTrue(onKey.allows(action).isYes(), action);
    }
    assertTrue(onAlias.key().validArn().isYes());
    assertTrue(onAlias.key().awsManaged(true).isNo());
  }

  @Test
  @DisplayName("the alias of a key that is not here gives nothing either")
  void aliasOfAnotherStack() {
    String arn = "'arn:aws:kms:us-east-1:111122223333:alias/far'";
    Declared declared = Declared.of(JOB.replace("{Fn::GetAtt: Key.Arn}", arn) + role(use(arn)));
    assertTrue(declared.allows(new Access(false), "kms:Decrypt").isNo());
    assertTrue(declared.allows("kms:Decrypt").isUnknown());
    Declared star =
        Declared.of(
            JOB.replace("{Fn::GetAtt: Key.Arn}", arn)
                + role(use("'arn:aws:kms:us-east-1:111122223333:key/*'")));
    assertTrue(star.allows(new Access(false), "kms:Decrypt").isYes());
  }

  @Test
  @DisplayName("the managed policy of Glue has nothing for keys and does not encrypt log groups")
  void onlyTheServiceRole() {
    Declared declared = Declared.of(key("") + JOB + role(""));
    ACTIONS.forEach(action -> assertTrue(declared.allows(action).isNo(), action));
    assertTrue(logs(declared).isNo());
    String named =
        ", {Effect: Allow, Principal: {AWS: {Fn::GetAtt: Role.Arn}}, Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*'}";
    Declared letIn = Declared.of(key(named) + JOB + role(""));
    assertTrue(letIn.allows("kms:Decrypt").isYes());
    assertTrue(letIn.allows("kms:GenerateDataKey").isYes());
    assertTrue(letIn.allows("kms:Encrypt").isNo());
  }

  private static Answer logs(Declared declared) {
    World world = declared.world();
    Resource job = declared.resource("Job");
    return new Access(true)
        .allows(
            world,
            job,
            job.value(world, "Role"),
            "logs:AssociateKmsKey",
            Access.glueLogGroup(world, job));
  }

  @Test
  @DisplayName(
      "what CDK makes: its own key with the default policy, and no grant to the role of the job")
  void generatedDefaults() {
    Declared declared = Declared.of(key("") + JOB + role(""));
    assertTrue(declared.allows("kms:Decrypt").isNo());
    assertTrue(declared.logsMayUse("kms:Encrypt").isNo());
    String granted =
        "Default: {Type: AWS::IAM::Policy, Properties: {Roles: [{Ref: Role}], PolicyName: x, PolicyDocument: {Statement: ["
            + use("{Fn::GetAtt: Key.Arn}")
            + "]}}}\n";
    assertTrue(Declared.of(key("") + JOB + role("") + granted).allows("kms:Decrypt").isYes());
  }

  @Test
  @DisplayName("a parameter is the same in the ARN of the key and in the policy")
  void sameParameterInAnArn() {
    String arn = "{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${KeyId}'}";
    String job = JOB.replace("{Fn::GetAtt: Key.Arn}", arn);
    assertTrue(Declared.of(job + role(use(arn))).allows(new Access(false), "kms:Decrypt").isYes());
    assertTrue(
        Declared.of(job + role(use(arn.replace("KeyId", "Other"))))
            .allows(new Access(false), "kms:Decrypt")
            .isUnknown());
  }

  @Test
  void aStatementIsJudgedInTheWorldAtHand() {
    String statement =
        "{If: [Strict, {Effect: Deny, Action: '*', Resource: '*'}, " + use("'*'") + "]}";
    assertEquals(
        List.of(Answer.Kind.NO, Answer.Kind.YES),
        Declared.of(key("") + JOB + role(statement)).inEveryWorld("kms:Decrypt"));
  }

  @Test
  void aBranchOfAnotherServiceMakesNoWorlds() {
    String statement =
        "{Effect: Allow, Action: 's3:*', Resource: {If: [Strict, a, b]}}, " + use("'*'");
    assertEquals(
        List.of(Answer.Kind.YES),
        Declared.of(key("") + JOB + role(statement)).inEveryWorld("kms:Decrypt"));
  }

  @Test
  @DisplayName("across accounts both sides have to allow")
  void anotherAccount() {
    String guests =
        ", {Effect: Allow, Principal: {AWS: '111122223333'}, Action: 'kms:*', Resource: '*'}";
    String named =
        ", {Effect: Allow, Principal: {AWS: {Fn::GetAtt: Role.Arn}}, Action: 'kms:*', Resource: '*'}";
    assertTrue(abroad(guests, use("{Fn::GetAtt: Key.Arn}")).allows("kms:Decrypt").isYes());
    assertTrue(abroad(guests, "").allows("kms:Decrypt").isNo());
    assertTrue(abroad(named, use("{Fn::GetAtt: Key.Arn}")).allows("kms:Decrypt").isYes());
    assertTrue(abroad(named, "").allows("kms:Decrypt").isNo());
    assertTrue(abroad("", use("{Fn::GetAtt: Key.Arn}")).allows("kms:Decrypt").isNo());
    assertTrue(abroad("", use("{Fn::GetAtt: Key.Arn}")).admits("kms:Decrypt").isNo());
  }

  private static Declared abroad(String more, String statements) {
    Declared declared =
        Declared.at(
            "us-east-1",
            "111122223333",
            key(more).replace("${AWS::AccountId}", "444455556666") + JOB + role(statements));
    Term region = declared.scope().region();
    declared.resource("Key").in(new Scope(region, Term.of(new Value.Text("444455556666", null))));
    return declared;
  }

  @Test
  void aPolicyThatIsDeletedGivesNothing() {
    String policy =
        "Gone: {Type: AWS::IAM::Policy, Properties: {Roles: [{Ref: Role}], PolicyDocument: {Statement: "
            + use("'*'")
            + "}}}\n";
    Declared declared = Declared.of(key("") + JOB + role("") + policy);
    assertTrue(declared.allows("kms:Decrypt").isYes());
    declared.resource("Gone").changed(Change.DELETE, null);
    assertTrue(declared.allows("kms:Decrypt").isNo());
  }

  @Test
  void aNoSaysWhatIsMissingAndWhere() {
    Answer answer = Declared.of(key("") + JOB + role("")).allows("kms:Decrypt");
    assertEquals("no policy of the role allows kms:Decrypt", answer.words());
    assertNull(answer.reason());
    assertTrue(
        answer.steps().stream().allMatch(step -> step.node() != null), answer.steps().toString());
    String blocked = "Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: []}}}\n";
    Answer key = Declared.of(blocked + JOB + role(use("'*'"))).allows("kms:Decrypt");
    assertTrue(key.words().startsWith("the policy of Key neither"), key.words());
    assertFalse(key.steps().isEmpty());
  }

  @Test
  void theTableOfManagedPoliciesIsWellFormed() {
    for (String name : List.of("AWSGlueServiceRole", "AmazonS3FullAccess", "PowerUserAccess")) {
      assertTrue(ManagedPolicies.statements(name) instanceof Value.Items, name);
    }
    assertNull(ManagedPolicies.statements("glue"));
  }
}
