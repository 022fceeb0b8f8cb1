package io.glueguard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy of a declared key, for a role that has no policy of its own and for one that has. */
class KeyPolicyTest {
  private static final String JOB =
      """
      Job: {Type: AWS::Glue::Job, Properties: {Role: {Fn::GetAtt: Role.Arn}, Key: {Fn::GetAtt: Key.Arn}}}
      Other: {Type: AWS::IAM::Role}
      """;
  private static final String POOR = "Role: {Type: AWS::IAM::Role, Properties: {RoleName: glue}}\n";
  private static final String RICH =
      "Role: {Type: AWS::IAM::Role, Properties: {RoleName: glue, ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']}}\n";

  private static Declared declared(String role, String statements) {
    return Declared.of(
        JOB
            + role
            + "Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: "
            + statements
            + "}}}\n");
  }

  /**
   * What the key says, what that comes to for a role without and for one with policies of its own.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{AWS: {Fn::Sub: 'arn:aws:iam::${AWS::AccountId}:root'}} | YES | NO | YES",
        "{AWS: {Fn::Sub: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}} | YES | NO | YES",
        "{AWS: 'arn:aws:iam::111122223333:root'} | YES | NO | YES",
        "{AWS: '111122223333'} | YES | NO | YES",
        "{AWS: {Ref: AWS::AccountId}} | YES | NO | YES",
        "'*' | YES | YES | YES",
        "{AWS: '*'} | YES | YES | YES",
        "{AWS: [{Fn::GetAtt: Role.Arn}]} | YES | YES | YES",
        "{AWS: [{Fn::GetAtt: Other.Arn}]} | NO | NO | NO",
        "{AWS: {Ref: Role}} | NO | NO | NO",
        "{AWS: {Fn::Sub: 'arn:aws:iam::${AWS::AccountId}:role/glue'}} | YES | YES | YES",
        "{AWS: {Fn::Sub: 'arn:aws:iam::${AWS::AccountId}:role/${Role}'}} | YES | YES | YES",
        "{AWS: 'arn:aws:iam::111122223333:role/glue'} | YES | YES | YES",
        "{AWS: 'arn:aws:iam::111122223333:role/other'} | NO | NO | NO",
        "{AWS: 'arn:aws:iam::111122223333:user/glue'} | NO | NO | NO",
        "{AWS: 'arn:aws:sts::111122223333:assumed-role/glue/run'} | UNKNOWN | UNKNOWN | UNKNOWN",
        "{Service: glue.amazonaws.com} | NO | NO | NO",
        "{AWS: {Unknown: UNRESOLVED_IMPORT}} | UNKNOWN | UNKNOWN | UNKNOWN",
        "{AWS: {Ref: Param}} | UNKNOWN | UNKNOWN | UNKNOWN",
        "{AWS: {Fn::Sub: 'arn:aws:iam::${Param}:root'}} | UNKNOWN | NO | UNKNOWN",
      })
  void whomAPrincipalMeans(String principal, Answer.Kind key, Answer.Kind poor, Answer.Kind rich) {
    String statements =
        "[{Effect: Allow, Principal: " + principal + ", Action: 'kms:*', Resource: '*'}]";
    assertEquals(key, declared(POOR, statements).admits("kms:Decrypt").kind());
    assertEquals(poor, declared(POOR, statements).allows("kms:Decrypt").kind());
    assertEquals(rich, declared(RICH, statements).allows("kms:Decrypt").kind());
  }

  /** A role without a name gets one of the stack's name, its logical id and chance. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role/administrator | NO",
        "role/etl-role | NO",
        "role/etl-JobRoleOfOrders-1ABCDEFGHIJKL | UNKNOWN",
        "role/a-stack-whose-name-is-cu-JobRoleOf-1ABCDEFGHIJKL | UNKNOWN",
      })
  void aNameThatCannotHaveBeenMadeIsAnotherRoles(String role, Answer.Kind expected) {
    Declared declared =
        Declared.of(
            """
            Job: {Type: AWS::Glue::Job, Properties: {Role: {Fn::GetAtt: JobRoleOfOrders.Arn}, Key: {Fn::GetAtt: Key.Arn}}}
            JobRoleOfOrders: {Type: AWS::IAM::Role}
            Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: [{Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:ROLE'}, Action: 'kms:*', Resource: '*'}]}}}
            """
                .replace("ROLE", role));
    assertEquals(expected, declared.admits("kms:Decrypt").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{Effect: Deny, Principal: '*', Action: 'kms:Decrypt', Resource: '*'} | NO",
        "{Effect: Deny, Principal: {AWS: {Fn::GetAtt: Role.Arn}}, Action: 'kms:Decrypt', Resource: '*'} | NO",
        "{Effect: Deny, Principal: {AWS: {Fn::Sub: 'arn:aws:iam::${AWS::AccountId}:root'}}, Action: 'kms:*', Resource: '*'} | NO",
        "{Effect: Deny, Principal: {AWS: {Fn::GetAtt: Other.Arn}}, Action: 'kms:Decrypt', Resource: '*'} | YES",
        "{Effect: Deny, Principal: '*', Action: 'kms:Encrypt', Resource: '*'} | YES",
        "{Effect: Deny, Principal: '*', Action: 'kms:*', Resource: '*', Condition: {Bool: {'aws:SecureTransport': false}}} | UNKNOWN",
        "{Effect: Deny, NotPrincipal: {AWS: {Fn::GetAtt: Role.Arn}}, Action: 'kms:*', Resource: '*'} | YES",
        "{Effect: Deny, NotPrincipal: {AWS: {Fn::GetAtt: Other.Arn}}, Action: 'kms:*', Resource: '*'} | NO",
      })
  void aDenyIsStrongerThanTheDelegation(String deny, Answer.Kind expected) {
    String root =
        "{Effect: Allow, Principal: {AWS: {Fn::Sub: 'arn:aws:iam::${AWS::AccountId}:root'}}, Action: 'kms:*', Resource: '*'}";
    assertEquals(
        expected, declared(RICH, "[" + root + ", " + deny + "]").allows("kms:Decrypt").kind());
    assertEquals(
        expected, declared(RICH, "[" + deny + ", " + root + "]").admits("kms:Decrypt").kind());
  }

  @Test
  void aKeyWithoutPolicyLeavesItToIam() {
    String key = "Key: {Type: AWS::KMS::Key}\n";
    assertEquals(Answer.Kind.YES, Declared.of(JOB + RICH + key).allows("kms:Decrypt").kind());
    assertEquals(Answer.Kind.NO, Declared.of(JOB + POOR + key).allows("kms:Decrypt").kind());
    assertEquals(Answer.Kind.YES, Declared.of(JOB + POOR + key).admits("kms:Decrypt").kind());
  }

  @Test
  void aPolicyThatIsNotKnownMayDoBoth() {
    String key =
        "Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Unknown: UNKNOWN_AFTER_APPLY}}}\n";
    assertEquals(Answer.Kind.UNKNOWN, Declared.of(JOB + RICH + key).admits("kms:Decrypt").kind());
    assertEquals(Answer.Kind.UNKNOWN, Declared.of(JOB + POOR + key).allows("kms:Decrypt").kind());
  }

  @Test
  void anActionThatTheDelegationLeavesOutIsBlocked() {
    String statements =
        "{Effect: Allow, Principal: {AWS: {Ref: AWS::AccountId}}, Action: ['kms:Decrypt'], Resource: '*'}";
    assertEquals(Answer.Kind.YES, declared(RICH, statements).allows("kms:Decrypt").kind());
    assertEquals(Answer.Kind.NO, declared(RICH, statements).allows("kms:Encrypt").kind());
  }

  @Test
  void aRoleThatIsNotHereIsLetInByName() {
    String key =
        "Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: {Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/far'}, Action: '*', Resource: '*'}}}}\n";
    String job =
        "Job: {Type: AWS::Glue::Job, Properties: {Role: 'arn:aws:iam::111122223333:role/%s', Key: {Fn::GetAtt: Key.Arn}}}\n";
    assertEquals(
        Answer.Kind.YES, Declared.of(job.formatted("far") + key).allows("kms:Decrypt").kind());
    assertEquals(
        Answer.Kind.NO, Declared.of(job.formatted("near") + key).allows("kms:Decrypt").kind());
  }

  @Test
  void policiesAndGrantsOfTheirOwnInTerraform() {
    String key = "Key: {Type: AWS::KMS::Key}\n";
    String policy =
        "P: {Type: AWS::KMS::KeyPolicy, Properties: {KeyId: {Ref: Key}, KeyPolicy: '{\"Statement\":[]}'}}\n";
    assertEquals(
        Answer.Kind.NO, Declared.of(JOB + RICH + key + policy).allows("kms:Decrypt").kind());
    String grant =
        "G: {Type: AWS::KMS::Grant, Properties: {KeyId: {Ref: Key}, GranteePrincipal: {Fn::GetAtt: Role.Arn}, Operations: [Decrypt]}}\n";
    assertEquals(
        Answer.Kind.YES, Declared.of(JOB + POOR + key + grant).allows("kms:Decrypt").kind());
    assertEquals(
        Answer.Kind.NO, Declared.of(JOB + POOR + key + grant).allows("kms:Encrypt").kind());
    String bound = grant.replace("Operations:", "Constraints: [{a: b}], Operations:");
    assertEquals(
        Answer.Kind.UNKNOWN, Declared.of(JOB + POOR + key + bound).allows("kms:Decrypt").kind());
    String open =
        key.replace(
            "KMS::Key",
            "KMS::Key, Properties: {KeyPolicy: {Statement: {Effect: Allow, Principal: '*', Action: '*', Resource: '*'}}}");
    assertEquals(Answer.Kind.YES, Declared.of(JOB + POOR + open).allows("kms:Decrypt").kind());
    assertEquals(
        Answer.Kind.NO, Declared.of(JOB + POOR + open + policy).allows("kms:Decrypt").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{Service: {Fn::Sub: 'logs.${AWS::Region}.amazonaws.com'}} | YES",
        "{Service: logs.amazonaws.com} | YES",
        "{Service: logs.us-east-1.amazonaws.com} | YES",
        "{Service: {Fn::Sub: 'logs.${AWS::Region}.${AWS::URLSuffix}'}} | YES",
        "{Service: {Fn::Sub: 'states.${AWS::Region}.amazonaws.com'}} | NO",
        "{Service: [s3.amazonaws.com]} | NO",
        "{AWS: {Fn::Sub: 'arn:aws:iam::${AWS::AccountId}:root'}} | NO",
        "{Service: {Unknown: BRANCH}} | UNKNOWN",
      })
  void logsAreAServiceThatOnlyTheKeyLetsIn(String principal, Answer.Kind expected) {
    String statements =
        "{Effect: Allow, Principal: "
            + principal
            + ", Action: ['kms:Encrypt*', 'kms:Decrypt*'], Resource: '*'}";
    assertEquals(expected, declared(RICH, statements).logsMayUse("kms:Encrypt").kind());
    assertEquals(
        Answer.Kind.NO, declared(RICH, statements).logsMayUse("kms:GenerateDataKey").kind());
  }

  @Test
  void anotherConditionBesideTheUsualOneLeavesItOpen() {
    String statements =
        "{Effect: Allow, Principal: {Service: logs.amazonaws.com}, Action: 'kms:*', Resource: '*', Condition: {ArnLike: {'kms:EncryptionContext:aws:logs:arn': '*'}, Bool: {a: b}}}";
    assertEquals(Answer.Kind.UNKNOWN, declared(RICH, statements).logsMayUse("kms:Encrypt").kind());
    assertEquals(
        Answer.Kind.YES,
        declared(RICH, statements.replace(", Bool: {a: b}", "")).logsMayUse("kms:Encrypt").kind());
  }

  @Test
  void theRegionOfTheLogServiceCounts() {
    String yaml =
        JOB
            + RICH
            + "Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: {Effect: Allow, Principal: {Service: logs.us-east-1.amazonaws.com}, Action: '*', Resource: '*'}}}}\n";
    assertEquals(
        Answer.Kind.YES,
        Declared.at("us-east-1", "111122223333", yaml).logsMayUse("kms:Encrypt").kind());
    assertEquals(
        Answer.Kind.NO,
        Declared.at("eu-west-1", "111122223333", yaml).logsMayUse("kms:Encrypt").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{Fn::Sub: 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*'} | YES",
        "{Fn::Sub: 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws-glue/*'} | YES",
        "'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/*' | UNKNOWN",
      })
  void theUsualConditionOnTheLogGroupIsMetByGroupsOfGlue(String group, Answer.Kind expected) {
    String statements =
        "{Effect: Allow, Principal: {Service: logs.amazonaws.com}, Action: 'kms:*', Resource: '*', Condition: {ArnLike: {'kms:EncryptionContext:aws:logs:arn': "
            + group
            + "}}}";
    assertEquals(expected, declared(RICH, statements).logsMayUse("kms:Encrypt").kind());
  }
}
