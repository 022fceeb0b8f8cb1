package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFunctionsTest {
  private static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
        Names: {Type: CommaDelimitedList}
      Resources:
        Key: {Type: AWS::KMS::Key}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      value = {
        "!Join ['-', [a, b, c]] gives a-b-c",
        "!Join ['', []] gives ''",
        "!Join ['', [a]] gives a",
        "!Join ['-', [a, !Ref 'AWS::NoValue', b]] gives a-b",
        "!Join ['-', [!Ref 'AWS::NoValue', b]] gives b",
        "!Join ['-', [a, !Ref Open]] gives a-${?PARAM_NO_DEFAULT Open}",
        "!Join [!Ref Open, [a, b]] gives a${?PARAM_NO_DEFAULT Open}b",
        "!Join ['/', !Split ['-', a-b]] gives a/b",
        "!Join ['-', !Ref Names] gives ?PARAM_NO_DEFAULT Fn::Join of ${Names}",
        "!Join ['-', [a, [b]]] gives '?NOT_UNDERSTOOD a list, a map or nothing inside a text'",
        "!Join ['-', text] gives ?NOT_UNDERSTOOD a malformed call",
        "!Join ['-'] gives ?NOT_UNDERSTOOD a malformed call",
        "!Join ['-', [a], b] gives ?NOT_UNDERSTOOD a malformed call",
        "!Join ['', ['{{resolve:ssm', ':name}}']] gives ?DYNAMIC_REF ssm:name"
      })
  void textsAreJoined(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      value = {
        "!Split ['-', a-b-c] gives '[a, b, c]'",
        "!Split ['-', abc] gives [abc]",
        "!Split ['-', -a-] gives '[, a, ]'",
        "!Split ['--', a--b--c] gives '[a, b, c]'",
        "!Split ['-', ''] gives []",
        "!Split ['-', !Ref Open] gives ?PARAM_NO_DEFAULT Fn::Split of ${Open}",
        "!Split ['-', !Ref Key] gives ?NOT_UNDERSTOOD Fn::Split",
        "!Split ['', abc] gives ?NOT_UNDERSTOOD a malformed call",
        "!Split [!Ref Open, abc] gives ?NOT_UNDERSTOOD a malformed call",
        "!Split ['-'] gives ?NOT_UNDERSTOOD a malformed call"
      })
  void aTextIsSplit(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      value = {
        "!Select [0, [a, b]] gives a",
        "!Select ['1', [a, b]] gives b",
        "!Select [' 1 ', [a, b]] gives b",
        "!Select [0, [!Ref 'AWS::NoValue', b]] gives b",
        "!Select [0, !Split ['-', a-b]] gives a",
        "!Select [2, [a, b]] gives ?NOT_UNDERSTOOD Fn::Select outside of its list",
        "!Select [-1, [a, b]] gives ?NOT_UNDERSTOOD Fn::Select outside of its list",
        "!Select [first, [a, b]] gives ?NOT_UNDERSTOOD Fn::Select outside of its list",
        "!Select [0, !Ref Names] gives ?PARAM_NO_DEFAULT Fn::Select of ${Names}",
        "!Select [!Ref Open, [a, b]] gives ?NOT_UNDERSTOOD Fn::Select",
        "!Select [0] gives ?NOT_UNDERSTOOD a malformed call",
        "!Select [0, [a], b] gives ?NOT_UNDERSTOOD a malformed call"
      })
  void anItemIsSelected(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      value = {
        "!Base64 glue gives Z2x1ZQ==",
        "!Base64 'größe' gives Z3LDtsOfZQ==",
        "!Base64 {Ref: Open} gives ?PARAM_NO_DEFAULT Fn::Base64 of ${Open}",
        "{'Fn::Length': [a, b, c]} gives 3",
        "{'Fn::Length': !Ref Names} gives ?PARAM_NO_DEFAULT Fn::Length of ${Names}",
        "{'Fn::Length': !Ref Key} gives ?NOT_UNDERSTOOD Fn::Length",
        "!Cidr ['10.0.0.0/16', 2, 8] gives ?NOT_UNDERSTOOD Fn::Cidr",
        "!GetAZs '' gives ?PSEUDO_PARAM Fn::GetAZs",
        "!Reverse abc gives ?NOT_UNDERSTOOD Fn::Reverse"
      })
  void otherFunctionsOnTexts(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @Test
  void whatIsMadeOfTheSameInTheSameWayIsEqual() {
    String first = "!Select [0, !Split ['-', !Ref Open]]";
    String second = "!Select [1, !Split ['-', !Ref Open]]";
    assertEquals("true", expressions.value("!Equals [" + first + ", " + first + "]"));
    assertEquals(2, expressions.worlds("!Equals [" + first + ", " + second + "]").size());
  }

  @Test
  void whatIsEqualToNothingIsNotEqualToWhatIsMadeOfIt() {
    String odd = "!Base64 {'Fn::GetAZs': ''}";
    assertEquals("?PSEUDO_PARAM Fn::Base64", expressions.value(odd));
    assertEquals(
        List.of(
            "true when ${Fn::Base64}=${Fn::Base64}", "false when not ${Fn::Base64}=${Fn::Base64}"),
        expressions.worlds("!Equals [" + odd + ", " + odd + "]"));
  }
}
