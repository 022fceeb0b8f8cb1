package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.format.Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  private static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
        Given: {Type: String, Default: given}
      Resources:
        Key: {Type: AWS::KMS::Key}
        K: {Type: AWS::KMS::Key}
        Stored: {Type: AWS::SSM::Parameter, Properties: {Name: /a, Value: stored}}
        Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
        Remote: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://x/y'}}
      """;
  private static final String CHILD =
      """
      Parameters:
        Name: {Type: String, Default: usual}
      Resources:
        Key: {Type: AWS::KMS::Key}
      Outputs:
        Name: {Value: !Ref Name}
        Arn: {Value: !GetAtt Key.Arn}
      """;

  private final Expressions expressions =
      Expressions.in(SECTIONS).beside(Map.of("child.yaml", CHILD));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      quoteCharacter = '`',
      value = {
        "!Ref Given gives given",
        "!Ref Key gives <Key.Ref>",
        "{Ref: {'Fn::Sub': '${Given}'}} gives ?NOT_DECLARED given",
        "{Ref: {'Fn::Sub': 'Key'}} gives <Key.Ref>",
        "{Ref: {'Fn::Sub': 'Ke${Open}'}} gives ?NOT_DECLARED Ke${Open}",
        "{Ref: !GetAtt Key.Arn} gives ?NOT_UNDERSTOOD a malformed call",
        "!GetAtt K.Arn gives <K.Arn>",
        "{Ref: [Key]} gives ?NOT_UNDERSTOOD a malformed call",
        "!Ref Nobody gives ?NOT_DECLARED Nobody",
        "!Ref AWS::NoValue gives nothing",
        "!Ref AWS::Region gives ?PSEUDO_PARAM AWS::Region",
        "!Ref AWS::AccountId gives ?PSEUDO_PARAM AWS::AccountId",
        "!Ref AWS::StackName gives ?PSEUDO_PARAM AWS::StackName",
        "!Ref AWS::StackId gives ?PSEUDO_PARAM AWS::StackId",
        "!Ref AWS::Partition gives ?PSEUDO_PARAM AWS::Partition",
        "!Ref AWS::URLSuffix gives ?PSEUDO_PARAM AWS::URLSuffix",
        "!Ref AWS::Nonsense gives ?NOT_DECLARED AWS::Nonsense",
        "!GetAtt Key.Arn gives <Key.Arn>",
        "!GetAtt [Key, Arn] gives <Key.Arn>",
        "!GetAtt [Key, Outputs, Arn] gives <Key.Outputs.Arn>",
        "!GetAtt [!Sub 'Key', Arn] gives <Key.Arn>",
        "!GetAtt [[Key], Arn] gives ?NOT_UNDERSTOOD a malformed call",
        "!GetAtt Key gives ?NOT_UNDERSTOOD a malformed call",
        "!GetAtt .Arn gives ?NOT_UNDERSTOOD a malformed call",
        "!GetAtt {a: b} gives ?NOT_UNDERSTOOD a malformed call",
        "!GetAtt Nobody.Arn gives ?NOT_DECLARED Nobody",
        "!GetAtt Stored.Value gives stored",
        "!GetAtt Stored.Type gives <Stored.Type>",
        "!GetAtt Child.Outputs.Name gives usual",
        "!GetAtt Child.Outputs.Arn gives <Key.Arn>",
        "!GetAtt Child.Outputs.None gives ?NOT_DECLARED Child.Outputs.None",
        "!GetAtt Child.Other gives <Child.Other>",
        "!GetAtt Remote.Outputs.Name gives ?REMOTE_TEMPLATE Remote.Outputs.Name",
        "!GetAtt Key.Outputs.Name gives <Key.Outputs.Name>",
        "{'Fn::GetStackOutput': {StackName: etl}} gives ?NOT_UNDERSTOOD a malformed call",
        "{'Fn::GetStackOutput': {OutputName: x}} gives ?NOT_UNDERSTOOD a malformed call",
        "{'Fn::GetStackOutput': etl} gives ?NOT_UNDERSTOOD a malformed call",
        "{'Fn::GetStackOutput': {StackName: etl, OutputName: x}} gives"
            + " ?UNRESOLVED_IMPORT export output of etl/x"
      })
  void aReferenceGives(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @Test
  void whatTheUserSaysIsKnown() {
    Expressions deployed =
        expressions.deployed(
            new Deployment(Map.of("Open", "said"), "eu-west-1", "111122223333", "etl", Map.of()));
    assertEquals("eu-west-1", deployed.value("!Ref AWS::Region"));
    assertEquals("111122223333", deployed.value("!Ref AWS::AccountId"));
    assertEquals("etl", deployed.value("!Ref AWS::StackName"));
    assertEquals("said", deployed.value("!Ref Open"));
    assertEquals("said", deployed.value("{Ref: {'Fn::Sub': 'Open'}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, aws, amazonaws.com",
    "us-gov-west-1, aws-us-gov, amazonaws.com",
    "cn-north-1, aws-cn, amazonaws.com.cn",
    "us-iso-east-1, ?PSEUDO_PARAM AWS::Partition, ?PSEUDO_PARAM AWS::URLSuffix",
    "moon-1, ?PSEUDO_PARAM AWS::Partition, ?PSEUDO_PARAM AWS::URLSuffix"
  })
  void theRegionTellsThePartition(String region, String partition, String suffix) {
    Expressions deployed =
        expressions.deployed(new Deployment(Map.of(), region, null, null, Map.of()));
    assertEquals(partition, deployed.value("!Ref AWS::Partition"));
    assertEquals(suffix, deployed.value("!Ref AWS::URLSuffix"));
  }

  @Test
  void whatIsTheSameInOneStackIsEqual() {
    for (String name : List.of("AWS::StackId", "AWS::Partition", "AWS::StackName")) {
      assertEquals("true", expressions.value("!Equals [!Ref '" + name + "', !Ref '" + name + "']"));
    }
    assertEquals(
        2, expressions.worlds("!Equals [!Ref 'AWS::StackId', !Ref 'AWS::Partition']").size());
  }

  @Test
  void theStepsLeadThroughTheOutputOfANestedStack() {
    assertEquals(
        List.of("6: output Name of the nested stack", "2: parameter Name is usual"),
        expressions.steps("!GetAtt Child.Outputs.Name"));
  }

  @Test
  void outputsOfAnotherStackAreReadByItsName() {
    String sections =
        """
        Outputs:
          Mine: {Value: own}
        """;
    Expressions other =
        Expressions.in(sections)
            .deployed(new Deployment(Map.of(), "eu-west-1", "1", "etl", Map.of()));
    String read = "{'Fn::GetStackOutput': {StackName: etl, OutputName: Mine}}";
    assertEquals("own", other.value(read));
    String elsewhere =
        "{'Fn::GetStackOutput': {StackName: etl, OutputName: Mine, Region: us-east-1}}";
    assertEquals("?UNRESOLVED_IMPORT export output of etl/Mine", other.value(elsewhere));
  }

  @Test
  void whatCdkCarriesToAnotherRegionIsRead() {
    Expressions carried =
        Expressions.in(
            """
            Resources:
              Reader: {Type: 'Custom::CrossRegionExportReader'}
              Writer:
                Type: Custom::CrossRegionExportWriter
                Properties: {WriterProps: {exports: {/cdk/name: corp}}}
            """);
    assertEquals("corp", carried.value("!GetAtt [Reader, /cdk/name]"));
    assertEquals(
        List.of("9: handed to another region here"), carried.steps("!GetAtt [Reader, /cdk/name]"));
    assertEquals(
        "?UNRESOLVED_IMPORT export /cdk/other", carried.value("!GetAtt [Reader, /cdk/other]"));
  }

  @Test
  void whatAStrangerCarriesIsNotRead() {
    Expressions strangers =
        Expressions.in(
                """
                Resources:
                  Reader: {Type: 'Custom::CrossRegionExportReader'}
                """)
            .beside(
                Map.of(
                    "other.yaml",
                    """
                    Resources:
                      Writer:
                        Type: Custom::CrossRegionExportWriter
                        Properties: {WriterProps: {exports: {/cdk/name: corp}}}
                    """));
    assertEquals(
        "?UNRESOLVED_IMPORT export /cdk/name", strangers.value("!GetAtt [Reader, /cdk/name]"));
  }
}
