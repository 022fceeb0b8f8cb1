package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule may ask of a property, in the words of the rule language. */
class PropertyConditionTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Open: {Type: String}
      Resources:
        Key: {Type: AWS::KMS::Key}
        Job:
          Type: AWS::Glue::Job
          Properties:
            Name: etl
            Description: ''
            Role: !Ref Open
            GlueVersion: '4.0'
            WorkerType: !Sub 'G.${Open}'
            ExecutionClass: !GetAtt Key.Arn
            Tags: {}
            MaxRetries: [null, 1]
            DefaultArguments: {--a: b, --open: !Ref Open, --null: null}
            Connections: [null]
            NonOverridableArguments: {'Fn::Transform': {Name: Other}}
            ExecutionProperty: !Ref Open
            Command: {Name: !Sub 'x-${Key.Arn}', ScriptLocation: 'Yes'}
            SecurityConfiguration: !Ref Nobody
      """;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "{property: Name, is: present} : holds",
        "{property: Name, is: absent} : fails",
        "{property: Description, is: present} : fails",
        "{property: Description, is: given} : holds",
        "{property: Timeout, is: present} : fails",
        "{property: Timeout, is: given} : fails",
        "{property: Timeout, is: absent} : holds",
        "{property: Role, is: present} : holds",
        "{property: Name, is: known} : holds",
        "{property: Timeout, is: known} : holds",
        "{property: Role, is: known} : fails",
        "{property: WorkerType, is: known} : fails",
        "{property: Tags, is: present} : fails",
        "{property: Tags, is: given} : holds",
        "{property: DefaultArguments, is: present} : holds",
        "{property: DefaultArguments.--null, is: present} : fails",
        "{property: DefaultArguments.--null, is: given} : fails",
        "{property: DefaultArguments.--open, is: present} : holds",
        "{property: Connections, is: present} : fails",
        "{property: NonOverridableArguments, is: present} : cannot tell: MACRO Fn::Transform",
        "{property: NonOverridableArguments.--a, is: present} : cannot tell: MACRO Fn::Transform",
        "{property: WorkerType, is: present} : holds",
        "{property: ExecutionClass, is: present} : holds",
        "{property: SecurityConfiguration, is: present} : cannot tell: NOT_DECLARED Nobody",
        "{property: MaxRetries, is: present} : holds",
        "{property: ExecutionProperty.MaxConcurrentRuns, is: present} :"
            + " cannot tell: PARAM_NO_DEFAULT Open",
        "{property: Name, is: etl} : holds",
        "{property: Name, is: ETL} : fails",
        "{property: Name, is: [other, etl]} : holds",
        "{property: Name, is: [other, another]} : fails",
        "{property: Name, is-not: etl} : fails",
        "{property: Name, is-not: other} : holds",
        "{property: Timeout, is: etl} : fails",
        "{property: Timeout, is-not: etl} : holds",
        "{property: Role, is: x} : cannot tell: PARAM_NO_DEFAULT Open",
        "{property: WorkerType, is: G.1X} : cannot tell: PARAM_NO_DEFAULT Open",
        "{property: WorkerType, is: Standard} : fails",
        "{property: ExecutionClass, is: x} : cannot tell: UNKNOWN_AFTER_APPLY ${Key.Arn}",
        "{property: Command.Name, is: x-y} : cannot tell: UNKNOWN_AFTER_APPLY x-${Key.Arn}",
        "{property: Command.Name, is: y} : fails",
        "{property: Command.ScriptLocation, is: 'true'} : holds",
        "{property: Name, is: 'true'} : fails",
        "{property: Command.Name, is: 'true'} : cannot tell: UNKNOWN_AFTER_APPLY x-${Key.Arn}",
        "{property: GlueVersion, at-least: '3.0'} : holds",
        "{property: GlueVersion, at-least: '4.0'} : holds",
        "{property: GlueVersion, at-least: '4.1'} : fails",
        "{property: Tags, is: x} : fails",
        "{property: Connections, is: x} : fails"
      })
  void aPropertyIsAsked(String condition, String verdict) {
    assertEquals(verdict, Asked.words(Asked.judge(Asked.graph(TEMPLATE), "Job", condition)));
  }

  @ParameterizedTest
  @CsvSource({
    "4.0, 3.0, true",
    "3.0, 4.0, false",
    "4.0, 4.0, true",
    "4, 4.0, true",
    "4.0, 4, true",
    "4.0.1, 4, true",
    "4, 4.0.1, false",
    "10.0, 9.0, true",
    "4.10, 4.9, true",
    "latest, 0.0, false",
    "latest, latest, true"
  })
  void versionsAreComparedNumberByNumber(String version, String least, boolean atLeast) {
    assertEquals(atLeast, PropertyCondition.isAtLeast(version, least));
  }

  @ParameterizedTest
  @CsvSource({
    "true, holds",
    "TRUE, holds",
    "yes, holds",
    "on, holds",
    "y, holds",
    "1, holds",
    "false, fails",
    "0, fails",
    "truth, fails"
  })
  void yamlKnowsManyWordsForTrue(String word, String verdict) {
    String template =
        "Resources: {Job: {Type: AWS::Glue::Job, Properties: {Name: '" + word + "'}}}\n";
    assertEquals(
        verdict,
        Asked.words(Asked.judge(Asked.graph(template), "Job", "{property: Name, is: 'true'}")));
  }
}
