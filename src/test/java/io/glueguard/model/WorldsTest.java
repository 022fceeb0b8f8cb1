package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.format.cloudformation.Expressions;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is asked forks, what was settled stays, and nothing else is tried. */
class WorldsTest {
  private static final ResourceGraph GRAPH =
      new ResourceGraph(List.of(), ResourceGraph.Settings.NONE);
  private static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
        Another: {Type: String}
        Third: {Type: String}
        Stage: {Type: String, Default: dev, AllowedValues: [prod, dev, test]}
        Two: {Type: String, AllowedValues: [a, b]}
        One: {Type: String, AllowedValues: [a]}
        Usual: {Type: String, Default: usual}
        Short: {Type: String, MaxLength: 3, MinLength: 2}
        Digits: {Type: String, AllowedPattern: '[0-9]+'}
      Conditions:
        IsX: !Equals [!Ref Open, x]
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @Test
  void allowedValuesWithoutADefaultAreAllTried() {
    assertEquals(List.of("a when Two=a", "b when Two=b"), expressions.worlds("!Ref Two"));
    assertEquals(List.of("a when One=a"), expressions.worlds("!Ref One"));
  }

  @Test
  void aDefaultIsTheOnlyValueUnlessWorldsAreOpen() {
    assertEquals(List.of("dev"), expressions.worlds("!Ref Stage"));
    assertEquals(
        List.of("dev when Stage=dev", "prod when Stage=prod", "test when Stage=test"),
        expressions.openWorlds("!Ref Stage"));
    assertEquals(List.of("usual"), expressions.openWorlds("!Ref Usual"));
  }

  @Test
  void whatMayBeAnythingIsToldApartByWhatItIsComparedWith() {
    assertEquals(
        List.of("true when Open=x", "false when Open!=x"),
        expressions.worlds("!Equals [!Ref Open, x]"));
    assertEquals(
        List.of("true when Open=x", "false when Open!=x"),
        expressions.worlds("!Equals [x, !Ref Open]"));
    assertEquals(
        List.of("true when Usual=usual", "false when Usual!=usual"),
        expressions.openWorlds("!Equals [!Ref Usual, usual]"));
    assertEquals(
        List.of("false when Usual!=x", "true when Usual=x"),
        expressions.openWorlds("!Equals [!Ref Usual, x]"));
  }

  @Test
  void twoComparisonsOfOneParameterAgree() {
    assertEquals(
        List.of("true,false when Open=x", "false,true when Open=y", "false,false when Open!=x,y"),
        expressions.worlds(both("!Equals [!Ref Open, x]", "!Equals [!Ref Open, y]")));
    assertEquals(
        List.of("true,false when Two=a", "false,true when Two=b"),
        expressions.worlds(both("!Equals [!Ref Two, a]", "!Equals [!Ref Two, b]")));
    assertEquals(
        List.of("true,a when Two=a", "false,b when Two=b"),
        expressions.worlds(both("!Equals [!Ref Two, a]", "!Ref Two")));
  }

  private static String both(String one, String two) {
    return "!Join [',', [" + one + ", " + two + "]]";
  }

  @Test
  void aComparisonWithoutItsDefaultLeavesTheOthers() {
    assertEquals(
        List.of(
            "true,dev when Stage=dev", "false,prod when Stage=prod", "false,test when Stage=test"),
        expressions.openWorlds(both("!Equals [!Ref Stage, dev]", "!Ref Stage")));
  }

  @Test
  void whatAParameterCannotBeItNeverIs() {
    assertEquals("false", expressions.value("!Equals [!Ref Short, x]"));
    assertEquals("false", expressions.value("!Equals [!Ref Short, long]"));
    assertEquals("false", expressions.value("!Equals [!Ref Digits, x]"));
    assertEquals(2, expressions.worlds("!Equals [!Ref Short, abc]").size());
    assertEquals(2, expressions.worlds("!Equals [!Ref Short, ab]").size());
    assertEquals(2, expressions.worlds("!Equals [!Ref Digits, '12']").size());
  }

  @Test
  void aComparisonOfAllowedValuesForksNoMoreThanTheyDo() {
    assertEquals(List.of("true when One=a"), expressions.worlds("!Equals [!Ref One, a]"));
    assertEquals(
        List.of("false when Two=a", "false when Two=b"),
        expressions.worlds("!Equals [!Ref Two, c]"));
  }

  @Test
  void aParameterThatIsNotItsDefaultIsNotKnown() {
    assertEquals(
        List.of(
            "true,usual when Usual=usual", "false,${?PARAM_NO_DEFAULT Usual} when Usual!=usual"),
        expressions.openWorlds(both("!Equals [!Ref Usual, usual]", "!Ref Usual")));
    assertEquals(
        List.of("usual,true"),
        expressions.openWorlds(both("!Ref Usual", "!Equals [!Ref Usual, usual]")));
  }

  @Test
  void twoOpenParametersAreEqualOrNot() {
    assertEquals(
        List.of("true when ${Open}=${Another}", "false when not ${Open}=${Another}"),
        expressions.worlds("!Equals [!Ref Open, !Ref Another]"));
    assertEquals(
        List.of("true,true when ${Open}=${Another}", "false,false when not ${Open}=${Another}"),
        expressions.worlds(
            both("!Equals [!Ref Open, !Ref Another]", "!Equals [!Ref Another, !Ref Open]")));
    assertEquals("true", expressions.value("!Equals [!Ref Open, !Ref Open]"));
  }

