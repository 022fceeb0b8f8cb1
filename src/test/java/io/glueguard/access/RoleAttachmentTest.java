package io.glueguard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Reason;
import io.glueguard.model.Scope;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which role is meant, and which policies it has. */
class RoleAttachmentTest {
  private static final String JOB =
      """
      Key: {Type: AWS::KMS::Key}
      Other: {Type: AWS::KMS::Key}
      Alias: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/data, TargetKeyId: {Ref: Key}}}
      Job: {Type: AWS::Glue::Job, Properties: {Role: {Fn::GetAtt: Role.Arn}, Key: {Fn::GetAtt: Key.Arn}}}
      """;

  private static String allow(String resource) {
    return "{Effect: Allow, Action: kms:Decrypt, Resource: " + resource + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole | NO",
        "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSGlueServiceRole | NO",
        "arn:aws:iam::aws:policy/AdministratorAccess | YES",
        "arn:aws-cn:iam::aws:policy/PowerUserAccess | YES",
        "arn:aws:iam::aws:policy/AWSKeyManagementServicePowerUser | NO",
        "arn:aws:iam::aws:policy/SomethingNew | UNKNOWN",
        "arn:aws:iam::111122223333:policy/elsewhere | UNKNOWN",
        "arn:aws:iam::111122223333:policy/team/mine | YES",
        "arn:aws:iam::${AWS::AccountId}:policy/mine | YES",
        "${Param} | UNKNOWN",
      })
  void whatAManagedPolicyGives(String arn, Answer.Kind expected) {
    Declared declared =
        Declared.of(
            JOB
                + "Role: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: [{Fn::Sub: '"
                + arn
                + "'}]}}\n"
                + "Mine: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: mine, PolicyDocument: {Statement: "
                + allow("'*'")
                + "}}}\n");
    assertEquals(expected, declared.allows("kms:Decrypt").kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P: {Type: AWS::IAM::Policy, Properties: {Roles: [{Ref: Role}], PolicyDocument: %s}}",
        "P: {Type: AWS::IAM::Policy, Properties: {Roles: [other, glue], PolicyDocument: %s}}",
        "P: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: glue, PolicyDocument: %s}}",
        "P: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [{Ref: Role}], PolicyDocument: %s}}",
        "{P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: %s}}, A: {Type: AWS::IAM::RolePolicyAttachment, Properties: {RoleName: glue, PolicyArn: {Ref: P}}}}",
        "{P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: %s}}, A: {Type: AWS::IAM::PolicyAttachment, Properties: {Roles: [{Ref: Role}], PolicyArn: {Ref: P}}}}",
      })
  void whicheverWayItIsAttached(String policy) {
    String text =
        policy.startsWith("{")
            ? policy.substring(1, policy.length() - 1).replace("}}, A:", "}}\nA:")
            : policy;
    String document = "{Statement: {Effect: Allow, Action: kms:Decrypt, Resource: '*'}}";
    String role = "Role: {Type: AWS::IAM::Role, Properties: {RoleName: glue}}\n";
    Declared with = Declared.of(JOB + role + text.formatted(document) + "\n");
    assertEquals(Answer.Kind.YES, with.allows("kms:Decrypt").kind());
    Declared without =
        Declared.of(
            JOB
                + role
                + text.formatted(document)
                    .replace("Ref: Role", "Ref: Nobody")
                    .replace("glue]", "b]")
                    .replace("RoleName: glue, ", "RoleName: b, ")
                + "\n");
    assertFalse(without.allows("kms:Decrypt").isYes());
  }

  @Test
  @DisplayName("a plan holds policies as text, with holes where something is not known yet")
  void policiesInText() {
    String json =
        "'{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"kms:*\",\"Resource\":\"${Key.Arn}\"}]}'";
    String policy =
        "P: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: {Ref: Role}, PolicyDocument: {Fn::Sub: "
            + json
            + "}}}\n";
    String role = "Role: {Type: AWS::IAM::Role}\n";
    assertEquals(Answer.Kind.YES, Declared.of(JOB + role + policy).allows("kms:Decrypt").kind());
    String other = policy.replace("Key.Arn", "Other.Arn");
    assertEquals(Answer.Kind.NO, Declared.of(JOB + role + other).allows("kms:Decrypt").kind());
    String hole = policy.replace("\"${Key.Arn}\"", "${Param}");
    assertEquals(Answer.Kind.UNKNOWN, Declared.of(JOB + role + hole).allows("kms:Decrypt").kind());
    String broken = policy.replace("{\"Statement\"", "no policy");
    assertEquals(
        Answer.Kind.UNKNOWN, Declared.of(JOB + role + broken).allows("kms:Decrypt").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "glue | YES |",
        "'arn:aws:iam::111122223333:role/glue' | YES |",
        "{Fn::Sub: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}'} | YES |",
        "{Fn::Sub: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/glue'} | YES |",
        "{Ref: Role} | YES |",
        "elsewhere | UNKNOWN | EXTERNAL_ROLE",
        "'arn:aws:iam::111122223333:role/elsewhere' | UNKNOWN | EXTERNAL_ROLE",
        "{Ref: Param} | UNKNOWN | PARAM_NO_DEFAULT",
      })
  void howARoleIsNamed(String role, Answer.Kind expected, Reason reason) {
    String yaml =
        "Key: {Type: AWS::KMS::Key}\n"
            + "Role: {Type: AWS::IAM::Role, Properties: {RoleName: glue, ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']}}\n"
            + "Job: {Type: AWS::Glue::Job, Properties: {Key: {Fn::GetAtt: Key.Arn}, Role: "
            + role
            + "}}\n";
    Answer answer = Declared.of(yaml).allows("kms:Decrypt");
    assertEquals(expected, answer.kind());
    assertEquals(reason, answer.reason());
  }

  @Test
  void aRoleOfAnotherAccountIsNotTheOneHere() {
    String yaml =
        "Key: {Type: AWS::KMS::Key}\n"
            + "Role: {Type: AWS::IAM::Role, Properties: {RoleName: glue}}\n"
            + "Job: {Type: AWS::Glue::Job, Properties: {Key: {Fn::GetAtt: Key.Arn}, Role: 'arn:aws:iam::111122223333:role/glue'}}\n";
    assertTrue(Declared.at("us-east-1", "111122223333", yaml).allows("kms:Decrypt").isNo());
    Answer there = Declared.at("us-east-1", "444455556666", yaml).allows("kms:Decrypt");
    assertFalse(there.isYes());
    assertEquals(Answer.Kind.NO, there.kind(), "the key delegates to its own account only");
    assertEquals(
        Reason.EXTERNAL_ROLE,
        Declared.at(
                "us-east-1",
                "444455556666",
                yaml.replace(
                    "KMS::Key}",
                    "KMS::Key, Properties: {KeyPolicy: {Statement: {Effect: Allow, Principal: '*', Action: '*', Resource: '*'}}}}"))
            .allows("kms:Decrypt")
            .reason());
  }

  @Test
  void aPolicyCountsWithinItsAccount() {
    String policy =
        "P: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: glue, PolicyDocument: {Statement: "
            + allow("'*'")
            + "}}}\n";
    String role = "Role: {Type: AWS::IAM::Role, Properties: {RoleName: glue}}\n";
    Declared declared = Declared.at("us-east-1", "111122223333", JOB + role + policy);
    Term account = declared.scope().account();
    declared.resource("P").in(new Scope(Term.of(new Value.Text("eu-west-1", null)), account));
    assertTrue(declared.allows("kms:Decrypt").isYes());
    declared
        .resource("P")
        .in(new Scope(declared.scope().region(), Term.of(new Value.Text("444455556666", null))));
    assertTrue(declared.allows("kms:Decrypt").isNo());
  }

  @Test
  void aNameThatIsMadeUpLaterIsNotOneThatSomebodyWrote() {
    String policy =
        "P: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: glue, PolicyDocument: {Statement: "
            + allow("'*'")
            + "}}}\n";
    String role =
        "Role: {Type: AWS::IAM::Role, Properties: {RoleName: {Unknown: UNKNOWN_AFTER_APPLY}}}\n";
    assertTrue(Declared.of(JOB + role + policy).allows("kms:Decrypt").isNo());
    assertTrue(
        Declared.of(JOB + role + policy.replace("glue", "{Unknown: UNKNOWN_AFTER_APPLY}"))
            .allows("kms:Decrypt")
            .isUnknown());
  }
}
