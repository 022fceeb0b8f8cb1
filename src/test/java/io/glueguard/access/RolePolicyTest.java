package io.glueguard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies of a role, with a key that leaves everything to IAM. */
class RolePolicyTest {
  private static final String KEY_ARN = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";

  private static final String JOB =
      """
      Key: {Type: AWS::KMS::Key}
      Other: {Type: AWS::KMS::Key}
      Alias: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/data, TargetKeyId: {Ref: Key}}}
      Job: {Type: AWS::Glue::Job, Properties: {Role: {Fn::GetAtt: Role.Arn}, Key: {Fn::GetAtt: Key.Arn}}}
      """;

  private static Declared inline(String statements) {
    return Declared.of(
        JOB
            + "Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Statement: "
            + statements
            + "}}]}}\n");
  }

  private static String allow(String resource) {
    return "{Effect: Allow, Action: kms:Decrypt, Resource: " + resource + "}";
  }

  private static Declared role(String properties) {
    return Declared.of(JOB + "Role: {Type: AWS::IAM::Role, Properties: " + properties + "}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"*\" | YES",
        "{Fn::GetAtt: Key.Arn} | YES",
        "[{Fn::GetAtt: Other.Arn}, {Fn::GetAtt: Key.Arn}] | YES",
        "{Fn::GetAtt: Other.Arn} | NO",
        "{Ref: Key} | NO",
        "{Fn::GetAtt: Alias.Arn} | NO",
        "{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/data'} | NO",
        "{Fn::Sub: 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}'} | YES",
        "{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Other}'} | NO",
        "{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/*'} | YES",
        "'arn:aws:kms:*:*:key/*' | YES",
        "'arn:aws:kms:us-east-1:111122223333:key/*' | YES",
        "'arn:aws:kms:us-east-1:111122223333:key/1234abcd' | UNKNOWN",
        "'arn:aws:kms:*:${aws:PrincipalAccount}:key/*' | YES",
        "'arn:aws:kms:*:*:key/${aws:PrincipalTag/key}' | UNKNOWN",
        "'arn:aws:kms:*:${aws:PrincipalAccount}:alias/*' | NO",
        "'arn:aws:kms:*:*:alias/*' | NO",
        "'arn:aws:s3:::bucket/*' | NO",
        "{Fn::GetAtt: Bucket.Arn} | UNKNOWN",
        "{Unknown: UNKNOWN_AFTER_APPLY} | UNKNOWN",
        "{Ref: Param} | UNKNOWN",
      })
  void whatAResourceCovers(String resource, Answer.Kind expected) {
    assertEquals(expected, inline(allow(resource)).allows("kms:Decrypt").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{Effect: Allow, Action: 'kms:*', Resource: '*'} | YES",
        "[{Effect: Allow, Action: 'KMS:GENERATEDATAKEY*', Resource: ['*']}] | YES",
        "{Effect: allow, Action: ['kms:GenerateDataKe?'], Resource: '*'} | YES",
        "{Effect: Allow, Action: 'kms:Decrypt', Resource: '*'} | NO",
        "{Effect: Allow, NotAction: ['s3:*'], Resource: '*'} | YES",
        "{Effect: Allow, NotAction: ['kms:*'], Resource: '*'} | NO",
        "{Effect: Allow, Action: ['s3:*', {Unknown: BRANCH}], Resource: '*'} | UNKNOWN",
        "{Effect: Allow, Action: '*', NotResource: {Fn::GetAtt: Key.Arn}} | NO",
        "{Effect: Allow, Action: '*', NotResource: {Fn::GetAtt: Other.Arn}} | YES",
        "{Effect: Allow, Action: '*', NotResource: 'arn:aws:kms:us-east-1:111122223333:key/*'} | UNKNOWN",
        "{Effect: Allow, Action: '*'} | NO",
        "{Effect: {Unknown: BRANCH}, Action: '*', Resource: '*'} | UNKNOWN",
        "{Effect: Allow, Action: '*', Resource: '*', Condition: {}} | YES",
        "{Effect: Allow, Action: '*', Resource: '*', Condition: {StringEquals: {aws:PrincipalTag/x: y}}} | UNKNOWN",
        "[{Effect: Allow, Action: '*', Resource: '*'}, {Effect: Deny, Action: 'kms:*', Resource: '*'}] | NO",
        "[{Effect: Deny, Action: 'kms:*', Resource: '*'}, {Effect: Allow, Action: '*', Resource: '*'}] | NO",
        "[{Effect: Allow, Action: '*', Resource: '*'}, {Effect: Deny, Action: 'kms:*', Resource: '*', Condition: {Bool: {a: b}}}] | UNKNOWN",
        "[{Effect: Allow, Action: '*', Resource: '*'}, {Effect: Deny, Action: 's3:*', Resource: '*'}] | YES",
        "[{Effect: Allow, Action: '*', Resource: '*'}, {Effect: Deny, Action: 'kms:*', Resource: 'arn:aws:kms:us-east-1:111122223333:key/*'}] | UNKNOWN",
        "{Unknown: UNKNOWN_AFTER_APPLY} | UNKNOWN",
        "[] | NO",
      })
  void whatStatementsComeTo(String statements, Answer.Kind expected) {
    assertEquals(expected, inline(statements).allows("kms:GenerateDataKey").kind());
  }

