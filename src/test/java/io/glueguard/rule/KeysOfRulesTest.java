package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.ResourceGraph;
import io.glueguard.model.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules ask of keys and roles, where there is a key to speak of and where there is none. */
class KeysOfRulesTest {
  private static final String KEY = "EncryptionConfiguration.JobBookmarksEncryption.KmsKeyArn";
  private static final String TEMPLATE =
      """
      Parameters: {Open: {Type: String}}
      Resources:
        Key: {Type: AWS::KMS::Key}
        Off: {Type: AWS::KMS::Key, Properties: {Enabled: false}}
        Role: {Type: AWS::IAM::Role, Properties: {RoleName: etl}}
        WithKey: %s
        WithOff: %s
        WithAlias: %s
        WithNone: %s
        WithArn: %s
        WithOpen: %s
        Keyed: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: !Ref WithKey, Role: !Ref Role}}
        Aliased: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: !Ref WithAlias}}
        Bare: {Type: AWS::Glue::Job}
        Lost: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: other}}
        Wrong: {Type: AWS::Glue::Job, Properties: {SecurityConfiguration: !Ref Key, Role: x}}
      """
          .formatted(
              configuration("!GetAtt Key.Arn"),
              configuration("!GetAtt Off.Arn"),
              configuration("alias/glue"),
              configuration("''"),
              configuration("arn:aws:kms:eu-west-1:111122223333:key/a"),
              configuration("!Ref Open"));

  private static String configuration(String key) {
    return "{Type: AWS::Glue::SecurityConfiguration, Properties: {EncryptionConfiguration:"
        + " {JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS, KmsKeyArn: "
        + key
        + "}}}}";
  }

  private final ResourceGraph graph = Asked.graph(TEMPLATE);

  @ParameterizedTest
  @CsvSource({
    "WithKey, an-arn, holds",
    "WithKey, usable, holds",
    "WithKey, customer-managed, holds",
    "WithKey, in-this-scan, holds",
    "WithKey, in-same-region, holds",
    "WithKey, unchanged, holds",
    "WithOff, usable, fails",
    "WithAlias, an-arn, fails",
    "WithAlias, usable, holds",
    "WithAlias, in-this-scan, fails",
    "WithNone, an-arn, fails",
    "WithNone, usable, holds",
    "WithNone, customer-managed, holds",
    "WithArn, an-arn, holds",
    "WithArn, in-this-scan, fails",
    "WithArn, allowed, holds",
    "WithOpen, an-arn, cannot tell: PARAM_NO_DEFAULT"
  })
  void aKeyIs(String configuration, String word, String verdict) {
    String condition = "{key: " + KEY + ", is: " + word + "}";
    assertEquals(verdict, start(Asked.judge(graph, configuration, condition)));
  }

  @ParameterizedTest
  @CsvSource({
    "Keyed, in-this-scan, holds",
    "Keyed, unchanged, holds",
    "Aliased, an-arn, fails",
    "Bare, in-this-scan, holds",
    "Bare, an-arn, holds",
    "Lost, an-arn, cannot tell: EXTERNAL_NAME",
    "Wrong, an-arn, cannot tell: EXTERNAL_NAME"
  })
  void theKeyOfTheConfigurationOfAJobIs(String job, String word, String verdict) {
    String condition = "{key: " + KEY + ", of: SecurityConfiguration, is: " + word + "}";
    assertEquals(verdict, start(Asked.judge(graph, job, condition)));
  }

  @ParameterizedTest
  @CsvSource({"Keyed, fails", "Aliased, holds", "Bare, holds", "Lost, cannot tell: EXTERNAL_NAME"})
  void aRoleMayUseTheKey(String job, String verdict) {
    String condition =
        "{role: Role, may: ['kms:Decrypt', 'kms:Encrypt'], with: "
            + KEY
            + ", of: SecurityConfiguration}";
    assertEquals(verdict, start(Asked.judge(graph, job, condition)));
  }

  private static String start(Verdict verdict) {
    String words = Asked.words(verdict);
    int reason = words.indexOf(' ', "cannot tell: ".length());
    return words.startsWith("cannot") && reason > 0 ? words.substring(0, reason) : words;
  }

  @Test
  void theMessageNamesTheRoleAndWhatItMayNot() {
    String condition =
        "{role: Role, may: ['kms:Decrypt', 'kms:Encrypt'], with: "
            + KEY
            + ", of: SecurityConfiguration}";
    Evidence evidence = Asked.judge(graph, "Keyed", condition).evidence();
    assertEquals("Role", evidence.words().get("role"));
    assertEquals("kms:Decrypt, kms:Encrypt", evidence.words().get("actions"));
    assertEquals("Key", evidence.words().get("key"));
  }

  @Test
  void theWayToTheRoleLeavesNoSteps() {
    RoleCondition logs =
        (RoleCondition)
            Asked.rule("AWS::Glue::Job", "{role: Role, may: ['logs:AssociateKmsKey']}")
                .value()
                .require();
    World world = World.usual(graph);
    Context context = new Context(graph, Context.Settings.USUAL);
    Verdict said = logs.judge(Item.of(graph.stacks().get(0).resource("Wrong")), world, context);
    assertEquals("x", said.evidence().words().get("role"));
  }
}
