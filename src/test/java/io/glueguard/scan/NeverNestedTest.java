package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that nests another one and never makes it takes nothing out of the scan. */
class NeverNestedTest {
  private static final String JOB =
      """
      Resources:
        Job:
          Type: AWS::Glue::Job
          Properties:
            Role: arn:aws:iam::111122223333:role/etl
            Command: {Name: glueetl, ScriptLocation: s3://scripts/a.py}
      """;

  private static final String CONDITIONS =
      """
      Parameters: {On: {Type: String, Default: 'no'}, Any: {Type: String}}
      Conditions:
        Never: !Equals [a, b]
        Off: !Equals [!Ref On, 'yes']
        Open: !Equals [!Ref Any, 'yes']
      """;

  @TempDir Path folder;

  @BeforeEach
  void job() throws IOException {
    write("job.yaml", JOB);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void nests(String name, String nested, String condition) throws IOException {
    String only = condition == null ? "" : "Condition: " + condition + ", ";
    String stack = "Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: " + nested + "}}";
    write(name, CONDITIONS + "Resources:\n  Child: {" + only + stack + "\n");
  }

  private List<String> unencrypted() {
    return Scans.jobs(Scans.scan(folder)).stream()
        .filter(job -> job.contains("UNENCRYPTED"))
        .map(job -> job.substring(0, job.indexOf(' ')))
        .toList();
  }

  @Test
  void aTemplateThatIsNeverMadeAsANestedOneStandsOnItsOwn() throws IOException {
    nests("parent.yaml", "job.yaml", "Never");
    assertEquals(List.of("Job"), unencrypted());
    nests("grandparent.yaml", "parent.yaml", null);
    assertEquals(List.of("Job"), unencrypted());
  }

  @Test
  void oneThatSomebodyMayMakeIsJudgedThere() throws IOException {
    for (String condition : List.of("Off", "Open", "Undeclared")) {
      nests("parent.yaml", "job.yaml", condition);
      assertEquals(List.of("Child/Job"), unencrypted(), condition);
    }
  }

  @Test
  void whatItNestsInTurnIsNestedThereOnItsOwn() throws IOException {
    nests("parent.yaml", "job.yaml", null);
    nests("never.yaml", "parent.yaml", "Never");
    assertEquals(List.of("Child/Job"), unencrypted());
  }

  @Test
  void whatStandsBehindATemplateThatIsNestedStandsOnItsOwn() throws IOException {
    write("job.yaml", JOB + "---\n" + JOB.replace("Job:", "Second:"));
    nests("parent.yaml", "job.yaml", null);
    assertEquals(List.of("Child/Job", "Second"), unencrypted());
  }
}
