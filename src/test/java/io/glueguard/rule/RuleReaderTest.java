package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Severity;
import io.glueguard.source.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader of rules takes, and what it says about the rest. */
class RuleReaderTest {
  private static final String JOB = "AWS::Glue::Job";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{property: Name, is: present}",
        "[{property: Name, is: present}, {property: Role, is: x}]",
        "{all: [{property: Name, is: present}]}",
        "{any: [{property: Name, is: present}]}",
        "{not: {property: Name, is: present}}",
        "{before: {property: Name, is: present}}",
        "{property: Name, is: changed}",
        "{property: Name, is: unchanged}",
        "{property: GlueVersion, at-least: '4.0'}",
        "{link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration}",
        "{link: SecurityConfiguration, to: AWS::Glue::SecurityConfiguration, broken: fails,"
            + " which: {property: Name, is: present}}",
        "{link: Role, to: AWS::IAM::Role, same-as: JobName.Role}",
        "{each: Connections, require: {bookmarks: in-use}}",
        "{when: {property: Name, is: x}, require: {property: Role, is: y}, message: It}",
        "{require: {property: Role, is: y}}",
        "{role: Role, may: 'kms:Decrypt', by: key-policy, with:"
            + " EncryptionConfiguration.JobBookmarksEncryption.KmsKeyArn, of: SecurityConfiguration}",
        "{role: Role, may: ['logs:AssociateKmsKey']}",
        "{change: created}",
        "{change: [updated, deleted, replaced, created-before-deleted]}",
        "{tagged: owner}",
        "{tagged: regulated}",
        "{used: anywhere}",
        "{beside: AWS::Glue::Trigger}",
        "{bookmarks: in-use}",
        "{bookmarks: encrypted}",
        "{bookmarks: unencrypted}"
      })
  void aConditionIsRead(String condition) {
    Parsed<Rule> rule = Asked.rule(JOB, condition);
    assertEquals(List.of(), Asked.words(rule.problems()));
    assertNotNull(rule.value().require());
  }

  @Test
  void listsOfConditionsKeepThemAll() {
    String one = "{property: Name, is: present}";
    String two = "{used: anywhere}";
    for (String word : List.of("all", "any")) {
      Condition read =
          Asked.rule(JOB, "{" + word + ": [" + one + ", " + two + "]}").value().require();
      List<Condition> conditions =
          read instanceof AllOf all ? all.conditions() : ((AnyOf) read).conditions();
      assertEquals(
          List.of("PropertyCondition", "Used"),
          conditions.stream().map(each -> each.getClass().getSimpleName()).toList());
    }
  }

  @Test
  void whatARoleMustBeAllowedIsKept() {
    String with = "EncryptionConfiguration.JobBookmarksEncryption.KmsKeyArn";
    RoleCondition role =
        (RoleCondition)
            Asked.rule(
                    JOB,
                    "{role: Role, may: ['kms:Decrypt', 'kms:Encrypt'], with: "
                        + with
                        + ", of: SecurityConfiguration, by: key-policy}")
                .value()
                .require();
    assertEquals(List.of("Role"), role.role());
    assertEquals(List.of("kms:Decrypt", "kms:Encrypt"), role.actions());
    assertEquals(List.of(with.split("\\.")), role.key().path());
    assertEquals(List.of("SecurityConfiguration"), role.key().of());
    assertTrue(role.byKeyPolicy());
    RoleCondition service =
        (RoleCondition)
            Asked.rule(
                    "AWS::Glue::SecurityConfiguration",
                    "{service: cloudwatch-logs, may: 'kms:Encrypt*', with: " + with + "}")
                .value()
                .require();
    assertNull(service.role());
    assertNull(service.key().of());
    assertTrue(service.byKeyPolicy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      quoteCharacter = '`',
      value = {
        "text ; a condition is a map or a list of maps",
        "{} ; unknown condition ",
        "{propertee: Name} ; unknown condition propertee, did you mean property?",
        "[text] ; a condition is a map or a list of maps",
        "{all: {a: b}} ; a list of conditions belongs here",
        "{all: [], any: []} ; unknown word any, did you mean all?",
        "{any: [], also: x} ; unknown word also",
        "{not: text} ; a condition is a map or a list of maps",
        "{not: {property: Name, is: x}, als: y} ; unknown word als",
        "{before: text} ; a condition is a map or a list of maps",
        "{before: {property: Name, is: x}, als: y} ; unknown word als",
        "{property: Name} ; a property needs one of is, is-not, at-least",
        "{property: [Name], is: x} ; a property path belongs here, e.g. Command.Name",
        "{property: '', is: x} ; a property path belongs here, e.g. Command.Name",
        "{property: Nam, is: x} ; unknown property Nam of AWS::Glue::Job, did you mean Name?",
        "{property: Command.Nam, is: x} ;"
            + " unknown property Command.Nam of AWS::Glue::Job, did you mean Name?",
        "{property: Name, is: x, iz: y} ; unknown word iz, did you mean is?",
        "{link: Role} ; a link needs the type that it leads to",
        "{link: Role, to: AWS::IAM::Rolle} ;"
            + " unknown resource type AWS::IAM::Rolle, did you mean AWS::IAM::Role?",
        "{link: Role, to: AWS::IAM::Role, broken: holds} ; unknown word holds",
        "{link: Role, to: AWS::IAM::Role, wich: x} ; unknown word wich, did you mean which?",
        "{link: Role, to: AWS::IAM::Role, which: text} ; a condition is a map or a list of maps",
        "{link: Role, to: AWS::IAM::Role, which: {property: Nam, is: x}} ;"
            + " unknown property Nam of AWS::IAM::Role",
        "{each: Tags} ; each needs require",
        "{each: Tags, require: text} ; a condition is a map or a list of maps",
        "{each: Tags, require: {used: anywhere}, x: y} ; unknown word x",
        "{when: {used: anywhere}} ; when needs require beside it",
        "{require: text} ; a condition is a map or a list of maps",
        "{when: text, require: {used: anywhere}} ; a condition is a map or a list of maps",
        "{require: {used: anywhere}, mesage: x} ; unknown word mesage, did you mean message?",
        "{key: Name, is: big} ; unknown kind of key big",
        "{key: Name} ; unknown kind of key ",
        "{key: Name, is: usable, off: x} ; unknown word off, did you mean of?",
        "{key: Nam, of: SecurityConfiguration, is: usable} ;"
            + " unknown property Nam of AWS::Glue::SecurityConfiguration, did you mean Name?",
        "{role: Role, may: []} ; may needs actions, e.g. kms:Decrypt",
        "{role: Role, may: decrypt} ; decrypt is no action, e.g. kms:Decrypt",
        "{role: Role, may: ':decrypt'} ; :decrypt is no action, e.g. kms:Decrypt",
        "{role: Role, may: 'kms:Decrypt', by: key-polcy} ;"
            + " unknown word key-polcy, did you mean key-policy?",
        "{role: Role, may: 'kms:Decrypt', wth: x} ; unknown word wth, did you mean with?",
        "{service: cloudwatch-logs, may: 'kms:Decrypt'} ;"
            + " a service needs with: the property that holds the key",
        "{service: s3, may: 'kms:Decrypt', with: Name} ; unknown service s3",
        "{service: cloudwatch-logs, may: 'kms:Decrypt', with: Name, x: y} ; unknown word x",
        "{change: made} ; unknown change made",
        "{change: created, x: y} ; unknown word x",
        "{tagged: color} ; unknown tag color",
        "{tagged: owner, x: y} ; unknown word x",
        "{used: somewhere} ; unknown word somewhere",
        "{used: anywhere, x: y} ; unknown word x",
        "{beside: AWS::Glue::Triger} ;"
            + " unknown resource type AWS::Glue::Triger, did you mean AWS::Glue::Trigger?",
        "{beside: AWS::Glue::Trigger, x: y} ; unknown word x",
        "{bookmarks: used} ; unknown state of bookmarks used",
        "{bookmarks: in-use, x: y} ; unknown word x"
      })
  void whatIsWrongWithAConditionIsTold(String condition, String problem) {
    Parsed<Rule> rule = Asked.rule(JOB, condition);
    assertNull(rule.value());
    List<String> told = Asked.words(rule.problems());
    String line = "7: " + problem;
    assertTrue(told.stream().anyMatch(each -> each.startsWith(line)), told::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      quoteCharacter = '`',
      value = {
        "[a] ; 1: a rule file holds one map",
        "text ; 1: a rule file holds one map",
        "{id: x} ; 1: the rule needs title",
        "{id: x} ; 1: the rule needs severity",
        "{id: x} ; 1: the rule needs message",
        "{id: x} ; 1: the rule needs why",
        "{id: y} ; 1: the file is not named after the rule: y",
        "{title: y} ; 1: the file is not named after the rule: ",
        "{severity: grave} ; 1: unknown severity grave",
        "{id: x} ; 1: the rule needs select: the resource type that it is about",
        "{id: x} ; 1: the rule needs require: what it demands",
        "{idd: x} ; 1: unknown word idd, did you mean id?",
        "{about: bread} ; 1: unknown subject bread",
        "{including: updated} ; 1: unknown word updated",
        "{select: AWS::Glue::Jab} ; 1: unknown resource type AWS::Glue::Jab,"
            + " did you mean AWS::Glue::Job?",
        "{select: [AWS::Glue::Jab]} ; 1: unknown resource type AWS::Glue::Jab,"
            + " did you mean AWS::Glue::Job?",
        "{select: [[AWS::Glue::Job]]} ; 1: a resource type belongs here",
        "{select: AWS::Glue::Job, each: Nonsense} ; 1: unknown property Nonsense of AWS::Glue::Job",
        "{steps: [text]} ; 1: a step needs severity, and when or unless",
        "{steps: [{severity: high}]} ; 1: a step needs severity, and when or unless",
        "{steps: [{when: {used: anywhere}}]} ; 1: a step needs severity, and when or unless",
        "{steps: [{when: {used: anywhere}, severity: grave}]} ; 1: unknown severity grave",
        "{steps: [{when: {used: anywhere}, severity: low, x: y}]} ; 1: unknown word x",
        "{steps: [{when: text, severity: low}]} ; 1: a condition is a map or a list of maps",
        "{unless: [text]} ; 1: a condition is a map or a list of maps"
      })
  void whatIsWrongWithARuleIsTold(String rule, String problem) {
    Parsed<Rule> read = Asked.read(rule);
    assertNull(read.value());
    List<String> told = Asked.words(read.problems());
    assertTrue(told.stream().anyMatch(each -> each.startsWith(problem)), told::toString);
  }

  @Test
  void everyFieldOfARuleIsKept() {
    Rule rule =
        Asked.read(
                """
                id: x
                title: Its title
                severity: medium
                select: [AWS::Glue::Job, AWS::Glue::Crawler]
                including: deleted
                when: {property: Name, is: present}
                unless: [{property: Role, is: a}, {property: Role, is: b}]
                require: {used: anywhere}
                steps:
                  - {when: {bookmarks: in-use}, severity: higher}
                  - {unless: {bookmarks: in-use}, severity: low}
                yields-to: other
                message: Its message
                undecided: Not to be told
                why: Because.
                cure: {cloudformation: do this, cli: or that}
                references: [https://example.org, https://example.com]
                compliance:
                  - {framework: F, edition: '1', control: C, origin: documented, source: S}
                """)
            .value();
    assertEquals("x", rule.id());
    assertEquals("Its title", rule.page().title());
    assertEquals(Severity.MEDIUM, rule.page().severity());
    assertEquals("group", rule.page().group());
    assertEquals("Because.", rule.page().why());
    assertEquals(List.of("AWS::Glue::Job", "AWS::Glue::Crawler"), rule.select());
    assertTrue(rule.deletedToo());
    assertNotNull(rule.when());
    assertEquals(2, ((AnyOf) rule.unless()).conditions().size());
    assertEquals(2, rule.steps().size());
    assertNull(rule.steps().get(0).severity());
    assertEquals(Severity.LOW, rule.steps().get(1).severity());
    assertEquals("other", rule.yieldsTo());
    assertEquals("Its message", rule.message());
    assertTrue(rule.canBeOpen());
    assertEquals("{cloudformation=do this, cli=or that}", rule.page().cure().toString());
    assertEquals(2, rule.page().references().size());
    assertEquals("C", rule.page().compliance().get(0).control());
    assertEquals(List.of(), rule.watches());
  }

  @Test
  void aRuleAboutSuppressionsOrOtherRulesNeedsNoCondition() {
    String rule = "id: x\ntitle: It\nseverity: low\nmessage: It\nwhy: It.\n";
    assertEquals(List.of(), Asked.words(Asked.read(rule + "about: suppressions\n").problems()));
    Rule watching = Asked.read(rule + "watches: [a, b]\n").value();
    assertEquals(List.of("a", "b"), watching.watches());
    assertNull(watching.yieldsTo());
    assertEquals(false, watching.canBeOpen());
    assertEquals(false, watching.deletedToo());
  }
}
