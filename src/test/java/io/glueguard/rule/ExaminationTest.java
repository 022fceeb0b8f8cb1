package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Severity;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of jobs, and what is told about them, over all worlds. */
class ExaminationTest {
  private static final String SECTIONS =
      """
      Parameters:
        Stage: {Type: String, Default: prod, AllowedValues: [prod, dev]}
        Open: {Type: String, AllowedValues: [a, b]}
        Any: {Type: String}
      Conditions:
        IsDev: !Equals [!Ref Stage, dev]
        IsA: !Equals [!Ref Open, a]
        IsAny: !Equals [!Ref Any, x]
        Never: !Equals [a, b]
      Resources:
        Strong:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: strong
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS}
        Weak:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: weak
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: DISABLED}
        Staged:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: staged
            EncryptionConfiguration:
              JobBookmarksEncryption:
                JobBookmarksEncryptionMode: !If [IsDev, DISABLED, CSE-KMS]
        Odd:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: odd
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: !Sub 'CSE-${Any}'}
        Job:
          Type: AWS::Glue::Job
      """;

  private static ResourceGraph graph(String job) {
    return Asked.graph(SECTIONS + job.indent(4));
  }

  private static Examination examination(String job) {
    return new Examination(RuleBook.shipped(), new Context(graph(job), Context.Settings.USUAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "{SecurityConfiguration: strong} : ENCRYPTED null",
        "{SecurityConfiguration: weak} : UNENCRYPTED null",
        "{SecurityConfiguration: staged} : ENCRYPTED null",
        "{SecurityConfiguration: odd} : UNDECIDED PARAM_NO_DEFAULT",
        "{SecurityConfiguration: other} : UNDECIDED EXTERNAL_NAME",
        "{SecurityConfiguration: 'arn:aws:x'} : UNDECIDED EXTERNAL_NAME",
        "{SecurityConfiguration: !Ref Any} : UNDECIDED PARAM_NO_DEFAULT",
        "{SecurityConfiguration: !If [IsA, strong, weak]} : UNDECIDED BRANCH",
        "{SecurityConfiguration: !If [IsA, strong, strong]} : ENCRYPTED null",
        "{SecurityConfiguration: !If [IsDev, weak, strong]} : ENCRYPTED null",
        "{} : UNENCRYPTED null",
        "{SecurityConfiguration: strong, Command: {Name: pythonshell}} : NOT_APPLICABLE null",
        "{Command: {Name: gluestreaming}} : NOT_APPLICABLE null",
        "{Command: {Name: glueray}} : NOT_APPLICABLE null",
        "{SecurityConfiguration: weak, Command: {Name: glueetl}} : UNENCRYPTED null"
      })
  void aJobIsInAState(String properties, String state) {
    JudgedJob job = examination("Properties: " + properties).jobs().get(0);
    assertEquals(state, job.state() + " " + job.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "strong : strong : ENCRYPTED null",
        "strong : weak : UNENCRYPTED null",
        "weak : strong : UNENCRYPTED null",
        "strong : other : UNDECIDED EXTERNAL_NAME",
        "weak : other : UNENCRYPTED null",
        "other : weak : UNENCRYPTED null",
        "other : strong : UNDECIDED EXTERNAL_NAME",
        "strong : !Ref 'AWS::NoValue' : ENCRYPTED null"
      })
  void theWorstStartPathCounts(String own, String path, String state) {
    String trigger =
        """
        Properties: {Name: etl, SecurityConfiguration: %s}
        """
                .formatted(own)
                .indent(4)
            + """
              Trigger:
                Type: AWS::Glue::Trigger
                Properties: {Actions: [{JobName: etl, SecurityConfiguration: %s}]}
            """
                .formatted(path)
                .indent(0);
    ResourceGraph graph = Asked.graph(SECTIONS + trigger);
    Examination examination =
        new Examination(RuleBook.shipped(), new Context(graph, Context.Settings.USUAL));
    JudgedJob job = examination.jobs().get(0);
    assertEquals(state, job.state() + " " + job.reason());
  }

  @Test
  void aJobThatIsNeverMadeHasNoState() {
    assertEquals(List.of(), examination("Condition: Never").jobs());
    assertEquals(1, examination("Condition: IsDev").jobs().size());
  }

  @Test
  void aJobBelongsToWhomItsTagSays() {
    assertEquals(
        "data", examination("Properties: {Tags: {Owner: data, team: x}}").jobs().get(0).owner());
    assertEquals(
        "x", examination("Properties: {Tags: {Owner: '', team: x}}").jobs().get(0).owner());
    assertNull(examination("Properties: {Tags: {other: x}}").jobs().get(0).owner());
  }

  private static List<String> findings(String job, String rule) {
    List<String> findings = new ArrayList<>();
    for (Finding finding : examination(job).findings()) {
      if (finding.rule().equals(rule) && finding.resource().name().equals("Job")) {
        findings.add(
            finding.kind()
                + " "
                + finding.severity()
                + " "
                + finding.reason()
                + " "
                + finding.witness());
      }
    }
    return findings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "weak : FAIL MEDIUM null null",
        "strong : ",
        "!If [IsA, strong, weak] : OPEN LOW BRANCH Open=b",
        "!If [IsA, weak, weak] : FAIL MEDIUM null Open=a",
        "odd : OPEN LOW PARAM_NO_DEFAULT null",
        "other : OPEN LOW EXTERNAL_NAME null"
      })
  void anUnencryptedJobIsFound(String configuration, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        findings(
            "Properties: {SecurityConfiguration: " + configuration + "}",
            "job-bookmarks-unencrypted"));
  }

  @Test
  void aJobThatIsMadeInOtherWorldsOnlyIsJudgedInThese() {
    assertEquals(
        List.of("FAIL MEDIUM null Stage=dev"),
        findings(
            "Condition: IsDev\nProperties: {SecurityConfiguration: weak}",
            "job-bookmarks-unencrypted"));
  }

  @Test
  void bookmarksInUseMakeItWorse() {
    String properties =
        "Properties: {SecurityConfiguration: weak,"
            + " DefaultArguments: {--job-bookmark-option: job-bookmark-enable}}";
    assertEquals(List.of("FAIL HIGH null null"), findings(properties, "job-bookmarks-unencrypted"));
    String sometimes =
        "Properties: {SecurityConfiguration: weak,"
            + " DefaultArguments: {--job-bookmark-option: !If [IsA, job-bookmark-enable, x]}}";
    assertEquals(
        List.of("FAIL MEDIUM null null"), findings(sometimes, "job-bookmarks-unencrypted"));
  }

  @Test
  void aWeightThatTheUserGivesIsFinal() {
    RuleBook book = RuleBook.shipped();
    book.weigh("job-bookmarks-unencrypted", Severity.INFO);
    book.keep(rule -> rule.id().equals("job-bookmarks-unencrypted"));
    String properties =
        "Properties: {SecurityConfiguration: weak,"
            + " DefaultArguments: {--job-bookmark-option: job-bookmark-enable}}";
    Context context = new Context(graph(properties), Context.Settings.USUAL);
    List<Finding> findings = new Examination(book, context).findings();
    assertEquals(
        List.of(Severity.INFO), findings.stream().map(Finding::severity).distinct().toList());
  }

  @Test
  void oneRuleYieldsToAnotherThatSaysItAll() {
    assertEquals(List.of(), findings("Properties: {Name: x}", "job-bookmarks-unencrypted"));
    assertEquals(1, findings("Properties: {Name: x}", "job-without-security-configuration").size());
  }

  @Test
  void aParameterThatTurnsEncryptionOffIsFound() {
    ResourceGraph graph = graph("Properties: {SecurityConfiguration: staged}");
    Examination examination =
        new Examination(RuleBook.shipped(), new Context(graph, Context.Settings.USUAL));
    List<String> found = new ArrayList<>();
    for (Finding finding : examination.findings()) {
      if (finding.rule().equals("parameter-can-disable-encryption")) {
        found.add(finding.resource().name() + " " + finding.witness() + " " + finding.message());
      }
    }
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("Job Stage=dev "), found::toString);
    assertTrue(found.get(0).contains("Job and 1 more"), found::toString);
  }

  @Test
  void whatHoldsAndWhatDoesNotApplyIsKnownToo() {
    ResourceGraph graph = graph("Properties: {SecurityConfiguration: strong}");
    Examination examination =
        new Examination(RuleBook.shipped(), new Context(graph, Context.Settings.USUAL));
    Resource job = graph.ofType("AWS::Glue::Job").get(0);
    List<Held> held = examination.held(job);
    Held holds = named(held, "job-bookmarks-unencrypted");
    assertTrue(holds.applies());
    assertTrue(
        holds.steps().stream().anyMatch(step -> step.message().equals("Strong is declared here")));
    assertFalse(named(held, "ray-job-with-security-configuration").applies());
    assertTrue(held.stream().noneMatch(each -> each.page().id().equals("bookmark-key-shared")));
    assertTrue(held.stream().noneMatch(each -> each.page().id().equals("suppression-unused")));
  }

  private static Held named(List<Held> held, String id) {
    return held.stream().filter(each -> each.page().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aRuleExaminesWhatItAppliesTo() {
    Examination examination = examination("Properties: {SecurityConfiguration: strong}");
    assertTrue(examination.examines("job-bookmarks-unencrypted"));
    assertTrue(examination.examines("parameter-can-disable-encryption"));
    assertFalse(examination.examines("ray-job-with-security-configuration"));
    assertFalse(examination.examines("crawler-without-security-configuration"));
    assertFalse(examination.examines("no-such-rule"));
    assertFalse(examination.examines("suppression-unused"));
    assertEquals(RuleBook.shipped().rules().size(), examination.pages().size());
  }

  @Test
  void severalThreadsFindWhatOneFinds() {
    StringBuilder template = new StringBuilder("Resources:\n");
    for (int i = 0; i < 250; i++) {
      template.append("  Job").append(i).append(": {Type: AWS::Glue::Job}\n");
    }
    ResourceGraph graph = Asked.graph(template.toString());
    Context context = new Context(graph, Context.Settings.USUAL);
    RuleBook book = RuleBook.shipped();
    List<Finding> one = new Examination(book, context, 1).findings();
    assertEquals(one, new Examination(book, context, 3).findings());
    assertTrue(one.size() >= 250);
    assertEquals(250, new Examination(book, context, 3).jobs().size());
  }

  @Test
  void whatIsOnlyReadIsNotJudged() {
    ResourceGraph graph = graph("Properties: {SecurityConfiguration: weak}");
    graph.stacks().get(0).onlyRead();
    Examination examination =
        new Examination(RuleBook.shipped(), new Context(graph, Context.Settings.USUAL));
    assertEquals(List.of(), examination.findings());
    assertEquals(List.of(), examination.jobs());
  }
}
