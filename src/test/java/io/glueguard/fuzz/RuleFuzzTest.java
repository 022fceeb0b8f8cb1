package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.finding.Finding;
import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;

/** Bytes as a rule; one that is sound judges a small template. */
class RuleFuzzTest {
  private static final String TEMPLATE =
      """
      Parameters: {Mode: {Type: String, AllowedValues: [CSE-KMS, DISABLED]}}
      Resources:
        Job:
          Type: AWS::Glue::Job
          Properties:
            Role: !GetAtt Role.Arn
            Command: {Name: glueetl, ScriptLocation: s3://scripts/a.py}
            SecurityConfiguration: !Ref Configuration
            DefaultArguments: {--job-bookmark-option: job-bookmark-enable}
            Tags: {owner: data}
        Configuration:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: one
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: !Ref Mode, KmsKeyArn: !GetAtt Key.Arn}
              S3Encryptions: [{S3EncryptionMode: SSE-S3}, {S3EncryptionMode: !Ref Mode}]
        Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: []}}}
        Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
        Trigger: {Type: AWS::Glue::Trigger, Properties: {Type: ON_DEMAND, Actions: [{JobName: !Ref Job}]}}
      """;

  private static final ResourceGraph GRAPH = graph();

  private static ResourceGraph graph() {
    SourceFile file = SourceFile.of("template", TEMPLATE);
    CloudFormationFormat format = new CloudFormationFormat(Neighbours.NONE, Deployment.NONE);
    format.add(file, TreeReader.read(file).value(), true);
    return new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
  }

  @DictionaryFile(resourcePath = "rule.dict")
  @FuzzTest
  void reads(byte[] bytes) {
    SourceFile file = SourceFile.decode("rules/house/glue-rule.yaml", bytes).value();
    RuleBook book = Sound.within(() -> read(file));
    Sound.problems(file, book.problems());
    boolean sound = book.problems().stream().noneMatch(Problem::unreadable);
    assertEquals(sound, book.rule("glue-rule") != null);
    assertEquals(book.problems(), read(file).problems());
    for (Finding finding : Sound.within(() -> judge(book))) {
      assertEquals("glue-rule", finding.rule());
      assertFalse(finding.message().contains("{resource}"), finding::message);
    }
  }

  private static RuleBook read(SourceFile file) {
    RuleBook book = RuleBook.shipped();
    book.add(file, "house");
    book.keep(rule -> rule.id().equals("glue-rule"));
    return book;
  }

  private static List<Finding> judge(RuleBook book) {
    return new Examination(book, new Context(GRAPH, Context.Settings.USUAL)).findings();
  }
}
