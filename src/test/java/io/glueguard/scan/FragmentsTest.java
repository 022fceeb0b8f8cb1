package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that hold nothing but resources, which a build puts together with others of their folder.
 */
class FragmentsTest {
  private static final String SECURITY =
      """
      Security:
        Type: AWS::Glue::SecurityConfiguration
        Properties:
          Name: !Sub ${Environment}-security
          EncryptionConfiguration:
            JobBookmarksEncryption:
              JobBookmarksEncryptionMode: CSE-KMS
              KmsKeyArn: !GetAtt Key.Arn
      """;

  private static final String JOBS =
      """
      Good:
        Type: AWS::Glue::Job
        Properties: {Role: r, Command: {Name: glueetl}, SecurityConfiguration: !Ref Security}
      Bad:
        Type: AWS::Glue::Job
        Properties: {Role: r, Command: {Name: glueetl}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("resources"));
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(folder.resolve("resources/security.yml"), SECURITY);
    Files.writeString(folder.resolve("resources/jobs.yml"), JOBS);
    Files.writeString(folder.resolve("elsewhere/jobs.yml"), JOBS.replace("Good:", "Lonely:"));
  }

  @Test
  void whatOneDeclaresTheOthersOfItsFolderMayReferTo() {
    assertEquals(
        Map.of(
            "Good", JobState.ENCRYPTED, "Bad", JobState.UNENCRYPTED, "Lonely", JobState.UNDECIDED),
        states(Scans.scan(folder)));
  }

  @Test
  void aFragmentThatIsNamedAloneIsJudgedWithTheOthers() {
    ScanResult result = Scans.scan(folder, "resources/jobs.yml");
    assertEquals(Map.of("Good", JobState.ENCRYPTED, "Bad", JobState.UNENCRYPTED), states(result));
    assertEquals(
        List.of("resources/jobs.yml:4:1"),
        result.findings().stream()
            .filter(each -> each.rule().equals("job-without-security-configuration"))
            .map(FragmentsTest::place)
            .toList());
  }

  @Test
  void aMapThatOnlyMentionsTypesIsNone() throws IOException {
    Files.writeString(
        folder.resolve("resources/docs.yml"),
        "AWS::Glue::Job:\n  Type: object\nOther:\n  Type: AWS::Glue::Job\n  Text: a job\n");
    assertEquals(1, Scans.scan(folder).summary().notTemplates());
  }

  private static String place(Finding finding) {
    return finding.place().file()
        + ":"
        + finding.place().span().start().line()
        + ":"
        + finding.place().span().start().column();
  }

  private static Map<String, JobState> states(ScanResult result) {
    Map<String, JobState> states = new TreeMap<>();
    for (JudgedJob job : result.jobs()) {
      states.putIfAbsent(job.job().name(), job.state());
    }
    return states;
  }
}
