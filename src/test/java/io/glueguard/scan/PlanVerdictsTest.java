package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the comments in the sources of the real plans say, with the binary plan, with the folder of
 * sources and with the plan alone.
 */
class PlanVerdictsTest {
  /** The groups of rules whose verdicts are listed. */
  private static final List<String> GROUPS = List.of("bookmarks", "starts", "keys", "changes");

  /** Jobs, then findings; {@code ~} is for the sources only and {@code -} for the plan alone. */
  private static final String EXPECTED =
      """
      basic
        aws_glue_job.no_security_configuration UNENCRYPTED
        aws_glue_job.encrypted_by_id ENCRYPTED
        aws_glue_job.plain_by_name UNENCRYPTED
        aws_glue_job.defaulted_by_literal UNENCRYPTED
        aws_glue_job.external UNDECIDED EXTERNAL_NAME
        main.tf:36:7 medium bookmark-encryption-disabled aws_glue_security_configuration.plain_bookmarks
        main.tf:51:5 medium bookmark-encryption-disabled aws_glue_security_configuration.defaulted
        main.tf:64:1 high job-without-security-configuration aws_glue_job.no_security_configuration
        main.tf:89:3 medium job-bookmarks-unencrypted aws_glue_job.plain_by_name
        main.tf:98:3 medium job-bookmarks-unencrypted aws_glue_job.defaulted_by_literal
        main.tf:109:3 low job-bookmarks-unencrypted aws_glue_job.external EXTERNAL_NAME
        main.tf:109:3 low job-security-configuration-not-found aws_glue_job.external EXTERNAL_NAME
      modules
        module.strict_jobs.module.job[0].aws_glue_job.this ENCRYPTED
        module.strict_jobs.module.job[1].aws_glue_job.this ENCRYPTED
        module.legacy_jobs.module.job[0].aws_glue_job.this UNENCRYPTED
        module.forgotten.module.job[0].aws_glue_job.this UNENCRYPTED
        modules/security/main.tf:17:7 medium bookmark-encryption-disabled module.security["legacy"].aws_glue_security_configuration.this
        modules/job/main.tf:7:3 medium job-bookmarks-unencrypted module.legacy_jobs.module.job[0].aws_glue_job.this
        modules/job/main.tf:7:3 medium job-without-security-configuration module.forgotten.module.job[0].aws_glue_job.this
      for-each
      ~ aws_glue_job.by_id["ledger"] ENCRYPTED
      ~ aws_glue_job.by_id["experiments"] UNENCRYPTED
      - aws_glue_job.by_id["ledger"] UNDECIDED LOCAL_OPAQUE
      - aws_glue_job.by_id["experiments"] UNDECIDED LOCAL_OPAQUE
        aws_glue_job.by_id["one-off"] UNENCRYPTED
        aws_glue_job.by_name["ledger"] ENCRYPTED
        aws_glue_job.by_name["experiments"] UNENCRYPTED
        aws_glue_job.by_name["one-off"] UNENCRYPTED
        aws_glue_job.first_of_pool ENCRYPTED
        aws_glue_job.second_of_pool UNENCRYPTED
      ~ main.tf:26:7 high bookmark-encryption-disabled aws_glue_security_configuration.by_team["sandbox"]
      - main.tf:26:7 medium bookmark-encryption-disabled aws_glue_security_configuration.by_team["sandbox"]
      - main.tf:27:7 low bookmark-key-invalid aws_glue_security_configuration.by_team["finance"] LOCAL_OPAQUE
      - main.tf:27:7 low bookmark-key-aws-managed aws_glue_security_configuration.by_team["finance"] LOCAL_OPAQUE
      - main.tf:27:7 low bookmark-key-elsewhere aws_glue_security_configuration.by_team["finance"] LOCAL_OPAQUE
      - main.tf:27:7 medium bookmark-key-unusable aws_glue_security_configuration.by_team["finance"] LOCAL_OPAQUE
      ~ main.tf:41:3 high job-bookmarks-unencrypted aws_glue_job.by_id["experiments"]
      - main.tf:41:3 medium job-bookmarks-unencrypted aws_glue_job.by_id["experiments"] LOCAL_OPAQUE
      - main.tf:41:3 medium job-bookmarks-unencrypted aws_glue_job.by_id["ledger"] LOCAL_OPAQUE
      - main.tf:41:3 medium job-without-security-configuration aws_glue_job.by_id["experiments"] LOCAL_OPAQUE
      - main.tf:41:3 medium job-without-security-configuration aws_glue_job.by_id["ledger"] LOCAL_OPAQUE
        main.tf:41:3 medium job-without-security-configuration aws_glue_job.by_id["one-off"]
        main.tf:54:3 medium job-bookmarks-unencrypted aws_glue_job.by_name["experiments"]
        main.tf:54:3 medium job-without-security-configuration aws_glue_job.by_name["one-off"]
        main.tf:68:7 medium bookmark-encryption-disabled aws_glue_security_configuration.pool[1]
        main.tf:69:7 low bookmark-key-elsewhere aws_glue_security_configuration.pool[0] PSEUDO_PARAM
        main.tf:69:7 medium bookmark-key-unusable aws_glue_security_configuration.pool[0] EXTERNAL_KEY
        main.tf:89:3 medium job-bookmarks-unencrypted aws_glue_job.second_of_pool
      iam-and-triggers
        aws_glue_job.allowed UNENCRYPTED
        aws_glue_job.decrypt_only ENCRYPTED
        aws_glue_job.no_kms ENCRYPTED
        aws_glue_job.aws_managed ENCRYPTED
        main.tf:36:7 medium bookmark-key-aws-managed aws_glue_security_configuration.aws_managed_key
        main.tf:36:7 low bookmark-key-elsewhere aws_glue_security_configuration.aws_managed_key PSEUDO_PARAM
        main.tf:50:5 medium bookmark-key-invalid aws_glue_security_configuration.keyless
        main.tf:66:7 high bookmark-encryption-disabled aws_glue_security_configuration.off
        main.tf:163:5 high trigger-bypasses-bookmark-encryption aws_glue_trigger.nightly
      changes
        aws_glue_job.orders ENCRYPTED
        aws_glue_job.customers UNENCRYPTED
        aws_glue_job.untouched UNENCRYPTED
        main.tf:12:7 medium bookmark-key-unusable aws_glue_security_configuration.glue EXTERNAL_KEY
        main.tf:24:3 high bookmark-encryption-turned-on aws_glue_job.orders
        main.tf:32:1 high bookmark-encryption-weakened aws_glue_job.customers
        main.tf:32:1 high job-without-security-configuration aws_glue_job.customers
        main.tf:42:1 medium job-without-security-configuration aws_glue_job.untouched
        plan.json low job-replacement-loses-bookmark aws_glue_job.legacy
      """;

