package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the {@code Rules} of a template leave of its worlds. */
class AssertionsTest {
  private static final String PARAMETERS =
      """
      Parameters:
        Stage: {Type: String, AllowedValues: [dev, prod]}
        Mode: {Type: String, AllowedValues: [CSE-KMS, DISABLED]}
        Many: {Type: CommaDelimitedList, Default: 'CSE-KMS, SSE-KMS'}
        Free: {Type: String}
      """;

  private static final String BOTH = "CSE-KMS when Mode=CSE-KMS, DISABLED when Mode=DISABLED";
  private static final String ONE = "CSE-KMS when Mode=CSE-KMS";

  private static String worlds(String rules) {
    return String.join(", ", Expressions.in(PARAMETERS + rules).worlds("!Ref Mode"));
  }

  private static String asserted(String assertion) {
    return worlds("Rules: {R: {Assertions: [{Assert: " + assertion + "}]}}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " leaves ",
      quoteCharacter = '`',
      value = {
        "!Equals [!Ref Mode, CSE-KMS] leaves one",
        "{'Fn::Equals': [{Ref: Mode}, CSE-KMS]} leaves one",
        "!Not [!Equals [!Ref Mode, DISABLED]] leaves one",
        "{'Fn::Contains': [[CSE-KMS, SSE-KMS], !Ref Mode]} leaves one",
        "{'Fn::Contains': [!Ref Many, !Ref Mode]} leaves one",
        "{'Fn::EachMemberIn': [[!Ref Mode], !Ref Many]} leaves one",
        "{'Fn::EachMemberEquals': [[!Ref Mode], CSE-KMS]} leaves one",
        "!And [!Equals [!Ref Mode, CSE-KMS], !Equals [!Ref Free, x]] leaves one",
        "!Or [!Equals [!Ref Mode, CSE-KMS], !Equals [a, b]] leaves one",
        "!Or [!Equals [!Ref Mode, CSE-KMS], !Equals [!Ref Free, x]] leaves both",
        "!Equals [!Ref Mode, !Ref Free] leaves both",
        "{'Fn::Contains': [{'Fn::RefAll': 'AWS::EC2::VPC::Id'}, !Ref Mode]} leaves both",
        "{'Fn::Contains': [[CSE-KMS, !Ref Free], !Ref Mode]} leaves both",
        "!Equals [!Ref Mode] leaves both",
        "[!Ref Mode] leaves both",
        "{'Fn::Odd': [!Ref Mode, a]} leaves both"
      })
  void aWorldWithAFalseAssertionIsNone(String assertion, String left) {
    assertEquals(left.equals("one") ? ONE : BOTH, asserted(assertion));
  }

  @Test
  void whereNoWorldIsLeftAllCount() {
    assertEquals(BOTH, asserted("!Equals [!Ref Mode, other]"));
  }

  @Test
  void aRuleHoldsWhereItsConditionDoes() {
    String rules =
        """
        Rules:
          Production:
            RuleCondition: !Equals [!Ref Stage, prod]
            Assertions: [{Assert: !Equals [!Ref Mode, CSE-KMS], AssertDescription: encrypt}]
        """;
    assertEquals(
        List.of(
            "dev-CSE-KMS when Stage=dev, Mode=CSE-KMS",
            "dev-DISABLED when Stage=dev, Mode=DISABLED",
            "prod-CSE-KMS when Stage=prod, Mode=CSE-KMS"),
        Expressions.in(PARAMETERS + rules).worlds("!Sub '${Stage}-${Mode}'"));
  }

  @Test
  void aRuleThatNeedsTooManyWorldsIsLeftOut() {
    StringBuilder values = new StringBuilder("v0");
    for (int i = 1; i <= Assertions.MOST_COMBINATIONS / 2; i++) {
      values.append(", v").append(i);
    }
    String sections =
        PARAMETERS
            + "  Other: {Type: String, AllowedValues: ["
            + values
            + "]}\nRules: {R: {RuleCondition: !Equals [!Ref Other, v1],"
            + " Assertions: [{Assert: !Equals [!Ref Mode, CSE-KMS]}]}}\n";
    assertEquals(BOTH, String.join(", ", Expressions.in(sections).worlds("!Ref Mode")));
  }
}