  @Test
  void aConditionOnTheServiceIsToldByName() {
    Answer answer =
        inline(
                "{Effect: Allow, Action: '*', Resource: '*', Condition: {StringEquals: {kms:ViaService: s3}}}")
            .allows("kms:Decrypt");
    assertEquals(Reason.IAM_CONDITION, answer.reason());
    assertTrue(answer.words().contains("kms:ViaService"), answer.words());
  }

  @Test
  void aBoundaryMakesAYesUnknownAndLeavesANo() {
    String policies = "Policies: [{PolicyDocument: {Statement: " + allow("'*'") + "}}]";
    Declared bounded =
        role("{PermissionsBoundary: 'arn:aws:iam::aws:policy/PowerUserAccess', " + policies + "}");
    assertEquals(Answer.Kind.UNKNOWN, bounded.allows("kms:Decrypt").kind());
    assertEquals(Answer.Kind.NO, bounded.allows("kms:Encrypt").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'*' | YES | YES",
        "'" + KEY_ARN + "' | YES | YES",
        "'arn:aws:kms:us-east-1:111122223333:key/other' | UNKNOWN | NO",
        "'arn:aws:kms:eu-west-1:*:key/*' | UNKNOWN | NO",
        "{Unknown: BRANCH} | UNKNOWN | UNKNOWN",
      })
  void aKeyThatIsNotHereMayLetTheRoleInByItsPolicy(
      String resource, Answer.Kind may, Answer.Kind mayNot) {
    String yaml =
        "Job: {Type: AWS::Glue::Job, Properties: {Role: {Ref: Role}, Key: '"
            + KEY_ARN
            + "'}}\n"
            + "Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: {Statement: "
            + allow(resource)
            + "}}]}}\n";
    assertEquals(may, Declared.of(yaml).allows("kms:Decrypt").kind());
    assertEquals(mayNot, Declared.of(yaml).allows(new Access(false), "kms:Decrypt").kind());
  }

  @Test
  void theSameParameterInPolicyAndConfigurationIsTheSameKey() {
    String yaml =
        "Job: {Type: AWS::Glue::Job, Properties: {Role: {Ref: Role}, Key: {Ref: KeyArn}}}\n"
            + "Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: {Statement: "
            + allow("{Ref: KeyArn}")
            + "}}]}}\n";
    assertEquals(Answer.Kind.YES, Declared.of(yaml).allows("kms:Decrypt").kind());
    assertEquals(
        Answer.Kind.UNKNOWN,
        Declared.of(yaml.replace("{Ref: KeyArn}}}}]", "{Ref: Other}}}}]"))
            .allows("kms:Decrypt")
            .kind());
    assertEquals(Reason.EXTERNAL_KEY, Declared.of(yaml).allows("kms:Encrypt").reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "logs:AssociateKmsKey | 'arn:aws:logs:*:*:*:/aws-glue/*' | YES",
        "logs:AssociateKmsKey | 'arn:aws:logs:*:*:/aws-glue/*' | YES",
        "logs:AssociateKmsKey | {Fn::Sub: 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws-glue/*'} | YES",
        "logs:* | '*' | YES",
        "logs:AssociateKmsKey | 'arn:aws:logs:*:*:log-group:/aws/lambda/*' | NO",
        "logs:CreateLogGroup | '*' | NO",
      })
  void logGroups(String action, String resource, Answer.Kind expected) {
    Declared declared =
        inline("{Effect: Allow, Action: '" + action + "', Resource: " + resource + "}");
    World world = declared.world();
    Resource job = declared.resource("Job");
    Value group = Access.glueLogGroup(world, job);
    Value role = job.value(world, "Role");
    assertEquals(
        expected, new Access(true).allows(world, job, role, "logs:AssociateKmsKey", group).kind());
  }

  @Test
  void theStatementThatDecidedIsAStep() {
    Answer answer =
        inline("[{Effect: Allow, Action: 's3:*', Resource: '*'}, " + allow("'*'") + "]")
            .allows("kms:Decrypt");
    assertTrue(
        answer.steps().stream()
            .anyMatch(
                step ->
                    step.message().equals("allowed here")
                        && step.node()
                            .file()
                            .text()
                            .startsWith("{Effect: Allow, Action: kms:", step.node().startOffset())),
        answer.steps().toString());
  }
}
