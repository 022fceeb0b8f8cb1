package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags, long forms, and what a file beside the template adds. */
class ExpressionTest {
  private static final String SECTIONS =
      """
      Parameters:
        Given: {Type: String, Default: given}
      Conditions:
        Yes: !Equals [a, a]
      Resources:
        Key: {Type: AWS::KMS::Key}
      """;

  private final Expressions expressions =
      Expressions.in(SECTIONS)
          .beside(
              Map.of(
                  "part.yaml", "Included: !Ref Given\nTwice: theirs\n",
                  "list.yaml", "[a]",
                  "two.yaml", "a: b\n---\nc: d\n"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "text gives text",
        "null gives nothing",
        "[a, !Ref Given] gives [a, given]",
        "{a: !Ref Given} gives {a: given}",
        "{Ref: Given} gives given",
        "{Ref: Given, b: c} gives {Ref: Given, b: c}",
        "{'Fn::Sub': '${Given}'} gives given",
        "{'Fn::Sub': '${Given}', b: c} gives {Fn::Sub: ${Given}, b: c}",
        "{'Fn::Nonsense': x} gives ?NOT_UNDERSTOOD Fn::Nonsense",
        "{Condition: Yes} gives {Condition: Yes}",
        "!Condition Yes gives true",
        "! text gives text",
        "!!str 12 gives 12",
        "{{ name }} gives ?NOT_UNDERSTOOD {{ name }}",
        "[{{ name }}] gives [?NOT_UNDERSTOOD {{ name }}]",
        "'{{ name }}' gives ?NOT_UNDERSTOOD {{ name }}",
        "'a-{{ name }}-{{ .b }}' gives a-${?NOT_UNDERSTOOD {{ name }}}-${?NOT_UNDERSTOOD {{ .b }}}",
        "'{\"a\": \"{{ name }}\"}' gives {\"a\": \"{{ name }}\"}",
        "'{{ name' gives {{ name",
        "!!binary text gives ?NOT_UNDERSTOOD !!binary",
        "!Fn::Sub text gives ?NOT_UNDERSTOOD !Fn::Sub",
        "!<!!odd> text gives ?NOT_UNDERSTOOD !!odd",
        "!<tag:example.org,2000:x> text gives ?NOT_UNDERSTOOD tag:example.org,2000:x",
        "!Join ['-', [!Ref Given, {Ref: Given}]] gives given-given",
        "{'Fn::Transform': {Name: Other}, a: b} gives {a: b, others: ?MACRO Fn::Transform}",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: part.yaml}}} gives"
            + " {Included: given, Twice: theirs}",
        "{Twice: mine, 'Fn::Transform': {Name: AWS::Include, Parameters: {Location: part.yaml}}}"
            + " gives {Twice: mine, Included: given}",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: none.yaml}}} gives"
            + " ?REMOTE_TEMPLATE none.yaml",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: 's3://b/part.yaml'}}} gives"
            + " ?REMOTE_TEMPLATE s3://b/part.yaml",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: list.yaml}}} gives"
            + " ?REMOTE_TEMPLATE list.yaml",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: two.yaml}}} gives"
            + " ?REMOTE_TEMPLATE two.yaml",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: !Ref Key}}} gives"
            + " ?REMOTE_TEMPLATE AWS::Include",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {}}} gives ?MACRO Fn::Transform",
        "{'Fn::Transform': {Name: AWS::Include}} gives ?MACRO Fn::Transform",
        "{'Fn::Transform': {Name: Other, Parameters: {Location: part.yaml}}} gives"
            + " ?MACRO Fn::Transform",
        "{'Fn::Transform': {Parameters: {Location: part.yaml}}} gives ?MACRO Fn::Transform",
        "{'Fn::Transform': text} gives ?MACRO Fn::Transform"
      })
  void anExpressionGives(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @Test
  void theStepsSayWhatIsIncluded() {
    assertEquals(
        List.of("1: included here", "2: parameter Given is given"),
        expressions.steps(
            "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: part.yaml}}}"));
  }

  @Test
  void aSectionMayIncludeAFile() {
    Expressions included =
        Expressions.in(
                """
                Conditions:
                  Fn::Transform: {Name: AWS::Include, Parameters: {Location: conditions.yaml}}
                Mappings: {}
                """)
            .beside(Map.of("conditions.yaml", "FromFile: !Equals [a, a]\n"));
    assertEquals("yes", included.value("!If [FromFile, yes, no]"));
    Expressions other =
        Expressions.in(
                """
                Conditions:
                  Fn::Transform: {Name: Other, Parameters: {Location: conditions.yaml}}
                """)
            .beside(Map.of("conditions.yaml", "FromFile: !Equals [a, a]\n"));
    assertEquals(2, other.worlds("!If [FromFile, yes, no]").size());
  }
}
