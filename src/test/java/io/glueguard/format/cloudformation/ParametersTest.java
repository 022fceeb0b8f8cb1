package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private static final String SECTIONS =
      """
      Parameters:
        Plain: {Type: String, Default: plain}
        Empty: {Type: String, Default: ''}
        Null: {Type: String, Default: null}
        Undeclared: odd
        List: {Type: CommaDelimitedList, Default: 'a, b,,c '}
        Numbers: {Type: List<Number>, Default: [1, 2]}
        None: {Type: CommaDelimitedList, Default: ''}
        Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /a}
        StoredList: {Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /list}
        NotStored: {Type: 'AWS::SSM::Parameter::Value<String>'}
        Elsewhere: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /none}
        Without: {Type: String}
        Odd: {Type: String, AllowedValues: [[a]]}
        Many: {Type: CommaDelimitedList, AllowedValues: [a, b]}
      Resources:
        A: {Type: AWS::SSM::Parameter, Properties: {Name: /a, Value: corp}}
        L: {Type: AWS::SSM::Parameter, Properties: {Name: /list, Value: 'x,y'}}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      value = {
        "!Ref Plain gives plain",
        "!Ref Empty gives ''",
        "!Ref 'Null' gives ?PARAM_NO_DEFAULT Null",
        "!Ref Undeclared gives ?PARAM_NO_DEFAULT Undeclared",
        "!Ref List gives '[a, b, , c]'",
        "!Ref Numbers gives '[1, 2]'",
        "!Ref None gives []",
        "!Ref Stored gives corp",
        "!Ref StoredList gives '[x, y]'",
        "!Ref NotStored gives ?DYNAMIC_REF NotStored",
        "!Ref Elsewhere gives ?DYNAMIC_REF ssm:/none",
        "!Ref Without gives ?PARAM_NO_DEFAULT Without",
        "!Ref Odd gives ?PARAM_NO_DEFAULT Odd",
        "!Ref Many gives ?PARAM_NO_DEFAULT Many"
      })
  void aParameterGives(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " says ",
      value = {
        "!Ref Plain says 2: parameter Plain is plain",
        "!Ref Empty says 3: parameter Empty is empty",
        "!Ref Without says 13: parameter Without has no default"
      })
  void theStepsSayWhatAParameterIs(String expression, String step) {
    assertEquals(List.of(step), expressions.steps(expression));
  }

  @Test
  void whatIsNotStoredIsEqualToItself() {
    assertEquals("true", expressions.value("!Equals [!Ref NotStored, !Ref NotStored]"));
    assertEquals(2, expressions.worlds("!Equals [!Ref NotStored, !Ref Without]").size());
    assertEquals(2, expressions.worlds("!Equals [!Ref Undeclared, x]").size());
  }

  @Test
  void aParentGivesTheValuesOfItsNestedStacks() {
    String child =
        """
        Parameters:
          Name: {Type: String, Default: usual}
          Other: {Type: String, Default: usual}
          Absent: {Type: String, Default: usual}
        Outputs:
          Name: {Value: !Ref Name}
          Other: {Value: !Ref Other}
          Absent: {Value: !Ref Absent}
        Resources: {Key: {Type: AWS::KMS::Key}}
        """;
    Expressions parent =
        Expressions.in(
                """
                Resources:
                  Child:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: child.yaml
                      Parameters:
                        Name: given
                        Absent: !Ref AWS::NoValue
                """)
            .beside(Map.of("child.yaml", child));
    assertEquals("given", parent.value("!GetAtt Child.Outputs.Name"));
    assertEquals("usual", parent.value("!GetAtt Child.Outputs.Other"));
    assertEquals("usual", parent.value("!GetAtt Child.Outputs.Absent"));
    assertEquals(
        List.of("6: output Name of the nested stack", "11: parameter Name is given here"),
        parent.steps("!GetAtt Child.Outputs.Name"));
  }

  @ParameterizedTest
  @CsvSource({"production, false", "'', false", "1, true", "-1.5e3, true", "e, false"})
  void aNumberIsNoWord(String text, boolean can) {
    Expressions constrained = Expressions.in("Parameters: {Size: {Type: Number}}\n");
    List<String> worlds = constrained.worlds("!Equals [!Ref Size, '" + text + "']");
    assertEquals(can, worlds.size() == 2, worlds.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'MinLength: 2', x, false",
    "'MinLength: 2', xy, true",
    "'MaxLength: 2', xy, true",
    "'MaxLength: 2', xyz, false",
    "'MaxLength: much', xyz, true",
    "'AllowedPattern: ''[a-z]*''', abc, true",
    "'AllowedPattern: ''[a-z]*''', ABC, false",
    "'AllowedPattern: ''[a-z''', ABC, true",
    "'AllowedPattern: ''(a+)+''', ABC, false",
    "'AllowedPattern: ''a''', b, false"
  })
  void lengthAndPatternSayWhatItCanBe(String constraint, String text, boolean can) {
    Expressions constrained =
        Expressions.in("Parameters: {Name: {Type: String, " + constraint + "}}\n");
    int worlds = constrained.worlds("!Equals [!Ref Name, " + text + "]").size();
    assertEquals(can, worlds == 2);
  }

  @Test
  void moreAllowedValuesThanWorldsAreToldApartByComparison() {
    StringBuilder values = new StringBuilder("v0");
    for (int i = 1; i < 600; i++) {
      values.append(", v").append(i);
    }
    Expressions many =
        Expressions.in("Parameters: {Name: {Type: String, AllowedValues: [" + values + "]}}\n");
    assertEquals("?PARAM_NO_DEFAULT Name", many.value("!Ref Name"));
    assertEquals(
        List.of("true when Name=v599", "false when Name!=v599"),
        many.worlds("!Equals [!Ref Name, v599]"));
    assertEquals("false", many.value("!Equals [!Ref Name, v600]"));
  }
}
