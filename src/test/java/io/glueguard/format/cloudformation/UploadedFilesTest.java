package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.StartPaths;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template names by the place where its tool has uploaded it lies beside it. */
class UploadedFilesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "asset.1.json",
          "{\"Resources\": {\"Job\": {\"Type\": \"AWS::Glue::Job\"}}}",
          "asset.2.json",
          """
          {"StartAt": "Run", "States": {"Run": {
            "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun",
            "Parameters": {"JobName": "etl", "SecurityConfiguration": "weak"}, "End": true}}}
          """);

  private static final Generator TOOL =
      new Generator() {
        @Override
        public void describe(Resource resource, MapNode body) {}

        @Override
        public String upload(String objectKey) {
          return objectKey.matches("[0-9]\\.json") ? "asset." + objectKey : null;
        }
      };

  private static ResourceGraph graph(String resource) {
    Neighbours neighbours =
        (from, path) -> FILES.containsKey(path) ? SourceFile.of(path, FILES.get(path)) : null;
    CloudFormationFormat format = new CloudFormationFormat(neighbours, Deployment.NONE);
    SourceFile file = SourceFile.of("main.yaml", "Resources:\n  It: " + resource + "\n");
    format.add(file, TreeReader.read(file).value(), true);
    format.deployed(
        file,
        new Deployed(
            Stack.Tool.CLOUDFORMATION, "", null, null, null, Map.of(), Map.of(), null, TOOL));
    return new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      value = {
        "TemplateURL: 'https://s3.amazonaws.com/b/1.json' : 2",
        "TemplateURL: !Sub 'https://s3.${AWS::URLSuffix}/b/1.json' : 2",
        "TemplateURL: asset.1.json : 2",
        "TemplateURL: 'https://s3.amazonaws.com/b/9.json' : 1",
        "TemplateURL: 'https://s3.amazonaws.com/b/x.json' : 1",
        "Location: asset.1.json : 2",
        "Location: 'https://s3.amazonaws.com/b/1.json' : 1"
      })
  void aNestedTemplateIsFoundByItsObjectKey(String property, int stacks) {
    String stack = "{Type: AWS::CloudFormation::Stack, Properties: {" + property + "}}";
    assertEquals(stacks, graph(stack).stacks().size());
  }

  @Test
  void aDefinitionIsFoundByItsObjectKey() {
    for (String key : List.of("2.json", "9.json")) {
      String location = "DefinitionS3Location: {Bucket: b, Key: " + key + "}";
      ResourceGraph graph =
          graph("{Type: AWS::StepFunctions::StateMachine, Properties: {" + location + "}}");
      Resource machine = graph.stacks().get(0).resource("It");
      int starts = StartPaths.of(machine, World.usual(graph)).size();
      assertEquals(key.equals("2.json") ? 1 : 0, starts, key);
    }
  }
}
