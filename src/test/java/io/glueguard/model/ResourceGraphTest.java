package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.glueguard.format.Deployment;
import io.glueguard.format.cloudformation.Expressions;
import io.glueguard.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What stacks export and what is stored, seen from another stack. */
class ResourceGraphTest {
  private static final String EXPORTING =
      """
      Parameters:
        Stage: {Type: String, Default: dev}
      Resources:
        Key: {Type: AWS::KMS::Key}
      Outputs:
        Name: {Value: corp, Export: {Name: configuration}}
        Key: {Value: !GetAtt Key.Arn, Export: {Name: !Sub 'key-${Stage}'}}
        Regional: {Value: regional, Export: {Name: !Sub 'name-${AWS::Region}'}}
      """;
  private static final String SOMETIMES =
      """
      Parameters:
        Open: {Type: String}
      Conditions:
        IsX: !Equals [!Ref Open, x]
      Resources:
        Key: {Type: AWS::KMS::Key}
      Outputs:
        Sometimes: {Condition: IsX, Value: made, Export: {Name: sometimes}}
      """;

  private final Expressions expressions =
      Expressions.in("Parameters: {Region: {Type: String}}\n")
          .beside(Map.of("exporting.yaml", EXPORTING));

  @Test
  void anExportIsFollowedToItsValue() {
    assertEquals("corp", expressions.value("!ImportValue configuration"));
    assertEquals("<Key.Arn>", expressions.value("!ImportValue key-dev"));
    assertEquals("regional", expressions.value("!ImportValue {'Fn::Sub': 'name-${AWS::Region}'}"));
    assertEquals(
        List.of("6: exported here as configuration"),
        expressions.steps("!ImportValue configuration"));
  }

  @Test
  void whatNothingExportsIsNotKnownAndEqualToItself() {
    assertEquals("?UNRESOLVED_IMPORT export other", expressions.value("!ImportValue other"));
    assertEquals("true", expressions.value("!Equals [!ImportValue other, !ImportValue other]"));
    assertEquals("?NOT_DECLARED export ${Nobody}", expressions.value("!ImportValue {Ref: Nobody}"));
    assertEquals("?UNRESOLVED_IMPORT export a list", expressions.value("!ImportValue [a]"));
  }

  @Test
  void anExportThatIsNotAlwaysMadeIsFoundWhereItIs() {
    assertEquals(
        List.of("made when Open=x", "?UNRESOLVED_IMPORT export sometimes when Open!=x"),
        Expressions.in("").beside(Map.of("a.yaml", SOMETIMES)).worlds("!ImportValue sometimes"));
  }

  @Test
  void twoStacksThatExportOneNameMayBothBeMeant() {
    Expressions twice =
        Expressions.in("")
            .beside(
                new TreeMap<>(
                    Map.of("a.yaml", EXPORTING, "b.yaml", EXPORTING.replace("corp", "other"))));
    assertEquals(
        List.of("corp when export configuration=corp", "other when export configuration=other"),
        twice.worlds("!ImportValue configuration"));
  }

  @Test
  void anExportOfAnotherRegionIsNone() {
    ResourceGraph graph = expressions.graph("!ImportValue configuration");
    Stack own = graph.stacks().get(0);
    World world = World.usual(graph);
    Scope elsewhere = new Scope(text("us-east-1"), text("1"));
    Scope here = new Scope(text("eu-west-1"), text("1"));
    Stack exporting = stack("exporting", elsewhere);
    exporting.exports().add(new Stack.Export(text("x"), text("there")));
    ResourceGraph two = new ResourceGraph(List.of(own, exporting), ResourceGraph.Settings.NONE);
    Value name = new Value.Text("x", null);
    assertEquals("there", Value.text(two.imported(World.usual(two), name, own, elsewhere, null)));
    assertEquals(
        Reason.UNRESOLVED_IMPORT,
        Canonical.reason(two.imported(World.usual(two), name, own, here, null)));
    assertEquals(own.scope(), graph.ofType("Custom::Thing").get(0).scope());
    assertEquals(false, own.scope().differs(own.scope(), world));
  }

