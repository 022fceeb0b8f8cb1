package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.glueguard.finding.Finding;
import io.glueguard.model.Change;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Scope;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How verdicts are put together, from conditions and from the parts of a rule. */
class JudgementTest {
  private static final String TEMPLATE =
      """
      Parameters: {Open: {Type: String}, Other: {Type: String}}
      Resources:
        Before: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: before}}
        After: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: after}}
        Was: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: before, Role: ''}}
        Job:
          Type: AWS::Glue::Job
          Properties: {Name: etl, Role: !Ref Open, Description: !Ref Other, SecurityConfiguration: after}
        Trigger:
          Type: AWS::Glue::Trigger
          Properties: {Name: trigger, Actions: [{JobName: !Ref Job}, {}]}
        OpenTrigger: {Type: AWS::Glue::Trigger, Properties: {Name: open, Actions: !Ref Open}}
      """;
  private static final String HOLDS = "{property: Name, is: etl}";
  private static final String FAILS = "{property: Name, is: x}";
  private static final String OPEN = "{property: Role, is: x}";
  private static final String LATER = "{property: Description, is: x}";

  private final ResourceGraph graph = Asked.graph(TEMPLATE);

  private static String written(String conditions) {
    return conditions
        .replace("H", HOLDS)
        .replace("F", FAILS)
        .replace("?", OPEN)
        .replace("!", LATER);
  }

  @ParameterizedTest
  @CsvSource({
    "'H, H', holds",
    "'H, F', fails",
    "'F, H', fails",
    "'H, ?', cannot tell: PARAM_NO_DEFAULT Open",
    "'?, H', cannot tell: PARAM_NO_DEFAULT Open",
    "'?, F', fails",
    "'?, !', cannot tell: PARAM_NO_DEFAULT Open",
    "'!, ?', cannot tell: PARAM_NO_DEFAULT Other"
  })
  void allOfThem(String conditions, String verdict) {
    String all = "{all: [" + written(conditions) + "]}";
    assertEquals(verdict, Asked.words(Asked.judge(graph, "Job", all)));
  }

  @ParameterizedTest
  @CsvSource({
    "'F, F', fails",
    "'H, F', holds",
    "'F, H', holds",
    "'F, ?', cannot tell: PARAM_NO_DEFAULT Open",
    "'?, F', cannot tell: PARAM_NO_DEFAULT Open",
    "'?, H', holds",
    "'?, !', cannot tell: PARAM_NO_DEFAULT Open",
    "'!, ?', cannot tell: PARAM_NO_DEFAULT Other"
  })
  void anyOfThem(String conditions, String verdict) {
    String any = "{any: [" + written(conditions) + "]}";
    assertEquals(verdict, Asked.words(Asked.judge(graph, "Job", any)));
  }

  /** What a rule with these parts says about the job: found, open or nothing. */
  @ParameterizedTest
  @CsvSource({
    "'require: F', FAIL low",
    "'require: H', ''",
    "'require: ?', OPEN info",
    "'when: F', ''",
    "'when: H', FAIL low",
    "'when: ?', OPEN info",
    "'unless: H', ''",
    "'unless: F', FAIL low",
    "'unless: ?', FAIL low",
    "'steps: [{when: H, severity: high}]', FAIL high",
    "'steps: [{when: F, severity: high}]', FAIL low",
    "'steps: [{when: ?, severity: high}]', FAIL low",
    "'steps: [{when: H, severity: higher}]', FAIL medium",
    "'steps: [{unless: H, severity: high}]', FAIL low",
    "'steps: [{unless: F, severity: high}]', FAIL high",
    "'steps: [{when: H, unless: H, severity: high}]', FAIL low",
    "'steps: [{when: H, severity: high}, {when: H, severity: info}]', FAIL info"
  })
  void aRuleIsMadeOfParts(String parts, String said) {
    String more = parts.startsWith("require") ? parts : parts + "\nrequire: F";
    assertEquals(said, String.join(", ", findings("AWS::Glue::Job", written(more), "Job")));
  }