  @TempDir Path folder;

  private static Set<String> expected(String plan, char mode) {
    Set<String> lines = new TreeSet<>();
    boolean here = false;
    for (String line : EXPECTED.split("\n")) {
      if (line.charAt(1) != ' ') {
        here = line.equals(plan);
      } else if (here && (line.charAt(0) == ' ' || line.charAt(0) == mode)) {
        String words = line.substring(2);
        boolean finding = words.contains(".tf:") || words.startsWith("plan.json");
        lines.add(
            mode == '-' && finding ? "plan.json" + words.substring(words.indexOf(' ')) : words);
      }
    }
    return lines;
  }

  private static Set<String> found(ScanResult result) throws IOException {
    Set<String> rules = new TreeSet<>();
    for (String group : GROUPS) {
      for (String file : Path.of("rules", group).toFile().list()) {
        rules.add(file.replace(".yaml", ""));
      }
    }
    Set<String> lines = new TreeSet<>();
    result
        .jobs()
        .forEach(
            job ->
                lines.add(
                    words(job.job().address(), job.state().name(), String.valueOf(job.reason()))));
    for (Finding finding : result.findings()) {
      if (rules.contains(finding.rule())) {
        String place = finding.place().file();
        if (!place.equals("plan.json")) {
          place += ":" + finding.place().span().start();
        }
        lines.add(
            words(
                place,
                finding.severity().word(),
                finding.rule(),
                finding.resource().address(),
                String.valueOf(finding.reason())));
      }
    }
    return lines;
  }

  private static String words(String... words) {
    List<String> told = new ArrayList<>(List.of(words));
    told.remove("null");
    return String.join(" ", told);
  }

  /** Each finding in a source has the place in the plan beside it. */
  private static void assertPlanIsRelated(ScanResult result) {
    for (Finding finding : result.findings()) {
      if (finding.place().file().endsWith(".tf")) {
        assertEquals("in the plan", finding.related().get(0).message());
        assertNotNull(finding.related().get(0).place().pointer(), finding.message());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "modules", "for-each", "iam-and-triggers", "changes"})
  void withTheBinaryPlan(String plan) throws IOException {
    Scans.copy("terraform/" + plan, folder);
    ScanResult result = Scans.scan(folder, "plan.json");

    assertEquals(lines(expected(plan, '~')), lines(found(result)));
    assertPlanIsRelated(result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "modules", "for-each", "iam-and-triggers", "changes"})
  void withTheFolder(String plan) throws IOException {
    Scans.copy("terraform/" + plan, folder);
    Files.delete(folder.resolve("plan.bin"));
    ScanResult result = Scans.scan(folder, "plan.json");

    assertEquals(lines(expected(plan, '~')), lines(found(result)));
    assertPlanIsRelated(result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "modules", "for-each", "iam-and-triggers", "changes"})
  void alone(String plan) throws IOException {
    Files.copy(Path.of("fixtures/terraform", plan, "plan.json"), folder.resolve("plan.json"));
    ScanResult result = Scans.scan(folder, "plan.json");

    assertEquals(lines(expected(plan, '-')), lines(found(result)));
    for (Finding finding : result.findings()) {
      assertTrue(finding.place().pointer().startsWith("/resource_changes/"), finding.message());
    }
  }

  private static String lines(Set<String> lines) {
    return String.join("\n", lines);
  }
}
