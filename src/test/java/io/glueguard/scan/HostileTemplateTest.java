package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.ScanResult;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of at most 64 KB that are made to take forever. */
class HostileTemplateTest {
  private static final String JOB =
      "  J: {Type: AWS::Glue::Job, Properties: {Role: r, SecurityConfiguration: %s}}\n";

  @TempDir Path folder;

  @Test
  void aTemplateThatNestsItselfManyTimes() throws IOException {
    assertTold("which can never be deployed", scan(stacks(300, "t.yaml")));
  }

  @Test
  void manyNestedStacks() throws IOException {
    Files.writeString(folder.resolve("child.yaml"), stacks(40, "grandchild.yaml"));
    Files.writeString(folder.resolve("grandchild.yaml"), "Resources:\n" + JOB.formatted("s"));
    assertTold("limit of 1000 stacks", scan(stacks(40, "child.yaml")));
  }

  @Test
  void stacksNestedTooDeeply() throws IOException {
    for (int i = 1; i <= 12; i++) {
      Files.writeString(folder.resolve("n" + i + ".yaml"), stacks(1, "n" + (i + 1) + ".yaml"));
    }
    assertTold("limit of 10 stacks", scan(stacks(1, "n1.yaml")));
  }

  private static String stacks(int count, String url) {
    String line = "  S%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: FILE}}\n";
    return "Resources:\n" + times(count, i -> line.replace("FILE", url)) + JOB.formatted("s");
  }

  @Test
  void loopsInLoops() throws IOException {
    String list = times(90, i -> "a%d,");
    String template =
        "Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::A: [A, [LIST], {"
            + "'Fn::ForEach::B': [B, [LIST], {'Fn::ForEach::C': [C, [LIST], {"
            + "'J${A}${B}${C}': {Type: AWS::S3::Bucket}}]}]}]\n";
    assertTold("limit of 10000 entries", scan(template.replace("LIST", list)));
  }

  @Test
  void textsThatGrow() throws IOException {
    String template =
        "Parameters: {P: {Type: String, Default: "
            + "x".repeat(20_000)
            + "}}\nResources:\n"
            + JOB.formatted("!Sub '" + "${P}".repeat(5_000) + "'");
    assertEquals(List.of("J UNDECIDED TOO_DEEP t.yaml:3"), Scans.jobs(scan(template)));
  }

  @Test
  void namesThatAllDependOnAParameterWithManyValues() throws IOException {
    String template =
        "Parameters: {P: {Type: String, AllowedValues: ["
            + times(400, i -> "v%d,")
            + "]}}\nResources:\n"
            + times(
                100,
                i ->
                    "  J%1$d: {Type: AWS::Glue::Job, Properties: {Name: !Sub '${P}x',"
                        + " SecurityConfiguration: !Sub '${P}s'}}\n"
                        + "  S%1$d: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: !Sub '${P}s'}}\n"
                        + "  T%1$d: {Type: AWS::Glue::Trigger, Properties: {Type: ON_DEMAND,"
                        + " Actions: [{JobName: !Sub '${P}x'}]}}\n");
    assertTold("on this file take more than the limit of", scan(template));
  }

  @Test
  void oneFileTakesNoEffortFromAnother() throws IOException {
    String conditions =
        "Parameters: {"
            + times(12, i -> "P%1$d: {Type: String, AllowedValues: [a, b]}, ")
            + "}\nConditions: {"
            + times(12, i -> "C%1$d: !Equals [!Ref P%1$d, a], ")
            + "}\nResources:\n";
    String name = times(12, i -> "!If [C%1$d, a, b], ");
    String jobs =
        times(
            180,
            i ->
                "  J%d: {Type: AWS::Glue::Job, Properties: {Role: r, SecurityConfiguration:"
                    + " !Join ['', ["
                    + name
                    + "]]}}\n");
    Files.writeString(
        folder.resolve("innocent.yaml"), "Resources:\n" + JOB.formatted("!Ref AWS::NoValue"));
    ScanResult result = scan(conditions + jobs);
    assertTold("on this file take more than the limit of", result);
    List<JobState> innocent =
        result.jobs().stream()
            .filter(each -> each.place().file().endsWith("innocent.yaml"))
            .map(JudgedJob::state)
            .toList();
    assertEquals(List.of(JobState.UNENCRYPTED), innocent);
  }

  @Test
  void sixtyConditionsInsideEachOther() throws IOException {
    String parameters = times(60, i -> "  P%d: {Type: String}\n");
    String conditions = times(60, i -> "  C%1$d: !Equals [!Ref P%1$d, x]\n");
    String configuration = "!Ref AWS::NoValue";
    for (int i = 0; i < 60; i++) {
      configuration = "!If [C" + i + ", " + configuration + ", v" + i + "]";
    }
    ScanResult result =
        scan(
            "Parameters:\n"
                + parameters
                + "Conditions:\n"
                + conditions
                + "Resources:\n"
                + JOB.formatted(configuration));
    assertEquals(1, result.jobs().size());
  }

  private static String times(int count, IntFunction<String> each) {
    return IntStream.range(0, count)
        .mapToObj(i -> each.apply(i).formatted(i))
        .collect(Collectors.joining());
  }

  private ScanResult scan(String template) throws IOException {
    assertTrue(template.length() <= 64 * 1024);
    Files.writeString(folder.resolve("t.yaml"), template);
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Scans.scan(folder));
  }

  private static void assertTold(String limit, ScanResult result) {
    assertTrue(
        result.problems().stream()
            .anyMatch(each -> each.unreadable() && each.message().contains(limit)),
        result.problems().stream().map(Problem::message).toList().toString());
  }
}
