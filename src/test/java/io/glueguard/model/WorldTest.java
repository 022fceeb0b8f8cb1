package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.format.cloudformation.Expressions;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {
  private static final Node HERE =
      new ScalarNode(SourceFile.of("here.yaml", "x"), null, 0, 1, "x", true);
  private static final Term TEXT = Term.of(new Value.Text("text", HERE));

  private final World world =
      World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));

  /** A term inside so many others. */
  private static Term inside(int others) {
    Term term = TEXT;
    for (int i = 0; i < others; i++) {
      Term inner = term;
      term =
          new Term() {
            @Override
            public Value in(World world) {
              return world.evaluate(inner);
            }

            @Override
            public Node node() {
              return HERE;
            }
          };
    }
    return term;
  }

  @Test
  void termsAreFollowedAsDeepAsTheLimit() {
    assertEquals("text", Value.text(world.evaluate(inside(World.DEEPEST - 1))));
    Value deeper = world.evaluate(inside(World.DEEPEST));
    assertEquals(Reason.TOO_DEEP, Canonical.reason(deeper));
    assertSame(HERE, deeper.node());
  }

  @Test
  void whatWasDeepBeforeDoesNotCountLater() {
    for (int i = 0; i < 3; i++) {
      assertEquals("text", Value.text(world.evaluate(inside(World.DEEPEST - 1))));
    }
  }

  @Test
  void oneEvaluationTakesNoMoreStepsThanTheLimit() {
    for (int i = 1; i < World.MOST_STEPS; i++) {
      world.evaluate(TEXT);
    }
    assertEquals("text", Value.text(world.evaluate(TEXT)));
    assertEquals(Reason.TOO_DEEP, Canonical.reason(world.evaluate(TEXT)));
  }

  @Test
  void everyStepIsAnEffortAndSoAreManyAllowedValues() {
    Effort effort = world.graph().effort();
    long before = effort.taken();
    world.evaluate(TEXT);
    assertEquals(before + 1, effort.taken());
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      values.add(new Value.Text("v" + i, null));
    }
    world.value(Variable.candidates("id", "label", Reason.MULTI_REF, values), HERE);
    assertEquals(before + 1 + 4, effort.taken());
  }

  @Test
  void stepsAreKeptInOrderAndOnce() {
    world.note(HERE, "one");
    world.note(HERE, "two");
    world.note(HERE, "one");
    assertEquals(List.of("one", "two"), world.notes().stream().map(Note::message).toList());
    assertNull(world.notes().get(0).declared());
  }

  @Test
  void whatIsMutedLeavesNoSteps() {
    String came =
        world.muted(
            () -> {
              world.muted(() -> "deeper");
              world.note(HERE, "a search");
              return "out";
            });
    world.note(HERE, "told");
    assertEquals("out", came);
    assertEquals(List.of("told"), world.notes().stream().map(Note::message).toList());
  }

  @Test
  void whatIsDoneOnceIsRemembered() {
    int[] times = {0};
    assertEquals(1, world.<Integer>once("key", () -> ++times[0]));
    assertEquals(1, world.<Integer>once("key", () -> ++times[0]));
    assertEquals(2, world.<Integer>once("other", () -> ++times[0]));
    assertNull(world.once("nothing", () -> null));
  }

  @Test
  void stepsAtDifferentPlacesAreDifferent() {
    Node there = new ScalarNode(SourceFile.of("there.yaml", "x"), null, 0, 1, "x", true);
    assertEquals(new Note(HERE, "a"), new Note(HERE, "a"));
    assertEquals(new Note(HERE, "a").hashCode(), new Note(HERE, "a").hashCode());
    assertFalse(new Note(HERE, "a").equals(new Note(there, "a")));
    assertFalse(new Note(HERE, "a").equals(new Note(HERE, "b")));
    assertFalse(new Note(HERE, "a").equals("a"));
    assertFalse(new Note(HERE, "a").equals(new Note(HERE, "a", External.configuration("x", "y"))));
  }

  @Test
  void variablesAreTheSameWhenTheirIdsAre() {
    Variable one = Variable.open("id", "one", Reason.MACRO);
    assertEquals(one, Variable.open("id", "two", Reason.MULTI_REF));
    assertEquals(one.hashCode(), Variable.open("id", "two", Reason.MULTI_REF).hashCode());
    assertFalse(one.equals(Variable.open("other", "one", Reason.MACRO)));
    assertFalse(one.equals("id"));
    assertTrue(one.admits().test("anything"));
    assertTrue(Variable.candidates("id", "one", Reason.MACRO, List.of()).admits().test("x"));
  }

  @Test
  void whenNoEffortIsLeftNothingIsKnown() {
    ResourceGraph graph = Expressions.in("").graph("a");
    Effort effort = graph.effort();
    assertEquals(Effort.LEAST + Effort.EACH_RESOURCE, effort.most());
    assertTrue(effort.take(effort.most() - effort.taken()));
    assertFalse(effort.isSpent());
    assertFalse(effort.take(1));
    assertTrue(effort.isSpent());
    World spent = World.usual(graph);
    assertEquals(Reason.TOO_DEEP, Canonical.reason(spent.evaluate(TEXT)));
    Resource thing = graph.ofType("Custom::Thing").get(0);
    Link.Outside link =
        assertInstanceOf(
            Link.Outside.class,
            graph
                .links()
                .follow(
                    spent,
                    thing,
                    new Value.Text("name", HERE),
                    "AWS::Glue::SecurityConfiguration"));
    assertEquals(Reason.TOO_DEEP, link.why().reason());
    Worlds<Boolean> worlds = Worlds.usual(graph, w -> w.decide("a", "a", Reason.MACRO));
    assertEquals(1, worlds.seen().size());
    assertFalse(worlds.complete());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " is for ",
      value = {
        "!Equals [!Ref Open, !Ref Another] is for BRANCH",
        "!Equals [!Ref Open, x] is for BRANCH",
        "!Equals [!Ref Open, !Ref 'AWS::Region'] is for PSEUDO_PARAM",
        "!Equals [!Ref 'AWS::Region', !Ref Open] is for PSEUDO_PARAM",
        "!Equals [!Ref 'AWS::Region', us-east-1] is for PSEUDO_PARAM",
        "!Equals [!Sub 'a-${Key.Arn}', a-x] is for BRANCH",
        "!Equals [{'Fn::GetAZs': ''}, x] is for PSEUDO_PARAM",
        "!Equals [!Ref Nobody, x] is for NOT_DECLARED"
      })
  void aForkHasTheReasonOfWhatIsOpen(String expression, Reason reason) {
    ResourceGraph graph =
        Expressions.in(
                """
                Parameters:
                  Open: {Type: String}
                  Another: {Type: String}
                Resources:
                  Key: {Type: AWS::KMS::Key}
                """)
            .graph(expression);
    Resource thing = graph.ofType("Custom::Thing").get(0);
    Worlds<Value> worlds = Worlds.usual(graph, each -> each.evaluate(thing.properties()));
    assertEquals(1, worlds.seen().size(), "nothing asks for the value");
    worlds = Worlds.usual(graph, each -> thing.value(each, "Value"));
    assertEquals(2, worlds.seen().size());
    assertEquals(reason, worlds.seen().get(0).world().forkReason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " is ",
      quoteCharacter = '`',
      value = {
        "!Sub 'a-${Key.Arn}' is a-${Key.Arn}=a-x",
        "!Sub ['a-${X}', {X: {'Fn::GetAZs': ''}}] is a-${Fn::GetAZs}=a-x"
      })
  void aHoleThatIsNoVariableIsDecidedAsAWhole(String open, String witness) {
    Expressions expressions =
        Expressions.in(
            """
            Resources:
              Key: {Type: AWS::KMS::Key}
            """);
    List<String> both = List.of("true when " + witness, "false when not " + witness);
    assertEquals(both, expressions.worlds("!Equals [" + open + ", a-x]"));
    assertEquals(both, expressions.worlds("!Equals [a-x, " + open + "]"));
    assertEquals("false", expressions.value("!Equals [" + open + ", b-x]"));
  }
}