  @Test
  void theStacksOfOneDeploymentComeFirst() {
    Scope here = new Scope(text("eu-west-1"), text("1"));
    Stack from = stack("from", here);
    Stack stranger = stack("stranger", here);
    Stack relative = stack("relative", here);
    relative.joins(from.family());
    stranger.exports().add(new Stack.Export(text("x"), text("strange")));
    relative.exports().add(new Stack.Export(text("x"), text("related")));
    ResourceGraph graph =
        new ResourceGraph(List.of(from, stranger, relative), ResourceGraph.Settings.NONE);
    Value name = new Value.Text("x", null);
    assertEquals("related", Value.text(graph.imported(World.usual(graph), name, from, here, null)));
  }

  @Test
  void placesDifferWhenBothAreKnownAndNotTheSame() {
    ResourceGraph graph = new ResourceGraph(List.of(), ResourceGraph.Settings.NONE);
    World world = World.usual(graph);
    Term open = Term.of(new Value.Unknown(Reason.PSEUDO_PARAM, "", null, null));
    Scope one = new Scope(text("eu-west-1"), text("1"));
    assertEquals(false, one.differs(new Scope(text("eu-west-1"), text("1")), world));
    assertEquals(true, one.differs(new Scope(text("us-east-1"), text("1")), world));
    assertEquals(true, one.differs(new Scope(text("eu-west-1"), text("2")), world));
    assertEquals(false, one.differs(new Scope(open, text("1")), world));
    assertEquals(false, new Scope(text("eu-west-1"), open).differs(one, world));
  }

  private static Stack stack(String id, Scope scope) {
    return new Stack(id, "", Stack.Tool.CLOUDFORMATION, SourceFile.of(id, ""), scope);
  }

  private static Term text(String text) {
    return Term.of(new Value.Text(text, null));
  }

  @Test
  void aStoredParameterHasTheValueThatATemplateOrTheUserSays() {
    String stored =
        """
        Resources:
          One: {Type: AWS::SSM::Parameter, Properties: {Name: /one, Value: first}}
          Two: {Type: AWS::SSM::Parameter, Properties: {Name: /two, Value: a}}
          Twin: {Type: AWS::SSM::Parameter, Properties: {Name: /two, Value: b}}
        """;
    Expressions expressions = Expressions.in(stored);
    assertEquals("first", expressions.value("'{{resolve:ssm:/one}}'"));
    assertEquals(
        List.of("a when ssm:/two=a", "b when ssm:/two=b"),
        expressions.worlds("'{{resolve:ssm:/two}}'"));
    assertEquals("?DYNAMIC_REF ssm:/none", expressions.value("'{{resolve:ssm:/none}}'"));
    ResourceGraph.Settings said = new ResourceGraph.Settings(false, Map.of("/one", "said"));
    ResourceGraph graph = new ResourceGraph(expressions.graph("a").stacks(), said);
    Scope scope = graph.stacks().get(0).scope();
    assertEquals("said", Value.text(graph.stored(World.usual(graph), "/one", scope, null)));
  }

  @Test
  void everyRegionHasAStoreOfItsOwn() {
    String stored =
        """
        Resources:
          One: {Type: AWS::SSM::Parameter, Properties: {Name: /one, Value: first}}
        """;
    Deployment ireland = new Deployment(Map.of(), "eu-west-1", "1", null, Map.of());
    ResourceGraph graph = Expressions.in(stored).deployed(ireland).graph("a");
    Scope virginia = new Scope(text("us-east-1"), text("1"));
    assertEquals(
        Reason.DYNAMIC_REF,
        Canonical.reason(graph.stored(World.usual(graph), "/one", virginia, null)));
  }

