package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.Change;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of the rule language say about the resources of one template. */
class WordsOfRulesTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Open: {Type: String}
      Resources:
        Key: {Type: AWS::KMS::Key, Properties: {Enabled: false}}
        Strong:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: strong
            EncryptionConfiguration:
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: CSE-KMS, KmsKeyArn: !GetAtt Key.Arn}
              S3Encryptions: [{S3EncryptionMode: SSE-S3}, null, {S3EncryptionMode: DISABLED}]
        Weak:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: weak
            EncryptionConfiguration:
              S3Encryptions: {S3EncryptionMode: SSE-S3}
              JobBookmarksEncryption: {JobBookmarksEncryptionMode: DISABLED, KmsKeyArn: other}
        Unused:
          Type: AWS::Glue::SecurityConfiguration
          Properties:
            Name: unused
            EncryptionConfiguration: {S3Encryptions: [{S3EncryptionMode: !Ref Open}]}
        Nightly:
          Type: AWS::Glue::Job
          Properties:
            Name: nightly
            SecurityConfiguration: strong
            Tags: {Owner: data, DataClassification: PHI}
            DefaultArguments: {--job-bookmark-option: job-bookmark-enable}
        Hourly:
          Type: AWS::Glue::Job
          Properties:
            Name: hourly
            SecurityConfiguration: weak
            Tags: {Owner: '', DataClassification: public}
            NonOverridableArguments: {--job-bookmark-option: job-bookmark-disable}
            DefaultArguments: {--job-bookmark-option: job-bookmark-enable}
        Daily:
          Type: AWS::Glue::Job
          Properties: {Name: daily, SecurityConfiguration: !Ref Open, Tags: !Ref Open}
        Lost:
          Type: AWS::Glue::Job
          Properties:
            SecurityConfiguration: !Ref Key
            Tags: {team: !Ref Open}
        Bare: {Type: AWS::Glue::Job}
        Trigger:
          Type: AWS::Glue::Trigger
          Properties:
            Actions:
              - {JobName: daily, Arguments: {--job-bookmark-option: job-bookmark-pause}}
              - {JobName: hourly, Arguments: {--job-bookmark-option: job-bookmark-enable}}
              - {JobName: nightly, SecurityConfiguration: !Ref Strong}
              - {JobName: nightly, SecurityConfiguration: weak}
              - {JobName: elsewhere}
      """;

  private final ResourceGraph graph = Asked.graph(TEMPLATE);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "Nightly : {tagged: owner} : holds",
        "Hourly : {tagged: owner} : fails",
        "Daily : {tagged: owner} : cannot tell: PARAM_NO_DEFAULT Open",
        "Lost : {tagged: owner} : holds",
        "Bare : {tagged: owner} : fails",
        "Strong : {tagged: owner} : holds",
        "Unused : {tagged: owner} : fails",
        "Nightly : {tagged: regulated} : holds",
        "Hourly : {tagged: regulated} : fails",
        "Lost : {tagged: regulated} : fails",
        "Strong : {used: anywhere} : holds",
        "Weak : {used: anywhere} : holds",
        "Unused : {used: anywhere} : cannot tell: PARAM_NO_DEFAULT ${Open}",
        "Nightly : {beside: AWS::Glue::Trigger} : holds",
        "Nightly : {beside: AWS::Glue::Crawler} : fails",
        "Nightly : {bookmarks: in-use} : holds",
        "Hourly : {bookmarks: in-use} : fails",
        "Daily : {bookmarks: in-use} : holds",
        "Bare : {bookmarks: in-use} : fails",
        "Strong : {bookmarks: in-use} : holds",
        "Weak : {bookmarks: in-use} : holds",
        "Unused : {bookmarks: in-use} : fails",
        "Nightly : {bookmarks: encrypted} : holds",
        "Hourly : {bookmarks: encrypted} : fails",
        "Hourly : {bookmarks: unencrypted} : holds",
        "Daily : {bookmarks: encrypted} : cannot tell: PARAM_NO_DEFAULT ${Open}",
        "Bare : {bookmarks: encrypted} : fails",
        "Lost : {bookmarks: encrypted} : fails",
        "Nightly : {change: created} : fails",
        "Nightly : {before: {property: Name, is: nightly}} : fails",
        "Nightly : {property: Name, is: changed} : fails",
        "Nightly : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration} : holds",
        "Bare : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration} : fails",
        "Lost : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration} : fails",
        "Nightly : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration,"
            + " which: {property: Name, is: strong}} : holds",
        "Nightly : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration,"
            + " which: {property: Name, is: weak}} : fails",
        "Lost : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration,"
            + " which: {property: Name, is: x}} :"
            + " cannot tell: EXTERNAL_NAME ${Key} is the AWS::KMS::Key Key",
        "Lost : {link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration,"
            + " broken: fails, which: {property: Name, is: x}} : fails",
        "Nightly : {any: []} : fails",
        "Nightly : {all: []} : holds",
        "Nightly : {when: {property: Name, is: x}, require: {property: Name, is: y}} : holds",
        "Nightly : {when: {property: Name, is: nightly}, require: {property: Name, is: y}} : fails",
        "Daily : {when: {property: SecurityConfiguration, is: x}, require: {property: Name, is: y}}"
            + " : cannot tell: PARAM_NO_DEFAULT Open",
        "Daily : {when: {property: SecurityConfiguration, is: x},"
            + " require: {property: Name, is: daily}} : holds",
        "Strong : {each: EncryptionConfiguration.S3Encryptions,"
            + " require: {property: S3EncryptionMode, is: SSE-S3}} : fails",
        "Strong : {each: EncryptionConfiguration.S3Encryptions,"
            + " require: {property: S3EncryptionMode, is: [SSE-S3, DISABLED]}} : holds",
        "Weak : {each: EncryptionConfiguration.S3Encryptions,"
            + " require: {property: S3EncryptionMode, is: SSE-S3}} : holds",
        "Unused : {each: EncryptionConfiguration.S3Encryptions,"
            + " require: {property: S3EncryptionMode, is: SSE-S3}} :"
            + " cannot tell: PARAM_NO_DEFAULT Open",
        "Trigger : {each: Actions, require: {link: SecurityConfiguration,"
            + " to: AWS::Glue::SecurityConfiguration, same-as: JobName.SecurityConfiguration}}"
            + " : fails"
      })
  void aWordSays(String name, String condition, String verdict) {
    assertEquals(verdict, Asked.words(Asked.judge(graph, name, condition)));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, true", "3, false", "4, false"})
  void anActionNamesWhatItsJobNames(int index, boolean same) {
    SameLink condition =
        new SameLink(
            List.of("SecurityConfiguration"),
            List.of("JobName"),
            List.of("SecurityConfiguration"),
            "AWS::Glue::SecurityConfiguration");
    Resource trigger = graph.ofType("AWS::Glue::Trigger").get(0);
    Item item =
        EachCondition.items(
                Item.of(trigger),
                Item.of(trigger).find(World.usual(graph), List.of("Actions")),
                World.usual(graph))
            .get(index);
    Verdict verdict =
        condition.judge(item, World.usual(graph), new Context(graph, Context.Settings.USUAL));
    assertEquals(same, verdict instanceof Verdict.Holds, () -> Asked.words(verdict));
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE, created, holds",
    "UPDATE, created, fails",
    "UPDATE, updated, holds",
    "DELETE, deleted, holds",
    "REPLACE, replaced, holds",
    "REPLACE_CREATE_FIRST, replaced, holds",
    "REPLACE_CREATE_FIRST, created-before-deleted, holds",
    "REPLACE, created-before-deleted, fails"
  })
  void aPlanSaysWhatBecomesOfAResource(Change change, String word, String verdict) {
    graph.stacks().get(0).resource("Nightly").changed(change, null);
    assertEquals(verdict, Asked.words(Asked.judge(graph, "Nightly", "{change: " + word + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      value = {
        "{property: Name, is: changed} : holds",
        "{property: Name, is: unchanged} : fails",
        "{property: Role, is: changed} : fails",
        "{property: Tags, is: changed} : holds",
        "{property: SecurityConfiguration, is: changed} : holds",
        "{before: {property: Name, is: hourly}} : holds",
        "{before: {property: Name, is: nightly}} : fails",
        "{before: {bookmarks: encrypted}} : fails"
      })
  void aPlanKnowsWhatWasBefore(String condition, String verdict) {
    Resource was = graph.stacks().get(0).resource("Hourly");
    graph.stacks().get(0).resource("Nightly").changed(Change.UPDATE, was);
    assertEquals(verdict, Asked.words(Asked.judge(graph, "Nightly", condition)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '`',
      value = {
        "{a: b, c: [d, e]} : {c: [d, e], a: b} : fails",
        "{a: b} : {a: c} : holds",
        "{a: b} : {a: b, c: d} : holds",
        "{a: b, c: d} : {a: b} : holds",
        "{a: b, c: ''} : {a: b} : fails",
        "[a, b] : [a, b] : fails",
        "[a, b] : [b, a] : holds",
        "[a, b] : [a] : holds",
        "'' : null : fails",
        "a : null : holds",
        "null : a : holds",
        "[a] : a : holds"
      })
  void mapsAndListsAreComparedByWhatTheyHold(String before, String now, String verdict) {
    String template =
        """
        Resources:
          Before: {Type: AWS::Glue::Job, Properties: {Tags: %s}}
          Now: {Type: AWS::Glue::Job, Properties: {Tags: %s}}
        """
            .formatted(before, now);
    ResourceGraph two = Asked.graph(template);
    Resource resource = two.stacks().get(0).resource("Now");
    resource.changed(Change.UPDATE, two.stacks().get(0).resource("Before"));
    assertEquals(verdict, Asked.words(Asked.judge(two, "Now", "{property: Tags, is: changed}")));
  }

  @Test
  void messagesTravelWithWhatBreaksThem() {
    Verdict fails =
        Asked.judge(
            graph, "Nightly", "{require: {property: Name, is: y}, message: 'It is {value}'}");
    assertEquals("It is {value}", fails.evidence().words().get(Demand.MESSAGE));
    assertEquals("nightly", fails.evidence().words().get("value"));
    Verdict without = Asked.judge(graph, "Nightly", "{require: {property: Name, is: y}}");
    assertEquals(Map.of("value", "nightly"), without.evidence().words());
  }

  @Test
  void aLinkSaysWhereItLeads() {
    String link = "{link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration";
    Map<String, String> found =
        Asked.judge(graph, "Nightly", link + ", which: {property: Name, is: x}}")
            .evidence()
            .words();
    assertEquals("Strong", found.get("target"));
    assertEquals("template.yaml/Strong", found.get("root"));
    assertEquals("none", Asked.judge(graph, "Bare", link + "}").evidence().words().get("target"));
    Map<String, String> broken = Asked.judge(graph, "Lost", link + "}").evidence().words();
    assertEquals("${Key}", broken.get("target"));
    assertEquals("is the AWS::KMS::Key Key", broken.get("broken"));
  }
}
