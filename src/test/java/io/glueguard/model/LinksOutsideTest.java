package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.glueguard.format.Deployment;
import io.glueguard.format.cloudformation.Expressions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names whose resource is not there, is elsewhere, or is vouched for by the user. */
class LinksOutsideTest {
  @Test
  void inAClosedWorldANameThatNothingDefinesIsBroken() {
    assertEquals("broken: it is not defined here", closed("other"));
    assertEquals("outside: EXTERNAL_NAME NAMED, which differs by case from named", closed("NAMED"));
    assertEquals("outside: PARAM_NO_DEFAULT ${Open}", closed("!Ref Open"));
  }

  private static String closed(String expression) {
    return linkWith(new ResourceGraph.Settings(true, Map.of()), expression);
  }

  @Test
  void aConfigurationThatTheUserVouchesForIsFound() {
    ResourceGraph.Settings vouched =
        new ResourceGraph.Settings(false, Map.of(), Map.of("corp", "CSE-KMS"));
    assertEquals("found corp", linkWith(vouched, "corp"));
    assertEquals("outside: EXTERNAL_NAME other", linkWith(vouched, "other"));
  }

  private static String linkWith(ResourceGraph.Settings settings, String expression) {
    ResourceGraph graph =
        new ResourceGraph(Expressions.in(LinksTest.SECTIONS).graph(expression).stacks(), settings);
    World world = World.usual(graph);
    Resource thing = graph.ofType("Custom::Thing").get(0);
    return LinksTest.words(
        graph.links().follow(world, thing, thing.value(world, "Value"), LinksTest.CONFIGURATION));
  }

  @Test
  void anExternalConfigurationHasTheModeThatWasSaid() {
    Resource made = External.configuration("corp", "CSE-KMS");
    World world = World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));
    assertEquals(
        "CSE-KMS",
        made.text(
            world,
            "EncryptionConfiguration",
            "JobBookmarksEncryption",
            "JobBookmarksEncryptionMode"));
    assertSame(Change.UNKNOWN, made.change());
  }

  @Test
  void whatIsDeployedElsewhereIsNotTheSame() {
    Expressions ireland =
        Expressions.in(LinksTest.SECTIONS)
            .deployed(new Deployment(Map.of(), "eu-west-1", null, null, Map.of()));
    ResourceGraph graph = ireland.graph("named");
    Resource named = graph.stacks().get(0).resource("Named");
    named.in(new Scope(Term.of(new Value.Text("us-east-1", null)), named.scope().account()));
    World world = World.usual(graph);
    Resource thing = graph.ofType("Custom::Thing").get(0);
    assertEquals(
        "outside: EXTERNAL_NAME named, which is defined in another region or account",
        LinksTest.words(
            graph
                .links()
                .follow(world, thing, thing.value(world, "Value"), LinksTest.CONFIGURATION)));
    assertEquals(
        "broken: it is in another region or account",
        LinksTest.words(
            graph
                .links()
                .follow(
                    world,
                    thing,
                    new Value.Reference(named, "Ref", null),
                    LinksTest.CONFIGURATION)));
  }

  @Test
  void whatThePlanDeletesIsNotThere() {
    ResourceGraph graph = Expressions.in(LinksTest.SECTIONS).graph("named");
    Resource named = graph.stacks().get(0).resource("Named");
    named.changed(Change.DELETE, null);
    World world = World.usual(graph);
    Resource thing = graph.ofType("Custom::Thing").get(0);
    assertEquals(
        "broken: it is deleted",
        LinksTest.words(
            graph
                .links()
                .follow(world, thing, thing.value(world, "Value"), LinksTest.CONFIGURATION)));
    assertEquals("deleted here", world.notes().get(0).message());
    assertEquals(
        "broken: it is deleted",
        LinksTest.words(
            graph
                .links()
                .follow(
                    world,
                    thing,
                    new Value.Reference(named, "Ref", null),
                    LinksTest.CONFIGURATION)));
  }
}
