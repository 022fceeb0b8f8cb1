package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.World;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a template, going by its content, and what is none. */
class TemplateShapeTest {
  private static TemplateShape.Recognised recognise(String text) {
    SourceFile file = SourceFile.of("file.yaml", text);
    return TemplateShape.recognise(TreeReader.read(file).value().get(0).root());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " is ",
      quoteCharacter = '`',
      value = {
        "Resources: {A: {Type: AWS::Glue::Job}} is WHOLE",
        "Resources: {A: {Type: Custom::Thing}} is WHOLE",
        "{AWSTemplateFormatVersion: x, Resources: {}} is WHOLE",
        "Resources: {'Fn::ForEach::A': []} is WHOLE",
        "Resources: {B: c, A: {Type: AWS::Glue::Job}} is WHOLE",
        "A: {Type: AWS::Glue::Job, Properties: {}} is FRAGMENT",
        "A: {Type: AWS::Glue::Job} is FRAGMENT",
        "A: {Type: Custom::Thing} is FRAGMENT",
        "{service: a, provider: b, resources: {Resources: {A: {}}}} is SERVERLESS",
        "{service: a, functions: b, resources: {Resources: {A: {}}}} is SERVERLESS",
        "{service: a, provider: b, resources: [{Resources: {A: {}}}, text]} is SERVERLESS"
      })
  void aTemplate(String text, TemplateShape.Form form) {
    assertEquals(form, recognise(text).form());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]",
        "text",
        "{}",
        "Resources: [a]",
        "Resources: {}",
        "Resources: {A: {Type: Job}}",
        "Resources: {A: text}",
        "A: {Type: Job}",
        "A: {Type: AWS::Glue::Job, Other: x}",
        "A: {Type: Nothing::Of, Properties: {}}",
        "{A: {Type: AWS::Glue::Job}, B: text}",
        "{service: a, resources: {Resources: {A: {}}}}",
        "{provider: a, resources: {Resources: {A: {}}}}",
        "{service: a, provider: b}",
        "{service: a, provider: b, resources: text}",
        "{service: a, provider: b, resources: {Outputs: {}}}",
        "{service: a, provider: b, resources: [{Outputs: {}}]}"
      })
  void noTemplate(String text) {
    assertNull(recognise(text));
  }

  @Test
  void theResourcesOfTheServerlessFrameworkAreMerged() {
    String text =
        """
        service: etl
        provider: {name: aws}
        resources:
          - Description: ${self:service}
            Resources: {One: {Type: AWS::Glue::Job, Properties: {Name: '${self:x}', Role: plain}}}
          - Resources: {Two: {Type: AWS::Glue::Job}}
            Conditions: {Yes: !Equals [a, a]}
        """;
    ResourceGraph graph = graph("serverless.yml", text);
    List<Resource> jobs = graph.ofType("AWS::Glue::Job");
    assertEquals(List.of("One", "Two"), jobs.stream().map(Resource::name).toList());
    World world = World.usual(graph);
    assertEquals(
        "?NOT_UNDERSTOOD ${self:x}", Expressions.words(jobs.get(0).value(world, "Name"), world));
    assertEquals("plain", jobs.get(0).text(world, "Role"));
  }

  private static ResourceGraph graph(String name, String text) {
    CloudFormationFormat format = new CloudFormationFormat(Neighbours.NONE, Deployment.NONE);
    SourceFile file = SourceFile.of(name, text);
    format.add(file, TreeReader.read(file).value(), true);
    return new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
  }

  @Test
  void everyDocumentOfAFileIsATemplateOfItsOwn() {
    String one = "Resources: {A: {Type: AWS::Glue::Job}}\n";
    ResourceGraph graph = graph("many.yaml", one + "---\nno: template\n---\n" + one);
    assertEquals(
        List.of("many.yaml", "many.yaml#2"), graph.stacks().stream().map(Stack::id).toList());
  }

  @Test
  void fragmentsOfAFolderAreOneDeployment() {
    CloudFormationFormat format = new CloudFormationFormat(Neighbours.NONE, Deployment.NONE);
    for (String[] part :
        new String[][] {
          {
            "a/job.json",
            "{\"Job\": {\"Type\": \"AWS::Glue::Job\", \"Properties\": {\"Role\": {\"Ref\": \"Role\"}}}}"
          },
          {"a/role.json", "{\"Role\": {\"Type\": \"AWS::IAM::Role\"}}"},
          {
            "b/job.json",
            "{\"Other\": {\"Type\": \"AWS::Glue::Job\", \"Properties\": {\"Role\": {\"Ref\": \"Role\"}}}}"
          }
        }) {
      SourceFile file = SourceFile.of(part[0], part[1]);
      format.add(file, TreeReader.read(file).value(), true);
    }
    ResourceGraph graph = new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
    World world = World.usual(graph);
    List<String> roles = new ArrayList<>();
    for (Resource job : graph.ofType("AWS::Glue::Job")) {
      roles.add(
          job.name()
              + " "
              + job.pointer()
              + " "
              + Expressions.words(job.value(world, "Role"), world));
    }
    assertEquals(List.of("Job /Job <Role.Ref>", "Other /Other ?NOT_DECLARED Role"), roles);
    assertEquals(
        List.of("fragments in a/", "fragments in a/", "fragments in b/"),
        graph.stacks().stream().map(Stack::family).toList());
  }

  @Test
  void onlyTheSectionsOfSamThatThereAreMayBeGlobal() {
    String sam =
        """
        Transform: %s
        Globals: {Function: {}, Job: {}}
        Resources: {A: {Type: AWS::Glue::Job}}
        """;
    assertEquals(
        List.of("2: SAM's Globals does not support Job, so it has no effect"),
        problems(sam.formatted("AWS::Serverless-2016-10-31")));
    assertEquals(
        List.of("2: SAM's Globals does not support Job, so it has no effect"),
        problems(sam.formatted("[Other, AWS::Serverless-2016-10-31]")));
    assertEquals(List.of(), problems(sam.formatted("Other")));
    assertEquals(List.of(), problems(sam.formatted("[Other]")));
    assertEquals(List.of(), problems(sam.formatted("{a: b}")));
  }

  private static List<String> problems(String text) {
    CloudFormationFormat format = new CloudFormationFormat(Neighbours.NONE, Deployment.NONE);
    SourceFile file = SourceFile.of("sam.yaml", text);
    format.add(file, TreeReader.read(file).value(), true);
    return format.problems().stream()
        .map(each -> each.span().start().line() + ": " + each.message())
        .toList();
  }
}