  @Test
  void whatMayHaveAPropertyIsFoundOnce() {
    ResourceGraph graph =
        Expressions.in(
                """
                Parameters:
                  Stage: {Type: String, Default: dev}
                Conditions:
                  IsProd: !Equals [!Ref Stage, prod]
                Resources:
                  With: {Type: AWS::Glue::Job, Properties: {Timeout: 1}}
                  Without: {Type: AWS::Glue::Job, Properties: {Name: x}}
                  Maybe:
                    Type: AWS::Glue::Job
                    Properties: {Timeout: !If [IsProd, 1, !Ref 'AWS::NoValue']}
                """)
            .graph("a");
    List<Resource> having = graph.having("Timeout", "AWS::Glue::Job");
    assertEquals(List.of("With", "Maybe"), having.stream().map(Resource::name).toList());
    assertEquals(having, graph.having("Timeout", "AWS::Glue::Job"));
    assertEquals(List.of(), graph.having("Timeout", "AWS::Glue::Crawler"));
    assertEquals(
        List.of("Without"),
        graph.having("Name", "AWS::Glue::Job").stream().map(Resource::name).toList());
  }

  @Test
  void resourcesAreKnownByTheirPathsAndIds() {
    ResourceGraph graph =
        Expressions.in("")
            .deployed(new Deployment(Map.of(), null, null, "etl", Map.of()))
            .graph("a");
    Resource thing = graph.ofType("Custom::Thing").get(0);
    assertEquals("template.yaml/Thing", thing.id());
    assertEquals("etl/Thing", thing.address());
    assertEquals("Custom::Thing etl/Thing", thing.toString());
    assertEquals("a", thing.text(World.usual(graph), "Value"));
    assertEquals(thing.body(), thing.key().file() == thing.body().file() ? thing.body() : null);
    assertEquals("etl", graph.stacks().get(0).path());
    assertEquals("template.yaml", graph.stacks().get(0).file().name());
  }

  @Test
  void aResourceKeepsWhatIsSaidOfIt() {
    Scope here = new Scope(text("eu-west-1"), text("1"));
    Stack stack = stack("stack", here);
    Origin origin = path -> List.of();
    Resource was = new Resource("AWS::Glue::Job", "Was", stack, null, null, text(""));
    Resource resource =
        new Resource("AWS::Glue::Job", "Job", stack, null, null, text(""))
            .shownAs("App/Job")
            .at("/Resources/Job")
            .writtenIn(origin)
            .in(new Scope(text("us-east-1"), text("1")))
            .onlyIf(text("false"))
            .changed(Change.UPDATE, was);
    assertEquals("App/Job", resource.address());
    assertEquals("/Resources/Job", resource.pointer());
    assertSame(origin, resource.origin());
    assertSame(was, resource.prior());
    assertSame(Origin.NONE, was.origin());
    assertEquals(Change.UPDATE, resource.change());
    ResourceGraph graph = new ResourceGraph(List.of(stack), ResourceGraph.Settings.NONE);
    World world = World.usual(graph);
    assertEquals(true, resource.scope().differs(was.scope(), world));
    assertEquals(false, resource.exists(world));
    assertEquals(true, was.exists(world));
    assertEquals(true, stack.judged());
    stack.onlyRead();
    assertEquals(false, stack.judged());
  }

  @Test
  void aDeletedResourceIsNotThere() {
    ResourceGraph graph = Expressions.in("").graph("a");
    Resource thing = graph.ofType("Custom::Thing").get(0);
    World world = World.usual(graph);
    assertEquals(true, thing.exists(world));
    assertEquals(true, thing.changed(Change.FORGET, null).exists(world));
    assertEquals(false, thing.changed(Change.DELETE, null).exists(world));
    assertEquals(true, Change.REPLACE.replaces() && Change.REPLACE_CREATE_FIRST.replaces());
    assertEquals(false, Change.UPDATE.replaces());
  }
}
