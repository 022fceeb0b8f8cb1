package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in the {@code .tf} files the properties of a plan are written. */
class SourceOriginTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          basic > aws_glue_job.plain_by_name > SecurityConfiguration > main.tf:89 security_configuration = aws_glue_security_configuration.plain_bookmarks.name
          basic > aws_glue_job.no_security_configuration > SecurityConfiguration > main.tf:64 resource "aws_glue_job" "no_security_configuration"
          basic > aws_glue_job.no_security_configuration > DefaultArguments/--job-bookmark-option > main.tf:71 "--job-bookmark-option" = "job-bookmark-enable"
          basic > aws_glue_security_configuration.plain_bookmarks > EncryptionConfiguration/JobBookmarksEncryption/JobBookmarksEncryptionMode > main.tf:36 job_bookmarks_encryption_mode = "DISABLED"
          basic > aws_glue_security_configuration.defaulted > EncryptionConfiguration/JobBookmarksEncryption/JobBookmarksEncryptionMode > main.tf:51 job_bookmarks_encryption
          basic > aws_glue_security_configuration.plain_bookmarks > EncryptionConfiguration/S3Encryptions/0/S3EncryptionMode > main.tf:40 s3_encryption_mode = "SSE-S3"
          for-each > aws_glue_security_configuration.by_team["sandbox"] > EncryptionConfiguration/JobBookmarksEncryption/JobBookmarksEncryptionMode > main.tf:26 job_bookmarks_encryption_mode = each.value.mode
          iam-and-triggers > aws_glue_trigger.nightly > Actions/0/SecurityConfiguration > main.tf:163 security_configuration = aws_glue_security_configuration.off.name
          iam-and-triggers > aws_glue_job.allowed > Tags/Owner > main.tf:129 Owner = "data-platform"
          modules > module.legacy_jobs.module.job[0].aws_glue_job.this > SecurityConfiguration > modules/job/main.tf:7 security_configuration = var.security_configuration | modules/jobs/main.tf:11 security_configuration = var.security_configuration | main.tf:17 security_configuration = module.security["legacy"].id
          modules > module.forgotten.module.job[0].aws_glue_job.this > SecurityConfiguration > modules/job/main.tf:7 security_configuration = var.security_configuration | modules/jobs/main.tf:11 security_configuration = var.security_configuration | main.tf:20 module "forgotten"
          dynamic > aws_glue_trigger.orders > Actions/0/SecurityConfiguration > main.tf:46 security_configuration = actions.value
          json-syntax > aws_glue_job.weak > SecurityConfiguration > cdk.tf.json:45 "security_configuration": "${aws_glue_security_configuration.weak.id}"
          json-syntax > aws_glue_job.weak > DefaultArguments/--job-bookmark-option > cdk.tf.json:44 "--job-bookmark-option": "job-bookmark-enable"
          json-syntax > aws_glue_job.none > SecurityConfiguration > cdk.tf.json:40 "none"
          json-syntax > aws_glue_job.overridden > SecurityConfiguration > weaker_override.tf.json:2 "security_configuration": "${aws_glue_security_configuration.weak.id}"
          json-syntax > aws_glue_trigger.nightly > Actions/1/SecurityConfiguration > cdk.tf.json:57 "security_configuration": "${it.value}"
          json-syntax > aws_glue_security_configuration.weak > EncryptionConfiguration/JobBookmarksEncryption/JobBookmarksEncryptionMode > cdk.tf.json:34 "job_bookmarks_encryption_mode": "DISABLED"
          json-syntax > module.jobs["x.y"].aws_glue_job.j > SecurityConfiguration > jobs/main.tf.json:4 "security_configuration": "${var.sc}" | cdk.tf.json:74 "sc": "${local.weak}"
          """)
  void property(String plan, String address, String path, String expected) {
    assertEquals(expected, Plans.written(Plans.readWithSources(plan), address, path.split("/")));
  }

  @Test
  void nothingIsKnownWithoutSources() {
    assertEquals("", Plans.written(Plans.read("basic"), "aws_glue_job.external", "Name"));
  }

  /** Every resource that stays has a place in the sources of its plan. */
  @ParameterizedTest
  @CsvSource({
    "basic",
    "modules",
    "changes",
    "for-each",
    "iam-and-triggers",
    "wiring",
    "regions",
    "pairing"
  })
  void everyResourceHasAPlace(String plan) {
    List<Stack> stacks = Plans.readWithSources(plan);
    for (Resource resource : stacks.get(0).resources()) {
      assertEquals(
          resource.change().stays(),
          !resource.origin().of(List.of()).isEmpty(),
          resource.address());
    }
  }
}
