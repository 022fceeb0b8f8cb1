package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.glueguard.scan.ConfigurationReader;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team keeps in {@code .glueguard.yaml}. */
class ConfigurationTest {
  private static final String FILE = ".glueguard.yaml";
  private static final String MISSING = "job-without-security-configuration";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(folder).file("job.yaml", Session.BAD);
  }

  private void refused(String configuration, String message) throws IOException {
    session.file(FILE, configuration);
    assertEquals(2, session.run("scan"), configuration);
    assertTrue(session.err.contains(message), session.err);
  }

  @Test
  void aValueThatAParameterDoesNotTakeIsTold() {
    session.file(
        "job.yaml",
        "Parameters:\n  Stage: {Type: String, AllowedValues: [dev, prod]}\n" + Session.BAD);
    session.run("scan", "--param", "Stage=prd", "--format", "json");
    assertTrue(session.out.contains("The value given to Stage is not allowed here"), session.out);
    session.run("scan", "--param", "Stage=prod");
    assertFalse(session.out.contains("not allowed here"), session.out);
    assertFalse(session.err.contains("no template takes"), session.err);
    session.run("scan", "--param", "Stge=prod");
    assertTrue(
        session.err.contains("--param: no template takes Stge, did you mean Stage?"), session.err);
  }

  @Test
  void keysThatAreNotAllowedAreFound() throws IOException {
    session.file(
        "security.yaml",
        """
        Resources:
          Security:
            Type: AWS::Glue::SecurityConfiguration
            Properties:
              Name: security
              EncryptionConfiguration:
                JobBookmarksEncryption:
                  JobBookmarksEncryptionMode: CSE-KMS
                  KmsKeyArn: arn:aws:kms:eu-west-1:444455556666:key/one
        """);
    String rule = "bookmark-key-not-allowed";
    assertEquals(0, session.run("scan", "--select", rule));
    session.file(FILE, "allowed-keys: ['arn:aws:kms:*:444455556666:key/*']\n");
    assertEquals(0, session.run("scan", "--select", rule), session.out);
    session.file(FILE, "allowed-keys: ['arn:aws:kms:*:111122223333:key/*']\n");
    assertEquals(1, session.run("scan", "--select", rule), session.out);
    assertTrue(session.out.contains("not among the allowed keys"), session.out);
  }

  @Test
  void typosAreErrorsWithAPlaceAndASuggestion() throws IOException {
    refused(
        "closed-wrld: true\n", FILE + ":1:1: unknown key closed-wrld, did you mean closed-world?");
    refused("\nrules: {" + MISSING + ": hgh}\n", "and not hgh, did you mean high?");
    refused(
        "rules: {job-without-security: low}\n", FILE + ":1:9: unknown rule job-without-security");
    refused("fail-on: hihg\n", FILE + ":1:10: fail-on is one of");
    refused("closed-world: yes\n", "closed-world is true or false");
    refused("external-configurations: {a: encryptd}\n", "did you mean encrypted?");
    refused("ignore: [{paths: [a]}]\n", "an entry of ignore needs a reason");
    refused("ignore: [{reason: a}]\n", "this one would ignore all");
    refused("ignore: [{paths: [a], reason: a, until: soon}]\n", "until is a day");
    refused("tags: {ower: [a]}\n", "did you mean owner?");
    refused("\"a\\e[31m\": 1\n", "unknown key a\\u001b[31m");
    refused("- a\n", "the configuration is one map of keys");
    refused("a: [\n", FILE);
  }

  @Test
  void anEmptyOneSaysNothing() {
    assertEquals(1, session.file(FILE, "# nothing yet\n").run("scan"));
  }

  @Test
  void weighsAndLeavesOutRules() {
    session.file(FILE, "rules: {" + MISSING + ": low}\n");
    assertEquals(0, session.run("scan"));
    assertTrue(session.out.contains("job.yaml:3:3: low " + MISSING), session.out);
    session.file(FILE, "rules: {" + MISSING + ": off}\n");
    assertEquals(0, session.run("scan", "--fail-on", "info"), session.out);
    assertEquals(1, session.run("scan", "--select", MISSING), "the command line comes first");
  }

  @Test
  void saysWhereToFail() {
    session.file(FILE, "fail-on: high\n");
    assertEquals(0, session.run("scan"));
    assertEquals(1, session.run("scan", "--fail-on", "medium"));
    session.file("job.yaml", Session.OPEN).file(FILE, "fail-on-undecided: true\n");
    assertEquals(1, session.run("scan"));
  }

  @Test
  void isLookedUpFromTheCurrentFolderToTheRoot() throws IOException {
    session.file(".git/HEAD", "").file(FILE, "fail-on: never\n").file("a/b/job.yaml", Session.BAD);
    Session below = new Session(folder.resolve("a/b"));
    assertEquals(0, below.run("scan"));
    assertTrue(below.out.contains("a/b/job.yaml:3:3"), "paths are relative to the root");
    below.file(FILE, "fail-on: medium\n");
    assertEquals(1, below.run("scan"), "the nearest one counts");
    session.file("other.yaml", "fail-on: high\n");
    assertEquals(0, below.run("scan", "--config", "../../other.yaml"));
  }

  @Test
  void namesConfigurationsThatAreDeployedElsewhere() {
    session.file("job.yaml", Session.OPEN);
    session.file(FILE, "external-configurations: {corp-sc: encrypted}\n");
    assertEquals(0, session.run("scan", "--fail-on-undecided"), session.out);
    assertTrue(session.out.contains("1 encrypted"), session.out);
    session.file(FILE, "external-configurations: {corp-sc: DISABLED}\n");
    assertEquals(1, session.run("scan"));
    assertTrue(session.out.contains("job-bookmarks-unencrypted"), session.out);
    assertFalse(session.out.contains(" bookmark-encryption-disabled"), "nobody here wrote it");
  }

  @Test
  void saysWhatParametersAndStoredParametersAre() {
    String stored = Session.OPEN.replace("corp-sc", "'{{resolve:ssm:/glue/sc}}'");
    session.file("job.yaml", stored);
    session.file(FILE, "ssm: {/glue/sc: a}\nexternal-configurations: {a: encrypted}\n");
    assertEquals(0, session.run("scan", "--fail-on-undecided"), session.out);
    String parameter =
        Session.OPEN
            .replace("Resources:", "Parameters: {Sc: {Type: String}}\nResources:")
            .replace("corp-sc", "!Ref Sc");
    session.file("job.yaml", parameter);
    session.file(FILE, "parameters: {Sc: a}\nexternal-configurations: {a: encrypted}\n");
    assertEquals(0, session.run("scan", "--fail-on-undecided"), session.out);
  }

  @Test
  void bringsRulesAlong() {
    String rule =
        "{id: mine, title: t, severity: high, select: 'AWS::Glue::Job', message: m, why: w,"
            + " require: {property: Description, is: present}}";
    session.file("conf/rules/own/mine.yaml", rule).file("conf/c.yaml", "rules-dir: rules\n");
    assertEquals(1, session.run("scan", "--config", "conf/c.yaml", "--fail-on", "high"));
  }

  @Test
  void theSchemaKnowsWhatTheReaderKnows() throws IOException {
    String text = schema();
    Document document = TreeReader.read(SourceFile.of("schema", text)).value().get(0);
    MapNode properties = (MapNode) ((MapNode) document.root()).get("properties");
    List<String> keys = new ArrayList<>();
    properties.entries().forEach(entry -> keys.add(entry.key().text()));
    assertEquals(new TreeSet<>(ConfigurationReader.keys()), new TreeSet<>(keys));
  }

  @Test
  void theSchemaAcceptsAndRefusesWhatTheReaderDoes() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(), InputFormat.JSON);
    String good =
        """
        rules: {job-without-security-configuration: low, suppression-unused: off}
        tags: {owner: [Owner], regulated: {DataClassification: [phi]}}
        external-configurations: {corp-sc: CSE-KMS}
        ssm: {/glue/sc: corp-sc}
        stacks: {security.yaml: sec}
        ignore:
          - {paths: [legacy/**], rules: [suppression-unused], reason: old, until: "2027-01-01"}
        allowed-keys: ["arn:aws:kms:*:111122223333:key/*"]
        parameters: {Stage: prod}
        closed-world: true
        external-key-policy-may-grant: true
        require-proven-customer-key: false
        fail-on-undecided: false
        region: eu-west-1
        account: "111122223333"
        stack-name: etl
        fail-on: high
        """;
    List<String> bad =
        List.of(
            "closed-wrld: true",
            "rules: {a: hgh}",
            "fail-on: hihg",
            "closed-world: maybe",
            "external-configurations: {a: b}",
            "ignore: [{paths: [a]}]",
            "ignore: [{reason: a}]",
            "tags: {ower: [a]}",
            "- a");
    assertEquals(List.of(), schema.validate(good, InputFormat.YAML));
    assertTrue(ConfigurationReader.read(SourceFile.of(FILE, good)).problems().isEmpty());
    for (String text : bad) {
      assertFalse(schema.validate(text, InputFormat.YAML).isEmpty(), text);
      assertFalse(ConfigurationReader.read(SourceFile.of(FILE, text)).problems().isEmpty(), text);
    }
  }

  private static String schema() throws IOException {
    try (InputStream in =
        ConfigurationTest.class.getResourceAsStream("/schema/config.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
