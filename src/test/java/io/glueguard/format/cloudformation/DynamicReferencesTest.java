package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicReferencesTest {
  private static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
      Resources:
        Stored:
          Type: AWS::SSM::Parameter
          Properties: {Name: /glue/configuration, Type: String, Value: corp}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "'{{resolve:ssm:/glue/configuration}}' gives corp",
        "'{{resolve:ssm:/glue/configuration:3}}' gives corp",
        "'a-{{resolve:ssm:/glue/configuration}}-b' gives a-corp-b",
        "'{{resolve:ssm:/glue/configuration}}{{resolve:ssm:/glue/configuration}}' gives corpcorp",
        "'{{resolve:ssm:/glue/configuration}}-b' gives corp-b",
        "!Sub '{{resolve:ssm:${Open}}}' gives ?DYNAMIC_REF ssm:${Open}",
        "!Sub ['{{resolve:ssm:${X}}}', {X: !GetAZs ''}] gives"
            + " {{resolve:ssm:${?PSEUDO_PARAM Fn::GetAZs}}}",
        "'a{{resolve:ssm:/glue/configuration' gives a{{resolve:ssm:/glue/configuration",
        "'{{resolve:ssm:/other}}' gives ?DYNAMIC_REF ssm:/other",
        "'x{{resolve:ssm:/other}}' gives x${?DYNAMIC_REF ssm:/other}",
        "'{{resolve:ssm:arn:aws:ssm:a:b:parameter/c}}' gives"
            + " ?DYNAMIC_REF ssm:arn:aws:ssm:a:b:parameter/c",
        "'{{resolve:secretsmanager:name}}' gives ?DYNAMIC_REF secretsmanager:name",
        "'{{resolve:ssm}}' gives ?DYNAMIC_REF ssm",
        "!Sub '{{resolve:ssm:${Open}}}-x' gives ?DYNAMIC_REF {{resolve:ssm:${Open}}}-x"
      })
  void whatIsStoredIsPutIn(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @Test
  void theSameReferenceIsEqualToItself() {
    String one = "'{{resolve:ssm:/other}}'";
    String half = "!Sub '{{resolve:ssm:${Open}}}-x'";
    assertEquals("true", expressions.value("!Equals [" + one + ", " + one + "]"));
    assertEquals("true", expressions.value("!Equals [" + half + ", " + half + "]"));
  }

  @Test
  void itIsToldWhereItIsStored() {
    assertEquals(
        "8: stored here as /glue/configuration",
        expressions.steps("'{{resolve:ssm:/glue/configuration}}'").get(0));
  }
}
