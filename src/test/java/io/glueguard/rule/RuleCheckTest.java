package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with a rule file is told with its line and, where a word is close, a suggestion.
 */
class RuleCheckTest {
  private static final String SOUND =
      """
      id: job-is-old
      title: Job is old
      severity: low
      select: AWS::Glue::Job
      require:
        property: GlueVersion
        at-least: "4.0"
      message: "{resource} runs {value}"
      why: It is old.
      """;

  @TempDir Path folder;

  @Test
  void theShippedRulesAreSound() throws IOException {
    assertEquals(List.of(), RuleCheck.check(List.of(Path.of("rules"))));
  }

  @Test
  void aSoundRuleHasNoProblems() throws IOException {
    assertEquals(List.of(), check(SOUND));
  }

  @Test
  void anUnknownTypeIsTold() throws IOException {
    assertTold(
        "4: unknown resource type AWS::Glue::Jab, did you mean AWS::Glue::Job?",
        "Glue::Job",
        "Glue::Jab");
  }

  @Test
  void anUnknownPropertyIsTold() throws IOException {
    assertTold(
        "6: unknown property GlueVersoin of AWS::Glue::Job, did you mean GlueVersion?",
        "GlueVersion",
        "GlueVersoin");
    assertTold(
        "6: unknown property Comand.Name of AWS::Glue::Job, did you mean Command?",
        "GlueVersion",
        "Comand.Name");
  }

  @Test
  void anUnknownWordIsTold() throws IOException {
    assertTold("7: unknown word at-last, did you mean at-least?", "at-least", "at-last");
    assertTold("3: unknown severity lo, did you mean low?", "severity: low", "severity: lo");
  }

  @Test
  void anUnknownPlaceholderIsTold() throws IOException {
    assertTold(
        "8: unknown placeholder {resorce}, did you mean resource?", "{resource}", "{resorce}");
  }

  @Test
  void anUnknownRuleIsTold() throws IOException {
    assertTold(
        "4: unknown rule job-without-security-configuratio, did you mean"
            + " job-without-security-configuration?",
        "select:",
        "yields-to: job-without-security-configuratio\nselect:");
  }

  @Test
  void aRuleThatCanSelectNothingIsTold() throws IOException {
    assertTold(
        "5: the rule can select nothing: Command of AWS::Glue::Job is no list",
        "require:\n  property: GlueVersion\n  at-least: \"4.0\"",
        "each: Command\nrequire: {property: Name, is: present}");
  }

  @Test
  void aBraceThatIsNotClosedIsTold() throws IOException {
    assertTold("8: a brace is not closed", "{value}", "{value");
  }

  @Test
  void aRuleThatIsWatchedHasToBeThere() throws IOException {
    assertTold(
        "9: unknown rule job-is-older, did you mean job-is-old?",
        "why:",
        "watches: [job-is-older]\nwhy:");
  }

  @Test
  void whatCannotBeToldSpeaksOfTheResourceOnly() throws IOException {
    assertTold(
        "9: unknown placeholder {value}", "why:", "undecided: \"{value} of {resource}\"\nwhy:");
  }

  @Test
  void aWrongFileNameIsTold() throws IOException {
    assertTold(
        "1: the file is not named after the rule: job-is-ancient", "job-is-old", "job-is-ancient");
  }

  @Test
  void aMissingFieldIsTold() throws IOException {
    assertTold("1: the rule needs why", "why: It is old.\n", "");
  }

  @Test
  void aFolderWithoutRulesIsTold() throws IOException {
    assertEquals(
        List.of("1: there are no rule files (*.yaml) in this folder"),
        RuleCheck.check(List.of(folder)).stream().map(RuleCheckTest::words).toList());
  }

  private void assertTold(String problem, String from, String to) throws IOException {
    assertTrue(SOUND.contains(from), from);
    List<String> told = check(SOUND.replace(from, to));
    assertTrue(told.contains(problem), () -> told + " lacks " + problem);
  }

  private List<String> check(String rule) throws IOException {
    Files.writeString(folder.resolve("job-is-old.yaml"), rule);
    return RuleCheck.check(List.of(folder)).stream().map(RuleCheckTest::words).toList();
  }

  private static String words(Problem problem) {
    return problem.span().start().line() + ": " + problem.message();
  }
}