  @Test
  void aRuleThatMayNotApplySpeaksOnlyWhereItMayFail() {
    assertEquals(List.of(), findings("AWS::Glue::Job", written("when: ?\nrequire: H"), "Job"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', OPEN info",
    "'when: {property: JobName, is: present}', OPEN info",
    "'when: {change: created}', ''",
    "'unless: {change: created}', OPEN info",
    "'unless: {not: {change: created}}', ''"
  })
  void ofAListThatIsNotKnownAnyItemIsJudged(String part, String said) {
    String rule = "each: Actions\n" + part + "\nrequire: {property: SecurityConfiguration, is: x}";
    assertEquals(said, String.join(", ", findings("AWS::Glue::Trigger", rule, "OpenTrigger")));
  }

  @Test
  void aListThatIsNotKnownLeavesItsItemsOpen() {
    String each = "{each: Actions, require: {property: JobName, is: x}}";
    assertEquals(
        "cannot tell: PARAM_NO_DEFAULT Open", Asked.words(Asked.judge(graph, "OpenTrigger", each)));
  }

  private List<String> findings(String type, String parts, String name) {
    RuleBook book = new RuleBook();
    String rule =
        "id: x\ntitle: It\nseverity: low\nselect: "
            + type
            + "\nmessage: It\nwhy: It.\n"
            + parts
            + "\n";
    book.add(SourceFile.of("x.yaml", rule), "group");
    assertEquals(List.of(), Asked.words(book.problems()));
    List<String> findings = new ArrayList<>();
    Context context = new Context(graph, Context.Settings.USUAL);
    for (Finding finding : new Examination(book, context).findings()) {
      if (finding.resource().name().equals(name)) {
        findings.add(finding.kind() + " " + finding.severity().word());
      }
    }
    return findings;
  }

  @Test
  void anItemPointsAtItselfWhereNothingOfItIsThere() {
    Resource trigger = graph.ofType("AWS::Glue::Trigger").get(0);
    World world = World.usual(graph);
    List<Item> items =
        EachCondition.items(
            Item.of(trigger), Item.of(trigger).find(world, List.of("Actions")), world);
    assertSame(items.get(1).start().node(), items.get(1).find(world, List.of("JobName")).place());
    assertEquals(
        List.of("Actions", "0", "JobName"), items.get(0).find(world, List.of("JobName")).path());
    assertEquals(List.of("Name"), Item.of(trigger).find(world, List.of("Name")).path());
    assertSame(trigger.key(), Item.of(trigger).find(world, List.of("Nothing")).place());
  }

  @ParameterizedTest
  @CsvSource({"before, true, holds", "after, true, fails", "before, false, fails"})
  void beforeTheChangeNamesLedToWhatWasThere(String name, boolean here, String verdict) {
    Resource was = graph.stacks().get(0).resource("Before");
    if (!here) {
      was.in(new Scope(text("us-east-1"), text("1")));
    }
    graph.stacks().get(0).resource("After").changed(Change.UPDATE, was);
    Resource job = graph.stacks().get(0).resource("Job");
    Resource wasJob = graph.stacks().get(0).resource("Was");
    wasJob.in(new Scope(text("eu-west-1"), text("1")));
    job.changed(Change.UPDATE, wasJob);
    String condition =
        "{before: {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration,"
            + " which: {property: Name, is: "
            + name
            + "}}}";
    assertEquals(verdict, Asked.words(Asked.judge(graph, "Job", condition)));
  }

  @Test
  void whatNamedNothingBeforeIsNoLink() {
    Resource was = graph.stacks().get(0).resource("Was");
    graph.stacks().get(0).resource("Job").changed(Change.UPDATE, was);
    Context past = new Context(graph, Context.Settings.USUAL).beforeTheChange();
    World world = World.usual(graph);
    for (String property : List.of("Role", "Nothing")) {
      assertEquals(
          "Absent",
          past.follow(world, was, was.value(world, property), "AWS::IAM::Role")
              .getClass()
              .getSimpleName());
    }
    assertEquals(
        "Outside",
        past.follow(world, was, new Value.Text("x", null), "AWS::IAM::Role")
            .getClass()
            .getSimpleName());
  }

  private static Term text(String text) {
    return Term.of(new Value.Text(text, null));
  }
}