  @Test
  void everyPairHasAnAnswerOfItsOwn() {
    String one = "!Equals [!Ref Open, !Ref Another]";
    String other = "!Equals [!Ref Open, !Ref Third]";
    assertEquals(4, expressions.worlds(both(one, other)).size());
  }

  @Test
  void whatOneSideSettlesTheOtherKnows() {
    String one = "!If [IsX, x, y]";
    assertEquals(
        List.of("true when Open=x", "true when Open=y", "false when Open!=x,y"),
        expressions.worlds("!Equals [!Ref Open, " + one + "]"));
    assertEquals(
        List.of("false when Open=x", "false when Open!=x"),
        expressions.worlds("!Equals [!Ref Open, !If [IsX, z, x]]"));
  }

  @Test
  void commonEndsSayNothing() {
    assertEquals(
        List.of("true when Open=x", "false when Open!=x"),
        expressions.worlds("!Equals [!Sub 'a-${Open}-${Another}-b', !Sub 'a-x-${Another}-b']"));
    assertEquals("true", expressions.value("!Equals [!Sub '${Open}-a', !Sub '${Open}-a']"));
  }

  @Test
  void aHoleIsComparedWithWhatIsLeftForIt() {
    assertEquals(
        List.of("true when Open=x", "false when Open!=x"),
        expressions.worlds("!Equals [!Sub 'a-${Open}', a-x]"));
    assertEquals("false", expressions.value("!Equals [!Sub 'a-${Open}', b-x]"));
    assertEquals("false", expressions.value("!Equals [b-x, !Sub 'a-${Open}']"));
    assertEquals(
        List.of("true when ${Open}${Another}=x", "false when not ${Open}${Another}=x"),
        expressions.worlds("!Equals [!Sub '${Open}${Another}', x]"));
  }

  @Test
  void nothingIsAskedTwiceInOneWorld() {
    Variable two =
        Variable.candidates("id", "Two", Reason.MULTI_REF, List.of(text("a"), text("b")));
    Worlds<String> worlds =
        usual(world -> Value.text(world.value(two, null)) + Value.text(world.value(two, null)));
    assertEquals(List.of("aa", "bb"), outcomes(worlds));
    assertTrue(worlds.complete());
    assertEquals(Reason.MULTI_REF, worlds.seen().get(0).world().forkReason());
  }

  @Test
  void aDecisionIsTheSameForTheSameKey() {
    Worlds<String> worlds =
        usual(
            world ->
                world.decide("key", "it", Reason.MACRO)
                    + " "
                    + world.decide("key", "x", Reason.MACRO));
    assertEquals(List.of("true true", "false false"), outcomes(worlds));
    assertEquals("it", worlds.seen().get(0).world().witness());
    assertEquals("not it", worlds.seen().get(1).world().witness());
  }

  @Test
  void reasonsThatDifferMakeABranch() {
    Worlds<Boolean> worlds =
        Worlds.usual(
            GRAPH,
            world ->
                world.decide("a", "a", Reason.MACRO) && world.decide("b", "b", Reason.MULTI_REF));
    assertEquals(
        List.of(true, false, false), worlds.seen().stream().map(Worlds.Seen::outcome).toList());
    assertEquals(Reason.BRANCH, worlds.seen().get(0).world().forkReason());
    assertEquals(Reason.MACRO, worlds.seen().get(2).world().forkReason());
    assertNull(World.usual(GRAPH).forkReason());
  }

  @Test
  void worldsThatCannotBeDeployedDoNotCountWhereThereAreOthers() {
    Value.Unknown why = new Value.Unknown(Reason.MAP_KEY_MISSING, "key", null, null);
    Worlds<String> worlds =
        usual(
            world -> {
              boolean answer = world.decide("a", "a", Reason.MACRO);
              if (answer) {
                world.cannotBeDeployed(why);
              }
              return String.valueOf(answer);
            });
    assertEquals(List.of("false"), outcomes(worlds));
    Worlds<String> never =
        usual(
            world -> {
              world.cannotBeDeployed(why);
              world.cannotBeDeployed(new Value.Unknown(Reason.MACRO, "", null, null));
              return world.undeployable().words();
            });
    assertEquals(List.of("key"), outcomes(never));
  }

  @Test
  void thereAreNoMoreWorldsThanTheLimit() {
    assertEquals(Worlds.MOST, many(10).seen().size());
    assertFalse(many(10).complete());
    assertEquals(Worlds.MOST / 2, many(8).seen().size());
    assertTrue(many(8).complete());
  }

  private static Worlds<String> many(int decisions) {
    return usual(
        world -> {
          for (int i = 0; i < decisions; i++) {
            world.decide("key " + i, "", Reason.MACRO);
          }
          return "";
        });
  }

  @Test
  void onlyWhatHangsOnAVariableHasAsked() {
    assertFalse(asked(world -> "text"));
    assertTrue(asked(world -> world.value(Variable.open("a", "a", Reason.MACRO), null).toString()));
    assertTrue(asked(world -> String.valueOf(world.decide("a", "a", Reason.MACRO))));
    Value open = new Value.Unknown(Reason.MACRO, "", Variable.open("a", "a", Reason.MACRO), null);
    assertTrue(asked(world -> String.valueOf(world.same(open, text("x")))));
  }

  private static boolean asked(Function<World, String> evaluation) {
    return usual(evaluation).seen().get(0).world().asked();
  }

  private static Worlds<String> usual(Function<World, String> evaluation) {
    return Worlds.usual(GRAPH, evaluation);
  }

  private static List<String> outcomes(Worlds<String> worlds) {
    return worlds.seen().stream().map(Worlds.Seen::outcome).toList();
  }

  private static Value text(String text) {
    return new Value.Text(text, null);
  }
}
