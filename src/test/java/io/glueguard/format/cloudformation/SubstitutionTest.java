package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {
  private static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
        Given: {Type: String, Default: given}
      Resources:
        Key: {Type: AWS::KMS::Key}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "!Sub plain gives plain",
        "!Sub 'a-${Given}-b' gives a-given-b",
        "!Sub '${Given}${Given}' gives givengiven",
        "!Sub '${ Given }' gives given",
        "!Sub ['${Mine}-${Given}', {Mine: own}] gives own-given",
        "!Sub ['${Given}', {Given: own}] gives own",
        "!Sub ['${Mine}', {Mine: !Ref Open}] gives ?PARAM_NO_DEFAULT Open",
        "!Sub ['${Given}'] gives given",
        "!Sub ['${Given}', nothing] gives given",
        "!Sub '${Key}' gives <Key.Ref>",
        "!Sub '${Key.Arn}' gives <Key.Arn>",
        "!Sub '${!Given}' gives ${Given}",
        "!Sub 'a${!Literal}b' gives a${Literal}b",
        "!Sub 'a${Given' gives a${Given",
        "!Sub 'a${Given}b${' gives agivenb${",
        "!Sub '${Nobody}' gives ?NOT_DECLARED Nobody",
        "!Sub '${.Arn}' gives ?NOT_DECLARED .Arn",
        "!Sub '${AWS::Region}' gives ?PSEUDO_PARAM AWS::Region",
        "!Sub '{{resolve:ssm:name}}' gives ?DYNAMIC_REF ssm:name",
        "!Sub '{{resolve:ssm:${Given}}}' gives ?DYNAMIC_REF ssm:given",
        "!Sub [a, {}, b] gives ?NOT_UNDERSTOOD a malformed call",
        "!Sub {a: b} gives ?NOT_UNDERSTOOD a malformed call"
      })
  void holesAreFilled(String expression, String value) {
    assertEquals(value, Expressions.in(SECTIONS).value(expression));
  }
}
