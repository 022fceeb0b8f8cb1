package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which stacks come of templates that nest each other. */
class NestedTest {
  private static final String JOB = "Resources: {Job: {Type: AWS::Glue::Job}}\n";

  private final Map<String, String> files = new LinkedHashMap<>();
  private CloudFormationFormat format;

  /** Takes in the named ones of the files; others are read when they are needed. */
  private ResourceGraph graph(String... named) {
    Neighbours neighbours =
        (from, path) -> files.containsKey(path) ? SourceFile.of(path, files.get(path)) : null;
    format = new CloudFormationFormat(neighbours, Deployment.NONE);
    for (String name : named) {
      SourceFile file = SourceFile.of(name, files.get(name));
      format.add(file, TreeReader.read(file).value(), true);
    }
    return new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
  }

  private static List<String> stacks(ResourceGraph graph) {
    return graph.stacks().stream()
        .map(each -> each.id() + " of " + each.file().name() + (each.judged() ? "" : " read only"))
        .toList();
  }

  private List<String> problems() {
    return format.problems().stream().map(each -> each.message()).toList();
  }

  private static String nests(String... templates) {
    StringBuilder text = new StringBuilder("Resources:\n");
    for (int i = 0; i < templates.length; i++) {
      text.append("  Child").append(i).append(": {Type: AWS::CloudFormation::Stack, Properties: ");
      text.append("{TemplateURL: ").append(templates[i]).append("}}\n");
    }
    return text.toString();
  }

  @Test
  void aNestedTemplateIsNoStackOfItsOwn() {
    files.put("parent.yaml", nests("child.yaml"));
    files.put("child.yaml", JOB);
    assertEquals(
        List.of("parent.yaml of parent.yaml", "parent.yaml/Child0 of child.yaml"),
        stacks(graph("child.yaml", "parent.yaml")));
    assertEquals(
        List.of("parent.yaml of parent.yaml", "parent.yaml/Child0 of child.yaml read only"),
        stacks(graph("parent.yaml")));
  }

  @Test
  void itIsShownBelowItsParent() {
    files.put("parent.yaml", nests("child.yaml"));
    files.put("child.yaml", nests("job.yaml"));
    files.put("job.yaml", JOB);
    ResourceGraph graph = graph("parent.yaml", "child.yaml", "job.yaml");
    Resource job = graph.ofType("AWS::Glue::Job").get(0);
    assertEquals("Child0/Child0/Job", job.address());
    assertEquals("parent.yaml", job.stack().family());
    assertEquals(Stack.Tool.CLOUDFORMATION, job.stack().tool());
  }

  @Test
  void oneThatSeveralNestIsBuiltForEach() {
    files.put("parent.yaml", nests("child.yaml", "child.yaml"));
    files.put("child.yaml", JOB);
    assertEquals(2, graph("parent.yaml", "child.yaml").ofType("AWS::Glue::Job").size());
  }

  @Test
  void ofTemplatesThatNestEachOtherTheFirstIsTheParent() {
    files.put("a.yaml", nests("b.yaml"));
    files.put("b.yaml", nests("a.yaml"));
    assertEquals(
        List.of("a.yaml of a.yaml", "a.yaml/Child0 of b.yaml"), stacks(graph("a.yaml", "b.yaml")));
    assertEquals(
        List.of(
            "Child0 is not followed: it nests a template that it lies in itself,"
                + " which can never be deployed"),
        problems());
  }

  @Test
  void aTemplateThatNestsItselfIsAStackAllTheSame() {
    files.put("a.yaml", nests("a.yaml"));
    assertEquals(List.of("a.yaml of a.yaml"), stacks(graph("a.yaml")));
    assertEquals(1, problems().size());
  }

  @Test
  void stacksAreFollowedAsDeepAsTheLimit() {
    int deepest = Nested.DEEPEST;
    for (int i = 0; i < deepest + 1; i++) {
      files.put(i + ".yaml", nests((i + 1) + ".yaml"));
    }
    files.put((deepest + 1) + ".yaml", JOB);
    assertEquals(0, graph("0.yaml").ofType("AWS::Glue::Job").size());
    assertEquals(
        List.of("Child0 is not followed: it is nested deeper than the limit of 10 stacks"),
        problems());
    assertEquals(1, graph("1.yaml").ofType("AWS::Glue::Job").size());
    assertEquals(List.of(), problems());
  }

  @Test
  void thereIsRoomForSoManyStacksAndResources() {
    Nested.Room room = new Nested.Room();
    for (int i = 0; i < Nested.MOST; i++) {
      assertTrue(room.stack());
    }
    assertFalse(room.stack());
    Nested.Room crowded = new Nested.Room();
    crowded.resource(0);
    for (int i = 0; i < Nested.MOST_RESOURCES; i++) {
      crowded.resource(1);
    }
    assertTrue(crowded.stack());
    crowded.resource(1);
    assertFalse(crowded.stack());
  }

