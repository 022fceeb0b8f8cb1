package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say of real plans that are hard to judge, told from the plan alone. */
class PlanCasesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          references > job-bookmarks-unencrypted > aws_glue_job.by_name > none
          references > job-bookmarks-unencrypted > aws_glue_job.by_id > none
          references > job-bookmarks-unencrypted > aws_glue_job.by_local > low LOCAL_OPAQUE
          pairing > job-bookmarks-unencrypted > module.job["dev"].aws_glue_job.this > medium
          pairing > job-bookmarks-unencrypted > module.job["prod"].aws_glue_job.this > none
          pairing > job-without-security-configuration > aws_glue_job.first[0] > none
          pairing > job-without-security-configuration > aws_glue_job.first[1] > medium
          pairing > job-bookmarks-unencrypted > aws_glue_job.either > low MULTI_REF
          keys > bookmark-key-invalid > aws_glue_security_configuration.arn > none
          keys > bookmark-key-invalid > aws_glue_security_configuration.id > medium
          composed > bookmark-key-invalid > aws_glue_security_configuration.by_id > medium
          composed > bookmark-key-invalid > aws_glue_security_configuration.by_text > low UNKNOWN_AFTER_APPLY
          composed > job-bookmarks-unencrypted > aws_glue_job.plain > low MULTI_REF
          crossed > job-bookmarks-unencrypted > aws_glue_job.swapped["dev"] > low MULTI_REF
          crossed > job-bookmarks-unencrypted > aws_glue_job.paired["dev"] > medium
          crossed > bookmark-encryption-weakened > aws_glue_job.plain > high
          keys > bookmark-encryption-disabled > aws_glue_security_configuration.open > low UNKNOWN_AFTER_APPLY
          key-change > bookmark-key-aws-managed > aws_glue_security_configuration.managed > medium
          key-change > bookmark-encryption-turned-on > aws_glue_job.orders > high
          gone > job-security-configuration-not-found > aws_glue_job.orders > medium
          gone > bookmark-encryption-weakened > aws_glue_job.orders > high
          partial > job-bookmarks-unencrypted > aws_glue_job.orders > none
          policies > job-role-cannot-use-bookmark-key > module.made.aws_glue_job.this > none
          policies > job-role-cannot-use-bookmark-key > module.denied.aws_glue_job.this > high
          policies > job-role-cannot-use-bookmark-key > module.id.aws_glue_job.this > medium UNKNOWN_AFTER_APPLY
          policies > job-role-cannot-use-bookmark-key > module.restored.aws_glue_job.this > medium UNKNOWN_AFTER_APPLY
          renamed > job-security-configuration-not-found > aws_glue_job.left > medium
          renamed > bookmark-encryption-weakened > aws_glue_job.left > high
          renamed > bookmark-encryption-weakened > aws_glue_job.follows > none
          forgotten > job-bookmarks-unencrypted > aws_glue_job.orders > none
          destroy > job-without-security-configuration > aws_glue_job.orders > none
          destroy > job-replacement-loses-bookmark > aws_glue_job.orders > low
          dynamic > trigger-bypasses-bookmark-encryption > aws_glue_trigger.orders > medium DYNAMIC_BLOCK
          dynamic > job-run-bypasses-bookmark-encryption > aws_sfn_state_machine.orders > medium UNKNOWN_AFTER_APPLY
          dynamic > job-run-bypasses-bookmark-encryption > aws_scheduler_schedule.orders > medium RUNTIME_INPUT
          keyless > bookmark-key-invalid > aws_glue_security_configuration.keyless > medium
          keyless > bookmark-encryption-disabled > aws_glue_security_configuration.keyless > none
          replaced > bookmark-encryption-turned-on > aws_glue_job.up > high
          replaced > bookmark-encryption-disabled > aws_glue_security_configuration.up > none
          replaced > security-configuration-edited-in-place > aws_glue_security_configuration.first > medium
          replaced > job-replacement-loses-bookmark > aws_glue_job.renamed > high
          replaced > job-replacement-loses-bookmark > aws_glue_job.moved > none
          regions > job-bookmarks-unencrypted > aws_glue_job.north > medium
          regions > job-bookmarks-unencrypted > aws_glue_job.here > none
          tags > job-without-owner-tag > aws_glue_job.tagged > none
          tags > job-without-security-configuration > aws_glue_job.arguments > medium
          """)
  void verdict(String plan, String rule, String address, String expected) throws IOException {
    Files.copy(Path.of("fixtures/terraform", plan, "plan.json"), folder.resolve("plan.json"));
    assertEquals(expected, told(rule, address));
  }

  /** What a plan does not keep its sources tell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          dynamic > trigger-bypasses-bookmark-encryption > aws_glue_trigger.orders > high
          dynamic > job-run-bypasses-bookmark-encryption > aws_sfn_state_machine.orders > high
          dynamic > job-run-bypasses-bookmark-encryption > aws_scheduler_schedule.orders > high
          crossed > job-bookmarks-unencrypted > aws_glue_job.swapped["dev"] > none
          crossed > job-bookmarks-unencrypted > aws_glue_job.swapped["prod"] > medium
          policies > job-role-cannot-use-bookmark-key > module.id.aws_glue_job.this > none
          policies > job-role-cannot-use-bookmark-key > module.below.aws_glue_job.this > medium EXTERNAL_KEY
          policies > job-role-cannot-use-bookmark-key > module.listed.aws_glue_job.this > none
          policies > job-role-cannot-use-bookmark-key > module.dynamic.aws_glue_job.this > none
          policies > job-role-cannot-use-bookmark-key > module.made.aws_glue_job.this > none
          policies > job-role-cannot-use-bookmark-key > module.denied.aws_glue_job.this > high
          policies > job-role-cannot-use-bookmark-key > module.replaced.aws_glue_job.this > high
          policies > job-role-cannot-use-bookmark-key > module.restored.aws_glue_job.this > none
          json-syntax > trigger-bypasses-bookmark-encryption > aws_glue_trigger.nightly > high
          json-syntax > job-run-bypasses-bookmark-encryption > aws_sfn_state_machine.run > high
          json-syntax > job-run-bypasses-bookmark-encryption > aws_sfn_state_machine.text > high
          composed > job-bookmarks-unencrypted > aws_glue_job.made > none
          composed > bookmark-key-invalid > aws_glue_security_configuration.by_text > none
          """)
  void verdictWithSources(String plan, String rule, String address, String expected)
      throws IOException {
    Files.copy(Path.of("fixtures/terraform", plan, "plan.json"), folder.resolve("plan.json"));
    Files.copy(Path.of("fixtures/terraform", plan, "plan.bin"), folder.resolve("plan.bin"));
    assertEquals(expected, told(rule, address));
  }

  /** A plan file that was left behind says what was written then, and not what was planned. */
  @ParameterizedTest
  @CsvSource({"2026-11-22, none", "2026-11-21, low LOCAL_OPAQUE"})
  void sourcesOfAnotherPlanDoNotCount(String day, String expected) throws IOException {
    Path fixture = Path.of("fixtures/terraform/references");
    String plan = Files.readString(fixture.resolve("plan.json"));
    assertTrue(plan.contains("\"timestamp\":\"2026-11-22T"));
    String made = plan.replace("\"timestamp\":\"2026-11-22T", "\"timestamp\":\"" + day + "T");
    Files.writeString(folder.resolve("plan.json"), made);
    Files.copy(fixture.resolve("plan.bin"), folder.resolve("plan.bin"));
    Files.copy(Path.of("fixtures/terraform/basic/plan.bin"), folder.resolve("another.bin"));
    assertEquals(expected, told("job-bookmarks-unencrypted", "aws_glue_job.by_local"));
  }

  /** From version 6 on the provider has a region for each resource. */
  @ParameterizedTest
  @CsvSource({"eu-north-1, medium", "eu-west-1, none"})
  void aRegionOfItsOwn(String region, String expected) throws IOException {
    String plan = Files.readString(Path.of("fixtures/terraform/regions/plan.json"));
    String named = "\"name\":\"here\",\"non_overridable";
    assertTrue(plan.contains(named));
    String moved = named.replace(",", ",\"region\":\"" + region + "\",");
    Files.writeString(folder.resolve("plan.json"), plan.replace(named, moved));
    assertEquals(expected, told("job-bookmarks-unencrypted", "aws_glue_job.here"));
  }

  private String told(String rule, String address) {
    String told = "none";
    for (Finding finding : Scans.scan(folder, "plan.json").findings()) {
      if (finding.rule().equals(rule) && finding.resource().address().equals(address)) {
        String reason = finding.reason() == null ? "" : " " + finding.reason();
        told = finding.severity().word() + reason;
      }
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          pairing > module.job["dev"].aws_glue_job.this > paired by the instance's own key ["dev"]: a plan does not keep the key here
          composed > aws_glue_job.plain > a plan keeps only the names in an expression: what is made of them could also name aws_glue_security_configuration.v2
          """)
  void saysHowItWasRead(String plan, String address, String note) throws IOException {
    Files.copy(Path.of("fixtures/terraform", plan, "plan.json"), folder.resolve("plan.json"));
    Set<String> notes = new HashSet<>();
    for (Finding finding : Scans.scan(folder, "plan.json").findings()) {
      if (finding.resource().address().equals(address)) {
        finding.related().forEach(related -> notes.add(related.message()));
      }
    }
    assertTrue(notes.contains(note), notes.toString());
  }
}
