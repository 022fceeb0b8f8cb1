package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.Stack;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which configuration each job of the fixtures has, told from the plan alone. */
class PlanLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          basic > aws_glue_job.no_security_configuration > none
          basic > aws_glue_job.encrypted_by_id > aws_glue_security_configuration.encrypted CSE-KMS
          basic > aws_glue_job.plain_by_name > aws_glue_security_configuration.plain_bookmarks DISABLED
          basic > aws_glue_job.defaulted_by_literal > aws_glue_security_configuration.defaulted DISABLED
          basic > aws_glue_job.external > EXTERNAL_NAME platform-team-security-configuration
          modules > module.strict_jobs.module.job[0].aws_glue_job.this > module.security["strict"].aws_glue_security_configuration.this CSE-KMS
          modules > module.strict_jobs.module.job[1].aws_glue_job.this > module.security["strict"].aws_glue_security_configuration.this CSE-KMS
          modules > module.legacy_jobs.module.job[0].aws_glue_job.this > module.security["legacy"].aws_glue_security_configuration.this DISABLED
          modules > module.forgotten.module.job[0].aws_glue_job.this > none
          for-each > aws_glue_job.by_id["ledger"] > LOCAL_OPAQUE ${local.jobs}
          for-each > aws_glue_job.by_id["one-off"] > none
          for-each > aws_glue_job.by_name["ledger"] > aws_glue_security_configuration.by_team["finance"] CSE-KMS
          for-each > aws_glue_job.by_name["experiments"] > aws_glue_security_configuration.by_team["sandbox"] DISABLED
          for-each > aws_glue_job.first_of_pool > aws_glue_security_configuration.pool[0] CSE-KMS
          for-each > aws_glue_job.second_of_pool > aws_glue_security_configuration.pool[1] DISABLED
          changes > aws_glue_job.orders > aws_glue_security_configuration.glue CSE-KMS
          changes > aws_glue_job.customers > none
          changes > aws_glue_job.untouched > none
          iam-and-triggers > aws_glue_job.allowed > aws_glue_security_configuration.customer_key CSE-KMS
          iam-and-triggers > aws_glue_job.aws_managed > aws_glue_security_configuration.aws_managed_key CSE-KMS
          iam-and-triggers > aws_glue_dev_endpoint.dev > aws_glue_security_configuration.off DISABLED
          references > aws_glue_job.by_name > aws_glue_security_configuration.strict CSE-KMS
          references > aws_glue_job.by_id > aws_glue_security_configuration.strict CSE-KMS
          references > aws_glue_job.by_local > LOCAL_OPAQUE ${local.by_id}
          references > aws_glue_job.by_local_name > aws_glue_security_configuration.weak DISABLED
          references > aws_glue_job.by_condition > MULTI_REF: aws_glue_security_configuration.strict CSE-KMS | MULTI_REF: aws_glue_security_configuration.weak DISABLED
          references > aws_glue_job.by_splat > aws_glue_security_configuration.single[0] CSE-KMS
          references > aws_glue_job.by_element > aws_glue_security_configuration.single[0] CSE-KMS
          references > aws_glue_job.by_nothing > none
          references > aws_glue_job.by_job > aws_glue_security_configuration.strict CSE-KMS
          references > aws_glue_job.by_empty > none
          pairing > module.job["dev"].aws_glue_job.this > aws_glue_security_configuration.stage["dev"] DISABLED
          pairing > module.job["prod"].aws_glue_job.this > aws_glue_security_configuration.stage["prod"] CSE-KMS
          pairing > aws_glue_job.chained["dev"] > aws_glue_security_configuration.stage["dev"] DISABLED
          pairing > aws_glue_job.first[0] > aws_glue_security_configuration.stage["prod"] CSE-KMS
          pairing > aws_glue_job.first[1] > none
          pairing > aws_glue_job.crossed[0] > MULTI_REF: aws_glue_security_configuration.pool[0] CSE-KMS | MULTI_REF: aws_glue_security_configuration.pool[1] DISABLED
          wiring > module.paired["strict"].aws_glue_job.this > module.security["strict"].aws_glue_security_configuration.this CSE-KMS
          wiring > module.paired["legacy"].aws_glue_job.this > module.security["legacy"].aws_glue_security_configuration.this DISABLED
          wiring > module.passed.aws_glue_job.this > module.security["strict"].aws_glue_security_configuration.this CSE-KMS
          wiring > module.by_map.aws_glue_job.this > MULTI_REF: module.security["legacy"].aws_glue_security_configuration.this DISABLED | MULTI_REF: module.security["strict"].aws_glue_security_configuration.this CSE-KMS
          wiring > module.whole.aws_glue_job.this > module.security["strict"].aws_glue_security_configuration.this CSE-KMS
          wiring > module.default.aws_glue_job.this > none
          regions > aws_glue_job.here > aws_glue_security_configuration.here CSE-KMS
          regions > aws_glue_job.north > aws_glue_security_configuration.north DISABLED
          regions > aws_glue_job.crossed > broken: is in another region or account
          regions > module.job.aws_glue_job.this > aws_glue_security_configuration.north DISABLED
          gone > aws_glue_job.orders > broken: is deleted
          forgotten > aws_glue_job.orders > aws_glue_security_configuration.left CSE-KMS
          partial > aws_glue_job.orders > aws_glue_security_configuration.other CSE-KMS
          replaced > aws_glue_job.by_id > aws_glue_security_configuration.up CSE-KMS
          replaced > aws_glue_job.moved > aws_glue_security_configuration.up CSE-KMS
          key-change > aws_glue_job.orders > aws_glue_security_configuration.sc CSE-KMS
          composed > aws_glue_job.plain > MULTI_REF: aws_glue_security_configuration.base DISABLED | MULTI_REF: aws_glue_security_configuration.v2 CSE-KMS
          composed > aws_glue_job.made > MULTI_REF: aws_glue_security_configuration.base DISABLED | MULTI_REF: aws_glue_security_configuration.v2 CSE-KMS
          composed > aws_glue_job.plain_v2 > aws_glue_security_configuration.v2 CSE-KMS
          composed > aws_glue_job.lone > aws_glue_security_configuration.lone CSE-KMS
          composed > aws_glue_job.nothing > aws_glue_security_configuration.lone CSE-KMS
          composed > aws_glue_job.after > MULTI_REF: aws_glue_security_configuration.after CSE-KMS | MULTI_REF: aws_glue_security_configuration.suffixed DISABLED
          crossed > aws_glue_job.swapped["dev"] > MULTI_REF: aws_glue_security_configuration.stage["dev"] DISABLED | MULTI_REF: aws_glue_security_configuration.stage["prod"] CSE-KMS
          crossed > aws_glue_job.paired["dev"] > aws_glue_security_configuration.stage["dev"] DISABLED
          crossed > aws_glue_job.plain > aws_glue_security_configuration.base DISABLED
          crossed > aws_glue_job.made > MULTI_REF: aws_glue_security_configuration.base DISABLED | MULTI_REF: aws_glue_security_configuration.v2 CSE-KMS
          crossed > aws_glue_job.grown["a"] > aws_glue_security_configuration.base DISABLED
          crossed > aws_glue_job.grown["b"] > aws_glue_security_configuration.base DISABLED
          keys > aws_glue_job.open > aws_glue_security_configuration.open ${terraform_data.mode.output}
          json-syntax > aws_glue_job.strong > aws_glue_security_configuration.strong CSE-KMS
          json-syntax > aws_glue_job.weak > aws_glue_security_configuration.weak DISABLED
          json-syntax > aws_glue_job.overridden > aws_glue_security_configuration.weak DISABLED
          json-syntax > aws_glue_job.tried > LOCAL_OPAQUE ${local.weak}
          json-syntax > aws_glue_job.abroad > EXTERNAL_NAME strong, which is defined in another region or account
          stored > aws_glue_job.written > aws_glue_security_configuration.weak DISABLED
          stored > aws_glue_job.read > UNKNOWN_AFTER_APPLY ${data.aws_ssm_parameter.name.Value}
          renamed > aws_glue_job.left > broken: is deleted
          renamed > aws_glue_job.follows > aws_glue_security_configuration.strong CSE-KMS
          """)
  void fromThePlanAlone(String plan, String job, String expected) {
    List<Stack> stacks = Plans.read(plan);
    assertEquals(expected, Plans.configuration(stacks, job));
  }
}
