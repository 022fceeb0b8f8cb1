package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Collections in which every template has the same parameter of its own in its names: what one is
 * deployed with says nothing of the others, and is no choice that a verdict hangs on.
 */
class ManyStacksTest {
  private static final int STACKS = 60;

  private static final String TEMPLATE =
      """
      Parameters: {Env: {Type: String, AllowedValues: [dev, prod]}}
      Conditions: {Prod: !Equals [!Ref Env, prod]}
      Resources:
        Configuration:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: CONFIGURATION
            EncryptionConfiguration:
              JobBookmarksEncryption:
                JobBookmarksEncryptionMode: CSE-KMS
                KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000
        Job:
          Type: AWS::Glue::Job
          Properties:
            Name: !Sub 'job-${Env}-NUMBER'
            Role: role
            SecurityConfiguration: CONFIGURATION
        Trigger:
          Type: AWS::Glue::Trigger
          Properties: {Type: ON_DEMAND, Actions: [{JobName: !Sub 'job-${Env}-NUMBER'}]}
      """;

  @TempDir Path folder;

  private static String template(String configuration, int number) {
    return TEMPLATE
        .replace("CONFIGURATION", configuration)
        .replace("NUMBER", Integer.toString(number));
  }

  private Set<JobState> states(String configuration) throws IOException {
    for (int i = 0; i < STACKS; i++) {
      Files.writeString(folder.resolve("stack" + i + ".yaml"), template(configuration, i));
    }
    List<JudgedJob> jobs = Scans.scan(folder).jobs();
    assertEquals(STACKS, jobs.size());
    return jobs.stream().map(JudgedJob::state).collect(Collectors.toSet());
  }

  @Test
  void namesThatDifferByStack() throws IOException {
    assertEquals(Set.of(JobState.ENCRYPTED), states("!Sub 'configuration-${Env}-NUMBER'"));
  }

  @Test
  void namesThatAllStacksShare() throws IOException {
    assertEquals(Set.of(JobState.ENCRYPTED), states("!Sub 'configuration-${Env}'"));
  }

  @Test
  void namesThatHangOnConditions() throws IOException {
    assertEquals(
        Set.of(JobState.ENCRYPTED), states("!If [Prod, 'live-NUMBER', !Sub 'test-${Env}-NUMBER']"));
  }

  @Test
  void aNameThatNothingIsKnownOf() throws IOException {
    Files.writeString(
        folder.resolve("open.yaml"),
        """
        Parameters: {Name: {Type: String}}
        Resources:
          Open:
            Type: AWS::Glue::Job
            Properties: {Role: role, SecurityConfiguration: !Ref Name}
        """);
    for (int i = 0; i < STACKS; i++) {
      Files.writeString(
          folder.resolve("stack" + i + ".yaml"), template("!Sub 'configuration-${Env}'", i));
    }
    JudgedJob open =
        Scans.scan(folder).jobs().stream()
            .filter(each -> each.job().name().equals("Open"))
            .findFirst()
            .orElseThrow();
    assertEquals("PARAM_NO_DEFAULT", open.reason());
  }
}
