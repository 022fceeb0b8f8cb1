package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.ResourceGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations that share a key, and whose jobs those on them are. */
class SharedKeysTest {
  private static final String UNSHARED =
      "{key: EncryptionConfiguration.JobBookmarksEncryption.KmsKeyArn, is: unshared}";

  private static ResourceGraph graph(int configurations, String mode, String key, String owner) {
    StringBuilder template =
        new StringBuilder(
            "Parameters: {Open: {Type: String}}\nResources:\n  Key: {Type: AWS::KMS::Key}\n");
    for (int i = 0; i < configurations; i++) {
      template.append(
          """
            Sc%1$d:
              Type: AWS::Glue::SecurityConfiguration
              Properties:
                Name: sc%1$d
                EncryptionConfiguration:
                  JobBookmarksEncryption: {JobBookmarksEncryptionMode: %2$s, KmsKeyArn: %3$s}
            Job%1$d:
              Type: AWS::Glue::Job
              Properties: {SecurityConfiguration: sc%1$d, Tags: {Owner: %4$s}}
          """
              .formatted(i, mode, key, owner.replace("*", "owner" + i)));
    }
    return Asked.graph(template.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1, CSE-KMS, !GetAtt Key.Arn, '*', holds",
    "2, CSE-KMS, !GetAtt Key.Arn, '*', fails",
    "2, CSE-KMS, !GetAtt Key.Arn, data, holds",
    "2, CSE-KMS, !GetAtt Key.Arn, '''''', holds",
    "2, CSE-KMS, !GetAtt Key.Arn, !Ref Open, cannot tell: PARAM_NO_DEFAULT Open",
    "3, CSE-KMS, !GetAtt Key.Arn, data, fails",
    "3, CSE-KMS, !GetAtt Key.Arn, '''''', fails",
    "3, DISABLED, !GetAtt Key.Arn, data, holds",
    "3, CSE-KMS, !Ref Nobody, data, holds",
    "2, CSE-KMS, arn:aws:kms:eu-west-1:1:key/a, '*', fails"
  })
  void aKeyOfSeveralOwnersOrForEverythingIsShared(
      int configurations, String mode, String key, String owner, String verdict) {
    ResourceGraph graph = graph(configurations, mode, key, owner);
    assertEquals(verdict, Asked.words(Asked.judge(graph, "Sc0", UNSHARED)));
  }

  @ParameterizedTest
  @CsvSource({"'*', 'owner0, owner1'", "data, data", "'''''', nobody"})
  void theMessageNamesTheOwners(String owner, String owners) {
    Verdict said = Asked.judge(graph(2, "CSE-KMS", "!GetAtt Key.Arn", owner), "Sc0", UNSHARED);
    assertEquals(owners, said.evidence().words().get("owners"));
    assertEquals("2", said.evidence().words().get("count"));
  }

  @ParameterizedTest
  @CsvSource({"Sc0, fails", "Sc1, holds"})
  void oneOfThoseThatShareSpeaksForAll(String name, String verdict) {
    ResourceGraph graph = graph(2, "CSE-KMS", "!GetAtt Key.Arn", "*");
    assertEquals(verdict, Asked.words(Asked.judge(graph, name, UNSHARED)));
  }
}
