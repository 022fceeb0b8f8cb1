package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a suppression takes out of the count, and what it does not. */
class SuppressionTest {
  private static final String MISSING = "job-without-security-configuration";
  private static final String IGNORE = "# glueguard:ignore ";
  private static final String ABOVE = "  Nightly:\n";
  private static final String OTHER =
      Session.BAD.substring(Session.BAD.indexOf(ABOVE)).replace("Nightly", "Other");

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(folder);
  }

  private int scanned(String template) {
    return session.file("job.yaml", template).run("scan", "job.yaml", "--fail-on", "low");
  }

  private static String above(String comment) {
    return Session.BAD.replace(ABOVE, "  " + comment + "\n" + ABOVE);
  }

  @Test
  void aCommentAboveAResourceSuppressesItsOwnFinding() {
    assertEquals(0, scanned(above(IGNORE + MISSING + " -- sandbox")), session.out);
    assertTrue(session.out.contains("suppressed 1 finding"), session.out);
    assertEquals(1, scanned(above(IGNORE + MISSING + " -- sandbox") + OTHER));
    assertTrue(session.out.contains("Other has no security configuration"), session.out);
    assertFalse(session.out.contains("Nightly has no"), session.out);
    session.run("scan", "--format", "json");
    assertTrue(session.out.contains("\"reason\": \"sandbox\""), "it stays in the reports");
  }

  @Test
  void aNamesakeInAnotherFileIsNotSuppressed() {
    session.file("other.yaml", Session.BAD);
    String metadata = "    Metadata: {glueguard: {ignore: [{rule: " + MISSING + ", reason: x}]}}\n";
    for (String accepted :
        List.of(
            above(IGNORE + MISSING + " -- sandbox"),
            Session.BAD.replace(ABOVE, ABOVE + metadata))) {
      session.file("job.yaml", accepted);
      assertEquals(1, session.run("scan", "--fail-on", "low"), session.out);
      assertTrue(session.out.contains("other.yaml:3:3: medium " + MISSING), session.out);
      assertTrue(session.out.contains("suppressed 1 finding"), session.out);
    }
  }

  @Test
  void otherCommentsMayStandBetween() {
    String both = above(IGNORE + MISSING + " -- sandbox\n  # the nightly job");
    assertEquals(0, scanned(both), session.out);
    assertEquals(1, scanned(above(IGNORE + MISSING + " -- sandbox\n")), "an empty line parts them");
  }

  @Test
  void aTrailingCommentIsAboutItsLine() {
    String trailing = Session.BAD.replace("  Nightly:", "  Nightly: " + IGNORE + MISSING + " -- x");
    assertEquals(0, scanned(trailing), session.out);
  }

  @Test
  void aCommentBetweenNameAndTypeIsAboutTheResource() {
    String inside =
        Session.BAD.replace("    Type:", "    " + IGNORE + MISSING + " -- x\n    Type:");
    assertEquals(0, scanned(inside), session.out);
  }

  @Test
  void aCommentAboveAPropertySuppressesWhatPointsIntoIt() {
    String rule = "bookmark-encryption-disabled";
    String weak = Session.GOOD.replace("CSE-KMS", "DISABLED");
    String key = "          JobBookmarksEncryptionMode:";
    String comment = "          " + IGNORE + rule + " -- x\n";
    session.file("job.yaml", weak.replace(key, comment + key));
    session.run("scan", "--select", rule + ",suppression-unused", "--fail-on", "low");
    assertTrue(session.out.contains("suppressed 1 finding"), session.out);
    session.file(
        "job.yaml", weak.replace("      Role:", "      " + IGNORE + rule + " -- x\n      Role:"));
    assertEquals(1, session.run("scan", "--select", rule), "a comment elsewhere moves nothing");
  }

  @Test
  void severalRulesAndAnEnd() {
    String until = " -- sandbox (until 2027-03-31)";
    assertEquals(1, scanned(above(IGNORE + MISSING + ", bookmark-encryption-disabled" + until)));
    assertTrue(
        session.out.contains("suppression-unused this suppression of bookmark-enc"), session.out);
    assertFalse(session.out.contains("has no security configuration"), session.out);
    assertEquals(0, scanned(above(IGNORE + MISSING + " -- x (until 2026-11-22)")), "the last day");
    assertEquals(1, scanned(above(IGNORE + MISSING + " -- x (until 2026-11-21)")));
    assertTrue(session.out.contains("suppression-expired"), session.out);
    assertTrue(session.out.contains("expired on 2026-11-21"), session.out);
    assertTrue(session.out.contains("has no security configuration"), session.out);
    assertFalse(session.out.contains("suppression-unused"), session.out);
  }

  @Test
  void withoutReasonOrRuleNothingIsSuppressed() {
    assertEquals(1, scanned(above(IGNORE + MISSING)));
    assertTrue(
        session.out.contains("job.yaml:3:3: remark a suppression needs a reason"), session.out);
    assertEquals(1, scanned(above(IGNORE + MISSING + " -- (until 2027-01-01)")));
    assertTrue(session.out.contains("a suppression needs a reason"), session.out);
    assertEquals(1, scanned(above(IGNORE + MISSING + " -- x (until tomorrow)")));
    assertTrue(session.out.contains("until is a day"), session.out);
    assertEquals(1, scanned(above(IGNORE + "-- x")));
    assertTrue(session.out.contains("names at least one rule"), session.out);
    assertEquals(1, scanned(above(IGNORE + "job-without-security-config -- x")));
    assertTrue(session.out.contains("did you mean " + MISSING + "?"), session.out);
    assertEquals(1, scanned(above("# glueguard:ignroe " + MISSING + " -- x")));
    assertTrue(session.out.contains("did you mean glueguard:ignore?"), session.out);
  }

  @Test
  void aRuleThatIsNotExaminedLeavesItsSuppressionsAlone() {
    session.file("job.yaml", above(IGNORE + MISSING + " -- x"));
    assertEquals(0, session.run("scan", "--ignore", MISSING, "--fail-on", "low"), session.out);
  }

  @Test
  void metadataSuppressesInJson() {
    String json =
        """
        {"Resources": {"Nightly": {"Type": "AWS::Glue::Job",
          "Metadata": {"glueguard": {"ignore": [
            {"rule": "RULE", "reason": "sandbox", "until": "2027-01-01"}]}},
          "Properties": {"Role": "r", "Tags": {"Owner": "etl"}, "Command": {"Name": "glueetl"}}}}}
        """;
    session.file("job.json", json.replace("RULE", MISSING));
    assertEquals(0, session.run("scan", "--fail-on", "low"), session.out);
    assertTrue(session.out.contains("suppressed 1 finding"), session.out);
    session.file("job.json", json.replace("RULE", "bookmark-encryption-missing"));
    assertEquals(1, session.run("scan", "--fail-on", "low"));
    assertTrue(session.out.contains("job.json:3:5: low suppression-unused"), session.out);
  }

  @Test
  void theConfigurationIgnoresPathsResourcesAndRules() {
    session.file("legacy/a.yaml", Session.BAD).file("new/b.yaml", Session.BAD);
    String entry = "ignore:\n- {paths: [legacy/**], reason: old, rules: [" + MISSING + "]}\n";
    session.file(".glueguard.yaml", entry);
    assertEquals(1, session.run("scan"));
    assertTrue(session.out.contains("new/b.yaml:3:3"), session.out);
    assertFalse(session.out.contains("legacy/a.yaml:3:3"), session.out);
    session.file(".glueguard.yaml", "ignore:\n- {resources: ['Night*'], reason: old}\n");
    assertEquals(0, session.run("scan"), session.out);
    session.file(".glueguard.yaml", "ignore:\n- {paths: [older], reason: old}\n");
    assertEquals(1, session.run("scan", "--fail-on", "low"));
    assertTrue(session.out.contains(".glueguard.yaml:2:3: low suppression-unused"), session.out);
    session.run("scan", "new/b.yaml");
    assertFalse(session.out.contains("suppression-unused"), "it may be of use elsewhere");
  }

  @Test
  void aNestedTemplateIsSuppressedInAllItsInstances() {
    session.file("child.yaml", above(IGNORE + MISSING + " -- sandbox"));
    session.file(
        "parent.yaml",
        """
        Resources:
          One: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
          Two: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
        """);
    assertEquals(0, session.run("scan", "--fail-on", "low"), session.out);
    assertTrue(session.out.contains("suppressed 2 findings"), session.out);
  }

  @Test
  void aCommentInTerraformIsAboutItsBlockOrItsLine() throws IOException {
    Path basic = Path.of("fixtures/terraform/basic");
    String source = Files.readString(basic.resolve("main.tf"));
    String block = "resource \"aws_glue_job\" \"no_security_configuration\"";
    String attribute = "    job_bookmarks_encryption {}";
    assertTrue(source.contains(block) && source.contains(attribute), "the fixture has changed");
    session.file("plan.json", Files.readString(basic.resolve("plan.json")));
    session.file("provider.tf", Files.readString(basic.resolve("provider.tf")));
    String disabled = "bookmark-encryption-disabled";
    session.file(
        "main.tf",
        source
            .replace(block, IGNORE + MISSING + " -- sandbox\n" + block)
            .replace(attribute, attribute + " // glueguard:ignore " + disabled + " -- old"));
    session.run(
        "scan", "--select", MISSING + "," + disabled + ",suppression-unused", "--format", "jsonl");
    long suppressed = session.out.lines().filter(line -> line.contains("\"suppressed\"")).count();
    assertEquals(2, suppressed, session.out);
    assertFalse(session.out.contains("suppression-unused\""), session.out);
    assertTrue(session.out.contains("plain_bookmarks"), "others are left alone: " + session.out);
  }

  @Test
  void aSuppressionLeavesTheNamesakeInAnotherFileAlone() {
    String comment =
        "  # glueguard:ignore job-without-security-configuration -- sandbox\n  Nightly:";
    String commented = Session.BAD.replace("  Nightly:", comment);
    session.file("a/job.yaml", commented).file("b/job.yaml", Session.BAD);
    assertEquals(1, session.run("scan"), session.out);
    assertTrue(session.out.contains("b/job.yaml:3:3"), session.out);
    String metadata =
        "Type: AWS::Glue::Job\n    Metadata: {glueguard: {ignore:"
            + " [{rule: job-without-security-configuration, reason: sandbox}]}}";
    session.file("b/job.yaml", Session.BAD.replace("Type: AWS::Glue::Job", metadata));
    session.file("a/job.yaml", Session.BAD);
    assertEquals(1, session.run("scan"), session.out);
    assertTrue(session.out.contains("a/job.yaml:3:3"), session.out);
    assertFalse(session.out.contains("b/job.yaml:3:3"), session.out);
  }

  @Test
  void aCommentInTerraformLeavesTheNamesakeOfAnotherPlanAlone() throws IOException {
    Path basic = Path.of("fixtures/terraform/basic");
    String source = Files.readString(basic.resolve("main.tf"));
    String ignore =
        "# glueguard:ignore job-without-owner-tag -- sandbox\nresource \"aws_glue_job\"";
    session.file("dev/main.tf", source.replace("resource \"aws_glue_job\"", ignore));
    session.file("prod/main.tf", source);
    for (String folder : List.of("dev", "prod")) {
      session.file(folder + "/plan.json", Files.readString(basic.resolve("plan.json")));
    }
    session.run(
        "scan", "--select", "job-without-owner-tag", "--format", "jsonl", "--fail-on", "low");
    assertTrue(session.out.lines().anyMatch(each -> isOpen(each, "prod")), session.out);
    assertFalse(session.out.lines().anyMatch(each -> isOpen(each, "dev")), session.out);
  }

  private static boolean isOpen(String line, String folder) {
    return line.contains("\"file\":\"" + folder + "/") && !line.contains("\"suppressed\"");
  }
}
