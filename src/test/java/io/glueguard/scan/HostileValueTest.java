package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are made to run for ever, or to be passed over in silence. */
class HostileValueTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|a)*b",
        "(a+)+b",
        "a*a*a*a*a*a*a*a*a*a*a*a*b",
        "(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)(.?)b",
        "(?:(?:(?:){99999}){99999}){99999}x",
        "((((((((((a?){9}){9}){9}){9}){9}){9}){9}){9}){9}){9}b",
        "(?:a{2000000000}){2000000000}"
      })
  void patternsThatTakeForEver(String pattern) throws IOException {
    String template =
        "Parameters: {P: {Type: String, AllowedPattern: '"
            + pattern
            + "'}}\nConditions: {C: !Equals [!Ref P, '"
            + "a".repeat(190)
            + "']}\nResources:\n  J: {Type: AWS::Glue::Job, Properties: {Role: r,"
            + " SecurityConfiguration: !If [C, '', other]}}\n";
    assertEquals(1, scan(template).jobs().size());
  }

  @Test
  void aPatternThatRulesAValueOutStillDoes() throws IOException {
    String template =
        "Parameters: {P: {Type: String, AllowedPattern: '[a-z]{2,4}(-[a-z]+)+'}}\n"
            + "Conditions: {C: !Equals [!Ref P, 'not allowed']}\n"
            + "Resources:\n  J: {Type: AWS::Glue::Job, Properties: {Role: r,"
            + " SecurityConfiguration: !If [C, !Ref AWS::NoValue, corp]}}\n";
    assertEquals(List.of("J UNDECIDED EXTERNAL_NAME t.yaml:4"), Scans.jobs(scan(template)));
  }

  @Test
  void aCallThatIsNestedTooDeeplyIsNotPassedOver() throws IOException {
    StringBuilder machine = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      machine.append("{States: {M: {Type: Map, Iterator: ");
    }
    machine.append(
        "{States: {Run: {Resource: 'arn:aws:states:::glue:startJobRun',"
            + " Parameters: {JobName: nightly, SecurityConfiguration: plain}}}}");
    machine.append("}}}".repeat(60));
    String template =
        "Resources:\n  J: {Type: AWS::Glue::Job, Properties: {Name: nightly, Role: r}}\n"
            + "  M: {Type: AWS::StepFunctions::StateMachine, Properties: {Definition: "
            + machine
            + "}}\n";
    List<String> undecided =
        scan(template).findings().stream()
            .filter(each -> each.kind() == Kind.OPEN)
            .map(each -> each.rule() + " " + each.reason())
            .toList();
    assertEquals(List.of("job-run-bypasses-bookmark-encryption TOO_DEEP"), undecided);
  }

  private ScanResult scan(String template) throws IOException {
    Files.writeString(folder.resolve("t.yaml"), template);
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Scans.scan(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${a", "${a${b}", "{{resolve:ssm:a}}"})
  void bracketsThatNeverEndTakeNoTime(String bracket) throws IOException {
    String text = bracket.repeat(250_000 / bracket.length());
    String template =
        "Transform: AWS::LanguageExtensions\nResources:\n"
            + "  J: {Type: AWS::Glue::Job, Properties: {Role: !GetAtt R.Arn, Description: x,"
            + " SecurityConfiguration: !Ref S}}\n"
            + "  R: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyDocument: {Statement:"
            + " [{Effect: Allow, Action: 'kms:*', Resource: 'arn:aws:kms:*:*:TEXT'}]}}]}}\n"
            + "  S: {Type: AWS::Glue::SecurityConfiguration, Properties: {"
            + "EncryptionConfiguration: {JobBookmarksEncryption: {JobBookmarksEncryptionMode:"
            + " CSE-KMS, KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1'}}}}\n"
            + "  Fn::ForEach::A: [A, [b, c], {'T${A}': {Type: AWS::Glue::Trigger, Properties:"
            + " {Name: \n      'TEXT', Actions: [{JobName: !Ref J}]}}}]\n";
    String hostile = template.replace("TEXT", text);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(1, scan(hostile).jobs().size()));
  }
}
