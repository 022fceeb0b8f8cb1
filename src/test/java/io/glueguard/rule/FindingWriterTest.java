package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.model.Origin;
import io.glueguard.model.ResourceGraph;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding says, and which steps it shows. */
class FindingWriterTest {
  private static final String WEAK =
      """
      Parameters:
        Open: {Type: String, AllowedValues: [a, b]}
        Any: {Type: String}
      Conditions:
        IsA: !Equals [!Ref Open, a]
      Resources:
        Weak:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: weak
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: DISABLED}
        Strong:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: strong
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS}
        Job:
          Type: AWS::Glue::Job
      """;

  private static Finding finding(ResourceGraph graph, String rule) {
    RuleBook book = RuleBook.shipped();
    Examination examination = new Examination(book, new Context(graph, Context.Settings.USUAL));
    return examination.findings().stream()
        .filter(each -> each.rule().equals(rule) && each.resource().name().equals("Job"))
        .findFirst()
        .orElseThrow();
  }

  private static Finding ofJob(String configuration) {
    String properties = "    Properties: {SecurityConfiguration: " + configuration + "}\n";
    return finding(Asked.graph(WEAK + properties), "job-bookmarks-unencrypted");
  }

  private static List<String> related(Finding finding) {
    List<String> related = new ArrayList<>();
    finding
        .related()
        .forEach(step -> related.add(step.place().span().start().line() + ": " + step.message()));
    return related;
  }

  @Test
  void itSaysWhatIsWrongAndHowToMendIt() {
    Finding finding = ofJob("weak");
    assertTrue(finding.message().contains("Job"), finding.message());
    assertFalse(finding.message().contains("{"), finding.message());
    assertFalse(finding.cure().isEmpty());
    assertEquals("template.yaml/Weak", finding.root());
    assertEquals(
        List.of("7: Weak is declared here", "12: this is what decides it"), related(finding));
    assertEquals(21, finding.place().span().start().line());
  }

  @Test
  void theWorldInWhichItFailsIsNamed() {
    Finding open = ofJob("!If [IsA, strong, weak]");
    assertTrue(open.message().endsWith(" [Open=b]"), open.message());
    Finding sure = ofJob("!If [IsA, weak, weak]");
    assertEquals("Open=a", sure.witness());
    assertTrue(sure.message().endsWith(" [Open=a]"), sure.message());
  }

  @Test
  void whatCannotBeToldSaysWhy() {
    Finding open = ofJob("!Ref Any");
    assertTrue(open.message().endsWith(": Any"), open.message());
    assertTrue(open.message().startsWith("It cannot be told"), open.message());
  }

  @Test
  void aRuleWithoutWordsForItSaysItsTitle() {
    RuleBook book = new RuleBook();
    book.add(
        SourceFile.of(
            "x.yaml",
            "id: x\ntitle: Its title\nseverity: low\nselect: AWS::Glue::Job\nmessage: It\nwhy: It.\n"
                + "require: {property: SecurityConfiguration, is: x}\n"),
        "group");
    ResourceGraph graph = Asked.graph(WEAK + "    Properties: {SecurityConfiguration: !Ref Any}\n");
    List<Finding> findings =
        new Examination(book, new Context(graph, Context.Settings.USUAL)).findings();
    assertEquals("It cannot be told: Its title: Any", findings.get(0).message());
    assertEquals("", findings.get(0).cure());
  }

  @Test
  void inWhatCdkWroteAConstructIsKnownByItsPath() {
    String template =
        """
        {"Resources": {"Job": {"Type": "AWS::Glue::Job", "Metadata": {"aws:cdk:path": "App/Etl/Resource"}}}}
        """;
    Finding finding = finding(Asked.graph(template), "job-without-security-configuration");
    assertTrue(finding.message().contains("App/Etl"), finding.message());
    assertEquals("App/Etl", finding.resource().address());
  }

  @Test
  void itPointsAtWhatAPersonWroteAndShowsTheTemplateToo() {
    ResourceGraph graph = Asked.graph(WEAK + "    Properties: {SecurityConfiguration: weak}\n");
    SourceFile app = SourceFile.of("app.ts", "new Job();\n");
    Span second = Span.FILE_START;
    graph
        .ofType("AWS::Glue::Job")
        .get(0)
        .writtenIn(
            path ->
                List.of(
                    new Origin.Written(app, second, "created here", true),
                    new Origin.Written(SourceFile.of("lib.ts", "x\n"), second, "called here", true),
                    new Origin.Written(SourceFile.of("like.ts", "x\n"), second, "maybe", false)));
    Finding finding = finding(graph, "job-bookmarks-unencrypted");
    assertEquals("app.ts", finding.place().file());
    List<String> related = new ArrayList<>();
    finding.related().forEach(each -> related.add(each.place().file() + " " + each.message()));
    assertEquals(
        List.of(
            "template.yaml in the template",
            "lib.ts called here",
            "like.ts maybe",
            "template.yaml Weak is declared here",
            "template.yaml this is what decides it"),
        related);
  }
}
