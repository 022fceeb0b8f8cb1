package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations whose names come from another stack are found by what they come to. */
class HandedNamesTest {
  private static final String CONFIGURATION =
      """
      Resources:
        Configuration:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: %s
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS, KmsKeyArn: alias/corp}
      """;

  private static final String OTHER =
      """
      Parameters: {Env: {Type: String}}
      Resources:
        Stored: {Type: AWS::SSM::Parameter, Properties: {Name: /name, Type: String, Value: %1$s}}
        Job:
          Type: AWS::Glue::Job
          Properties: {Role: role, SecurityConfiguration: %1$s}
      Outputs:
        Name: {Value: %1$s, Export: {Name: name}}
      """;

  @TempDir Path folder;

  private JobState job(String name, String text) throws IOException {
    // read first, so that nothing is known of the other stack by then
    Files.writeString(folder.resolve("a.yaml"), CONFIGURATION.formatted(name));
    Files.writeString(folder.resolve("b.yaml"), OTHER.formatted(text));
    return Scans.scan(folder).jobs().get(0).state();
  }

  @Test
  void byAnExport() throws IOException {
    assertEquals(JobState.ENCRYPTED, job("!ImportValue name", "corp"));
    assertEquals(JobState.ENCRYPTED, job("!ImportValue name", "!Sub 'corp-${Env}'"));
  }

  @Test
  void byAStoredParameter() throws IOException {
    assertEquals(JobState.ENCRYPTED, job("'{{resolve:ssm:/name}}'", "corp"));
    assertEquals(JobState.ENCRYPTED, job("'{{resolve:ssm:/name}}'", "!Sub 'corp-${Env}'"));
  }
}