  @Test
  void theConditionOfANestedStackHoldsForAllInIt() {
    files.put(
        "parent.yaml",
        """
        Parameters:
          Outer: {Type: String}
          Inner: {Type: String}
        Conditions:
          IsOuter: !Equals [!Ref Outer, 'yes']
        Resources:
          Child:
            Type: AWS::CloudFormation::Stack
            Condition: IsOuter
            Properties: {TemplateURL: child.yaml, Parameters: {Inner: !Ref Inner}}
        """);
    files.put(
        "child.yaml",
        """
        Parameters:
          Inner: {Type: String}
        Conditions:
          IsInner: !Equals [!Ref Inner, 'yes']
        Resources:
          Job: {Type: AWS::Glue::Job, Condition: IsInner}
          Always: {Type: AWS::Glue::Crawler}
        """);
    ResourceGraph graph = graph("parent.yaml");
    assertEquals(
        List.of("true Outer=yes, Inner=yes", "false Outer=yes, Inner!=yes", "false Outer!=yes"),
        exists(graph, "AWS::Glue::Job"));
    assertEquals(
        List.of("true Outer=yes", "false Outer!=yes"), exists(graph, "AWS::Glue::Crawler"));
  }

  private static List<String> exists(ResourceGraph graph, String type) {
    Resource resource = graph.ofType(type).get(0);
    List<String> exists = new ArrayList<>();
    for (Worlds.Seen<Boolean> seen : Worlds.usual(graph, resource::exists).seen()) {
      exists.add(seen.outcome() + " " + seen.world().witness());
    }
    return exists;
  }

  @Test
  void theTemplateMayBeAnApplicationOrAnAsset() {
    files.put(
        "parent.yaml",
        """
        Resources:
          Application: {Type: AWS::Serverless::Application, Properties: {Location: child.yaml}}
          Asset:
            Type: AWS::CloudFormation::Stack
            Metadata: {aws:asset:path: child.yaml}
            Properties: {TemplateURL: {Ref: Somewhere}}
          Remote: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://x/child.yaml'}}
          Odd: {Type: AWS::CloudFormation::Stack}
          None: {Type: AWS::CloudFormation::Stack, Properties: {}}
          Missing: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: none.yaml}}
          LostAsset:
            Type: AWS::CloudFormation::Stack
            Metadata: {aws:asset:path: none.yaml}
            Properties: {TemplateURL: child.yaml}
          NoTemplate: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: odd.yaml}}
        """);
    files.put("child.yaml", JOB);
    files.put("odd.yaml", "a: b\n");
    assertEquals(
        List.of(
            "parent.yaml of parent.yaml",
            "parent.yaml/Application of child.yaml",
            "parent.yaml/Asset of child.yaml",
            "parent.yaml/LostAsset of child.yaml"),
        stacks(graph("parent.yaml", "child.yaml")));
  }

  @Test
  void aNestedStackOfCdkIsShownByItsConstructPath() {
    files.put(
        "parent.json",
        """
        {"Resources": {"Child": {"Type": "AWS::CloudFormation::Stack",
          "Metadata": {"aws:cdk:path": "App/Etl.NestedStack/Etl.NestedStackResource"},
          "Properties": {"TemplateURL": "child.json"}},
          "Key": {"Type": "AWS::KMS::Key", "Metadata": {"aws:cdk:path": "App/Key/Resource"}},
          "a/b~c": {"Type": "AWS::KMS::Alias"}}}
        """);
    files.put("child.json", "{\"Resources\": {\"Job\": {\"Type\": \"AWS::Glue::Job\"}}}");
    ResourceGraph graph = graph("parent.json");
    assertEquals("App/Etl/Job", graph.ofType("AWS::Glue::Job").get(0).address());
    assertEquals("App/Key", graph.ofType("AWS::KMS::Key").get(0).address());
    assertEquals("/Resources/Key", graph.ofType("AWS::KMS::Key").get(0).pointer());
    assertEquals("/Resources/a~1b~0c", graph.ofType("AWS::KMS::Alias").get(0).pointer());
    assertEquals(Stack.Tool.CDK, graph.stacks().get(0).tool());
  }

  @Test
  void definitionsOfStateMachinesMayLieBeside() {
    files.put(
        "parent.yaml",
        """
        Resources:
          Machine:
            Type: AWS::Serverless::StateMachine
            Properties: {DefinitionUri: machine.json}
          Lost:
            Type: AWS::Serverless::StateMachine
            Properties: {DefinitionUri: 's3://bucket/machine.json'}
        """);
    files.put(
        "machine.json",
        """
        {"StartAt": "Run", "States": {"Run": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::glue:startJobRun", "Parameters": {"JobName": "etl"}}}}
        """);
    ResourceGraph graph = graph("parent.yaml");
    World world = World.usual(graph);
    List<String> runs = new ArrayList<>();
    for (Resource machine : graph.ofType("AWS::StepFunctions::StateMachine")) {
      runs.add(
          machine.name()
              + " "
              + Expressions.words(machine.value(world, "JobRuns", "0", "JobName"), world));
    }
    assertEquals("Machine etl", runs.get(0));
    assertTrue(runs.get(1).startsWith("Lost ?"), runs::toString);
  }

  @Test
  void onlyAJudgedTemplateWithParametersWantsAParent() {
    files.put("with.yaml", "Parameters: {A: {Type: String}}\n" + JOB);
    files.put("without.yaml", JOB);
    ResourceGraph graph = graph("with.yaml", "without.yaml");
    assertTrue(format.takesParameters(graph.stacks().get(0)));
    assertFalse(format.takesParameters(graph.stacks().get(1)));
    graph.stacks().get(0).onlyRead();
    assertFalse(format.takesParameters(graph.stacks().get(0)));
  }
}
