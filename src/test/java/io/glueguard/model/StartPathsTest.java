package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.format.cloudformation.Expressions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartPathsTest {
  private static final String SECTIONS =
      """
      Parameters:
        Stage: {Type: String, Default: dev}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
      Resources:
        Weak: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: weak}}
        Strong: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: strong}}
        Nightly: {Type: AWS::Glue::Job, Properties: {Name: nightly, SecurityConfiguration: strong}}
        Hourly: {Type: AWS::Glue::Job, Properties: {Name: hourly}}
        Trigger:
          Type: AWS::Glue::Trigger
          Properties:
            Actions:
              - {JobName: hourly}
              - {JobName: !Ref Nightly, SecurityConfiguration: weak}
              - {JobName: elsewhere, SecurityConfiguration: weak}
        OnlyInProduction:
          Type: AWS::Glue::Trigger
          Condition: IsProd
          Properties: {Actions: [{JobName: hourly}]}
        Odd: {Type: AWS::Glue::Trigger, Properties: {Actions: none}}
        Schedule:
          Type: AWS::Scheduler::Schedule
          Properties:
            Target:
              Arn: arn:aws:scheduler:::aws-sdk:glue:startJobRun
              Input: '{"JobName": "hourly", "SecurityConfiguration": "strong"}'
        Machine:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            Definition:
              StartAt: Run
              States:
                Run:
                  Type: Task
                  Resource: arn:aws:states:::glue:startJobRun.sync
                  Parameters: {JobName: nightly}
                  End: true
      """;

  private final ResourceGraph graph = Expressions.in(SECTIONS).graph("a");

  private List<String> starting(String job) {
    World world = World.usual(graph);
    List<String> starting = new ArrayList<>();
    for (StartPath path : graph.startPaths().starting(resource(job), world)) {
      String configuration = Value.text(path.value(world, "SecurityConfiguration"));
      starting.add(path.owner().name() + " " + path.key() + " " + configuration);
    }
    return starting;
  }

  private Resource resource(String name) {
    return graph.stacks().get(0).resource(name);
  }

  private List<String> using(String configuration) {
    return graph.startPaths().jobsUsing(resource(configuration)).stream()
        .map(Resource::name)
        .toList();
  }

  @Test
  void aJobIsStartedByAllThatNameIt() {
    assertEquals(List.of("Trigger Actions/1 weak", "Machine JobRuns/0 null"), starting("Nightly"));
    assertEquals(
        List.of("Trigger Actions/0 null", "Schedule JobRuns/0 strong"), starting("Hourly"));
  }

  @Test
  void aConfigurationIsUsedByJobsAndByTheirStartPaths() {
    assertEquals(List.of("Nightly"), using("Weak"));
    assertEquals(List.of("Hourly", "Nightly"), using("Strong"));
  }

  @Test
  void theSearchForWhatStartsAJobLeavesNoSteps() {
    World world = World.usual(graph);
    graph.startPaths().starting(resource("Hourly"), world);
    assertEquals(List.of(), world.notes());
  }

  @Test
  void whatStartsNoJobsHasNoPaths() {
    World world = World.usual(graph);
    assertEquals(List.of(), StartPaths.of(resource("Odd"), world));
    assertEquals(List.of(), StartPaths.of(resource("Hourly"), world));
    assertEquals(3, StartPaths.of(resource("Trigger"), world).size());
  }
}
