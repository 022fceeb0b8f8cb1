package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether anything in a template names a configuration. */
class UsedTest {
  private static final String TEMPLATE =
      """
      Parameters: {Open: {Type: String}}
      Resources:
        Sc: {Type: AWS::Glue::SecurityConfiguration, Properties: {Name: sc}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "A: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: sc}} : holds",
        "A: {Type: AWS::Glue::Crawler, Properties: {CrawlerSecurityConfiguration: sc}} : holds",
        "A: {Type: AWS::Glue::DevEndpoint, Properties: {SecurityConfiguration: !Ref Sc}} : holds",
        "A: {Type: AWS::Glue::Session, Properties: {SecurityConfiguration: sc}} : holds",
        "A: {Type: AWS::Glue::MLTransform, Properties: {TransformEncryption:"
            + " {TaskRunSecurityConfigurationName: sc}}} : holds",
        "A: {Type: AWS::Glue::Trigger, Properties: {Actions: [{SecurityConfiguration: sc}]}}"
            + " : holds",
        "Outputs: {A: {Value: !Ref Sc, Export: {Name: x}}} : holds",
        "Outputs: {A: {Value: sc}} : fails",
        "A: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: other}} : fails",
        "A: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: !Sub 'x-${Open}'}} : fails",
        "A: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: !Sub 's${Open}'}} :"
            + " cannot tell: PARAM_NO_DEFAULT s${Open}",
        "A: {Type: AWS::Glue::Crawler, Properties: {SecurityConfiguration: sc}} : fails",
        "A: {Type: AWS::SSM::Parameter, Properties: {Value: !Ref Sc}} : holds",
        "A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://b/t.yaml',"
            + " Parameters: {Sc: !Sub '${Sc}-v2'}}} : holds",
        "A: {Type: AWS::SSM::Parameter, Properties: {Value: sc}} : fails",
        "A: {Type: AWS::SSM::Parameter, DependsOn: Sc} : fails",
        "A: {Type: AWS::Glue::Job} : fails"
      })
  void aConfigurationIsUsed(String more, String verdict) {
    String template = TEMPLATE + (more.startsWith("Outputs") ? "" : "  ") + more + "\n";
    assertEquals(
        verdict, Asked.words(Asked.judge(Asked.graph(template), "Sc", "{used: anywhere}")));
  }
}
