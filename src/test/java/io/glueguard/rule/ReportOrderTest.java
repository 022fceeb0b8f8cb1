package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.ResourceGraph;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told stands in the order of files and places, and says so where worlds are too many. */
class ReportOrderTest {
  private static Examination examination(Map<String, String> files) {
    Neighbours neighbours =
        (from, path) -> files.containsKey(path) ? SourceFile.of(path, files.get(path)) : null;
    CloudFormationFormat format = new CloudFormationFormat(neighbours, Deployment.NONE);
    files.forEach(
        (name, text) -> {
          SourceFile file = SourceFile.of(name, text);
          format.add(file, TreeReader.read(file).value(), true);
        });
    ResourceGraph graph = new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
    return new Examination(RuleBook.shipped(), new Context(graph, Context.Settings.USUAL));
  }

  private static List<String> jobs(Examination examination) {
    return examination.jobs().stream()
        .map(each -> each.place().file() + " " + each.job().address())
        .toList();
  }

  @Test
  void filesStandInTheOrderOfTheirNames() {
    Map<String, String> files = new LinkedHashMap<>();
    String job = "Resources: {Job: {Type: AWS::Glue::Job}, Crawl: {Type: AWS::Glue::Crawler}}\n";
    files.put("b.yaml", job);
    files.put("a.yaml", job);
    Examination examination = examination(files);
    assertEquals(List.of("a.yaml Job", "b.yaml Job"), jobs(examination));
    List<Finding> sorted = new ArrayList<>(examination.findings());
    assertTrue(sorted.size() >= 4);
    sorted.sort(Finding.ORDER);
    assertEquals(sorted, examination.findings());
  }

  @Test
  void jobsOfOnePlaceStandInTheOrderOfTheirAddresses() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "parent.yaml",
        """
        Resources:
          B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
          A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
        """);
    files.put("child.yaml", "Resources: {Job: {Type: AWS::Glue::Job}}\n");
    assertEquals(List.of("child.yaml A/Job", "child.yaml B/Job"), jobs(examination(files)));
  }

  @Test
  void moreWorldsThanAreTriedLeaveAVerdictOpen() {
    StringBuilder parameters = new StringBuilder("Parameters:\n");
    StringBuilder conditions = new StringBuilder("Conditions:\n");
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      parameters.append("  P").append(i).append(": {Type: String}\n");
      conditions.append("  C" + i + ": !Equals [!Ref P" + i + ", x]\n");
      parts.append("!If [C").append(i).append(", '', ''], ");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "many.yaml",
        parameters
            + conditions.toString()
            + "Resources:\n"
            + "  Job: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: !Join ['', ["
            + parts
            + "strong]]}}\n"
            + "  Strong:\n"
            + "    Type: AWS::Glue::SecurityConfiguration\n"
            + "    Properties:\n"
            + "      Name: strong\n"
            + "      EncryptionConfiguration:\n"
            + "        JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS}\n");
    Examination examination = examination(files);
    assertEquals(
        "UNDECIDED TOO_MANY_WORLDS",
        examination.jobs().get(0).state() + " " + examination.jobs().get(0).reason());
    assertTrue(
        examination.findings().stream()
            .anyMatch(
                each ->
                    each.rule().equals("job-bookmarks-unencrypted")
                        && "TOO_MANY_WORLDS".equals(each.reason())),
        () -> examination.findings().toString());
  }
}
