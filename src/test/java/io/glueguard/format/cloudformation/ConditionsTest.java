package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static final String SECTIONS =
      """
      Parameters:
        Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}
        Open: {Type: String}
      Conditions:
        Yes: !Equals [a, a]
        No: !Equals [a, b]
        IsDev: !Equals [!Ref Stage, dev]
        IsProd: !Equals [!Ref Stage, prod]
        IsX: !Equals [!Ref Open, x]
        NotYes: !Not [!Condition Yes]
        AsJsonWritesIt: {'Fn::And': [{Condition: Yes}, {Condition: IsDev}]}
        AnotherOne: {Condition: No}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "!If [Yes, a, b] gives a",
        "!If [No, a, b] gives b",
        "!If [IsDev, a, b] gives a",
        "!If [IsProd, a, b] gives b",
        "!If [NotYes, a, b] gives b",
        "!If [AsJsonWritesIt, a, b] gives a",
        "!If [AnotherOne, a, b] gives b",
        "!If [Yes, a] gives ?NOT_UNDERSTOOD a malformed call",
        "!If [Yes, a, b, c] gives ?NOT_UNDERSTOOD a malformed call",
        "!If [!Ref Open, a, b] gives ?NOT_UNDERSTOOD a malformed call",
        "!If [[Yes], a, b] gives ?NOT_UNDERSTOOD a malformed call",
        "!Condition Yes gives true",
        "!Equals [a, a] gives true",
        "!Equals [a, A] gives false",
        "!Not [!Equals [a, b]] gives true",
        "!Not [!Equals [a, a]] gives false",
        "!And [!Equals [a, a], !Equals [b, b]] gives true",
        "!And [!Equals [a, a], !Equals [a, b]] gives false",
        "!Or [!Equals [a, b], !Equals [b, b]] gives true",
        "!Or [!Equals [a, b], !Equals [b, c]] gives false",
        "!And ['true', 'TRUE'] gives true",
        "!And ['true', 'no'] gives false",
        "!Equals [!Sub '${Open}-x', a-y] gives false"
      })
  void oneWorldDecides(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @Test
  void whatIsOpenIsBoth() {
    assertEquals(List.of("a when Open=x", "b when Open!=x"), expressions.worlds("!If [IsX, a, b]"));
  }

  @Test
  void whatWasAskedTwiceHasOneAnswer() {
    assertEquals(
        List.of("aa when Open=x", "bb when Open!=x"),
        expressions.worlds("!Sub ['${One}${Two}', {One: !If [IsX, a, b], Two: !If [IsX, a, b]}]"));
  }

  @Test
  void defaultsDoNotDecideInOpenWorlds() {
    assertEquals(
        List.of("a when Stage=dev", "b when Stage=prod"),
        expressions.openWorlds("!If [IsDev, a, b]"));
  }

  @Test
  void aConditionThatIsNotDeclaredIsEither() {
    assertEquals(
        List.of("a when Nobody", "b when not Nobody"), expressions.worlds("!If [Nobody, a, b]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      value = {
        "!Not [!Ref Open] ; false when condition at 1:2 ; true when not condition at 1:2",
        "!Equals [a] ; true when malformed condition ; false when not malformed condition",
        "!Not [] ; true when malformed condition ; false when not malformed condition",
        "!Condition [a] ; true when malformed condition ; false when not malformed condition"
      })
  void whatNobodyUnderstandsIsEither(String expression, String one, String other) {
    assertEquals(
        List.of(one, other),
        expressions.worlds(expression).stream()
            .map(world -> world.replaceAll("\\d+:\\d+", "1:2"))
            .toList());
  }

  @Test
  void aValueThatIsNoConditionHasOneAnswerWhereverItStands() {
    assertEquals(
        List.of("true,false", "false,true"),
        expressions.worlds("!Join [',', [!And [!Ref Open, 'true'], !Not [!Ref Open]]]").stream()
            .map(world -> world.substring(0, world.indexOf(" when")))
            .toList());
  }

  @Test
  void theStepsNameTheCondition() {
    assertEquals(List.of("5: condition Yes is true"), expressions.steps("!If [Yes, a, b]"));
    assertEquals(
        List.of("2: parameter Stage is dev", "8: condition IsProd is false"),
        expressions.steps("!If [IsProd, a, b]"));
  }
}
