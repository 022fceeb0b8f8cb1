package io.glueguard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIdentityTest {
  private static final String KEYS =
      """
      Key: {Type: AWS::KMS::Key}
      Alias: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/data, TargetKeyId: {Ref: Key}}}
      Bucket: {Type: AWS::S3::Bucket}
      Glue: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/aws/glue, TargetKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/of-aws'}}
      """;

  private static String job(String key) {
    return KEYS + "Job: {Type: AWS::Glue::Job, Properties: {Key: " + key + "}}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "null | NO | NO |",
        "'' | NO | NO |",
        "{Ref: Key} | NO | NO | Key",
        "{Ref: Alias} | NO | NO | Key",
        "alias/aws/glue | NO | NO |",
        "1234abcd | NO | NO |",
        "key/1234abcd | NO | NO |",
        "{Fn::GetAtt: Bucket.Arn} | NO | NO |",
        "'arn:aws:s3:::bucket' | NO | NO |",
        "'arn:AWS:kms:x:y:key/z' | NO | NO |",
        "{Fn::Sub: 'alias/${Param}'} | NO | NO |",
        "{Fn::GetAtt: Key.Arn} | YES | NO | Key",
        "{Fn::GetAtt: Alias.Arn} | YES | NO | Key",
        "{Fn::GetAtt: Alias.TargetKeyArn} | YES | NO | Key",
        "{Fn::GetAtt: Glue.TargetKeyArn} | YES | YES |",
        "'arn:aws:kms:us-east-1:111122223333:key/of-aws' | YES | YES |",
        "'arn:aws:kms:us-east-1:111122223333:key/1234' | YES | NO |",
        "'arn:aws:kms:us-east-1:111122223333:alias/aws/glue' | YES | YES |",
        "'arn:aws:kms:us-east-1:111122223333:alias/other' | YES | NO |",
        "'arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/data' | YES | NO | Key",
        "{Fn::Sub: 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/data'} | YES | NO | Key",
        "{Fn::Sub: 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:${Alias}'} | YES | NO | Key",
        "{Fn::Sub: 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}'} | YES | NO | Key",
        "{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/${Param}'} | YES | YES |",
        "{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:${Param}'} | YES | UNKNOWN |",
        "{Ref: Param} | UNKNOWN | UNKNOWN |",
        "{Fn::Sub: '${Param}/x'} | UNKNOWN | UNKNOWN |",
      })
  void whatAValueMeans(String value, Answer.Kind valid, Answer.Kind awsManaged, String declared) {
    KeyIdentity key = Declared.of(job(value)).key();
    assertEquals(valid, key.validArn().kind());
    assertEquals(awsManaged, key.awsManaged(false).kind());
    assertEquals(declared, key.declared() == null ? null : key.declared().name());
  }

  @Test
  void anArnAloneIsNoProofOfACustomersKey() {
    String arn = "'arn:aws:kms:us-east-1:111122223333:key/1234'";
    assertTrue(Declared.of(job(arn)).key().awsManaged(true).isUnknown());
    assertTrue(Declared.of(job("{Fn::GetAtt: Key.Arn}")).key().awsManaged(true).isNo());
  }

  @Test
  void whereAKeyIs() {
    String arn = "'arn:aws:kms:us-east-1:111122223333:key/1234'";
    Declared open = Declared.of(job(arn));
    assertTrue(open.key().inOtherRegion(open.scope()).isUnknown());
    Declared here = Declared.at("us-east-1", "111122223333", job(arn));
    assertTrue(here.key().inOtherRegion(here.scope()).isNo());
    assertTrue(here.key().inOtherAccount(here.scope()).isNo());
    Declared there = Declared.at("eu-west-1", "444455556666", job(arn));
    assertTrue(there.key().inOtherRegion(there.scope()).isYes());
    assertTrue(there.key().inOtherAccount(there.scope()).isYes());
    Declared own = Declared.of(job("{Fn::GetAtt: Key.Arn}"));
    assertTrue(own.key().inOtherRegion(own.scope()).isNo());
    Declared same =
        Declared.of(job("{Fn::Sub: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/x'}"));
    assertTrue(same.key().inOtherRegion(same.scope()).isNo());
    assertTrue(same.key().inOtherAccount(same.scope()).isNo());
  }

  @Test
  void anAliasOfAnotherRegionIsNotTheOneHere() {
    String key = "'arn:aws:kms:us-east-1:111122223333:alias/data'";
    assertEquals("Key", Declared.at("us-east-1", "111122223333", job(key)).key().declared().name());
    assertNull(Declared.at("eu-west-1", "111122223333", job(key)).key().declared());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{KeySpec: RSA_2048}",
        "{KeySpec: HMAC_256}",
        "{KeyUsage: SIGN_VERIFY}",
        "{Enabled: false}",
        "{Enabled: 'FALSE'}",
        "{Enabled: no}",
        "{Enabled: Off}",
        "{KeyState: PendingDeletion}",
      })
  void keysThatCannotEncrypt(String properties) {
    String yaml = "Key: {Type: AWS::KMS::Key, Properties: " + properties + "}\n";
    String job = "Job: {Type: AWS::Glue::Job, Properties: {Key: {Fn::GetAtt: Key.Arn}}}\n";
    assertTrue(Declared.of(yaml + job).key().unusable().isYes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | NO",
        "{KeySpec: SYMMETRIC_DEFAULT, KeyUsage: ENCRYPT_DECRYPT, Enabled: true} | NO",
        "{Enabled: {Unknown: BRANCH}} | UNKNOWN",
        "{KeySpec: {Ref: Param}} | UNKNOWN",
        "{KeySpec: {Ref: Param}, Enabled: false} | YES",
      })
  void keysThatCanOrMay(String properties, Answer.Kind expected) {
    String yaml = "Key: {Type: AWS::KMS::Key, Properties: " + properties + "}\n";
    String job = "Job: {Type: AWS::Glue::Job, Properties: {Key: {Fn::GetAtt: Key.Arn}}}\n";
    assertEquals(expected, Declared.of(yaml + job).key().unusable().kind());
  }

  @Test
  void aReplicaIsAsItsPrimary() {
    String yaml =
        "Key: {Type: AWS::KMS::Key, Properties: {KeySpec: RSA_2048}}\n"
            + "Replica: {Type: AWS::KMS::ReplicaKey, Properties: {PrimaryKeyArn: {Fn::GetAtt: Key.Arn}}}\n"
            + "Job: {Type: AWS::Glue::Job, Properties: {Key: {Fn::GetAtt: Replica.Arn}}}\n";
    assertTrue(Declared.of(yaml).key().unusable().isYes());
  }

  @Test
  void aKeyThatIsNotHereCannotBeTold() {
    assertTrue(
        Declared.of(job("'arn:aws:kms:us-east-1:111122223333:key/1234'"))
            .key()
            .unusable()
            .isUnknown());
    assertTrue(Declared.of(job("null")).key().unusable().isNo());
  }
}
