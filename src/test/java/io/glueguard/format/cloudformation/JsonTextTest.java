package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
  private static final String SECTIONS =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Open: {Type: String}
        Number: {Type: Number, Default: 7}
      Resources:
        Key: {Type: AWS::KMS::Key}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "{a: b, c: d} gives {\"a\":\"b\",\"c\":\"d\"}",
        "{a: {}, b: []} gives {\"a\":{},\"b\":[]}",
        "[a, b] gives [\"a\",\"b\"]",
        "[[1, 2], {a: 3}] gives [[1,2],{\"a\":3}]",
        "{a: !Ref 'AWS::NoValue', b: c} gives {\"b\":\"c\"}",
        "[!Ref 'AWS::NoValue', b] gives [\"b\"]",
        "{a: null, b: c} gives {\"b\":\"c\"}",
        "{a: true, b: false, c: 'true', d: yes} gives"
            + " {\"a\":true,\"b\":false,\"c\":\"true\",\"d\":\"yes\"}",
        "[0, 9, -1, 2.5, 0.5] gives [0,9,-1,2.5,0.5]",
        "[1-, .5, 5., '1', 1-1, 1a] gives" + " [\"1-\",\".5\",\"5.\",\"1\",\"1-1\",\"1a\"]",
        "[!Sub '${AWS::Region}-x'] gives [\"${?PSEUDO_PARAM AWS::Region}-x\"]",
        "[!Ref Open] gives [\"${?PARAM_NO_DEFAULT Open}\"]",
        "[!Ref Key, !GetAtt Key.Arn] gives [\"${<Key.Ref>}\",\"${<Key.Arn>}\"]",
        "[!Sub 'a\"${Open}'] gives [\"a\\\"${?PARAM_NO_DEFAULT Open}\"]",
        "plain gives \"plain\""
      })
  void aValueIsWrittenAsJson(String value, String json) {
    assertEquals(json, expressions.value("{'Fn::ToJsonString': " + value + "}"));
  }

  @Test
  void signsThatJsonDoesNotHaveAreEscaped() {
    assertEquals(
        "[\"a\\\"b\\\\c\\nd\\u0009e\\u001ff g\"]",
        expressions.value("{'Fn::ToJsonString': [\"a\\\"b\\\\c\\nd\\te\\x1ff g\"]}"));
  }

  @Test
  void nothingAloneIsNull() {
    assertEquals("null", expressions.value("{'Fn::ToJsonString': !Ref 'AWS::NoValue'}"));
  }

  @Test
  void whatAMacroAddsIsNotKnown() {
    String some = "{a: b, 'Fn::Transform': {Name: Other}}";
    assertEquals("?MACRO Fn::Transform", expressions.value("{'Fn::ToJsonString': " + some + "}"));
    assertEquals(
        "?MACRO Fn::Transform", expressions.value("{'Fn::ToJsonString': {in: " + some + "}}"));
    assertEquals("?MACRO Fn::Transform", expressions.value("{'Fn::ToJsonString': [" + some + "]}"));
  }
}
