package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.hcl.FolderSources;
import io.glueguard.hcl.HclSources;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which configuration each job of the fixtures has where the sources are at hand. */
class SourceLinksTest {
  /** Texts made of a name that name nothing in the plan. */
  private static final Set<String> GUESSED =
      Set.of("aws_glue_job.by_template", "aws_glue_job.nothing");

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          for-each > aws_glue_job.by_id["ledger"] > aws_glue_security_configuration.by_team["finance"] CSE-KMS
          for-each > aws_glue_job.by_id["experiments"] > aws_glue_security_configuration.by_team["sandbox"] DISABLED
          for-each > aws_glue_job.by_id["one-off"] > none
          references > aws_glue_job.by_local > aws_glue_security_configuration.strict CSE-KMS
          references > aws_glue_job.by_condition > aws_glue_security_configuration.strict CSE-KMS
          references > aws_glue_job.by_template > EXTERNAL_NAME team-${aws_glue_security_configuration.strict}
          pairing > aws_glue_job.either > aws_glue_security_configuration.stage["dev"] DISABLED
          pairing > aws_glue_job.crossed[0] > aws_glue_security_configuration.pool[1] DISABLED
          pairing > aws_glue_job.crossed[1] > aws_glue_security_configuration.pool[0] CSE-KMS
          wiring > module.by_map.aws_glue_job.this > module.security["legacy"].aws_glue_security_configuration.this DISABLED
          keys > aws_glue_job.open > aws_glue_security_configuration.open CSE-KMS
          composed > aws_glue_job.plain > aws_glue_security_configuration.base DISABLED
          composed > aws_glue_job.made > aws_glue_security_configuration.v2 CSE-KMS
          composed > aws_glue_job.nothing > EXTERNAL_NAME ${aws_glue_security_configuration.lone}-v2
          composed > aws_glue_job.after > aws_glue_security_configuration.after CSE-KMS
          composed > aws_glue_job.trimmed > aws_glue_security_configuration.v2 CSE-KMS
          crossed > aws_glue_job.swapped["dev"] > aws_glue_security_configuration.stage["prod"] CSE-KMS
          crossed > aws_glue_job.swapped["prod"] > aws_glue_security_configuration.stage["dev"] DISABLED
          crossed > aws_glue_job.made > aws_glue_security_configuration.v2 CSE-KMS
          stored > aws_glue_job.written > aws_glue_security_configuration.weak DISABLED
          stored > aws_glue_job.read > UNKNOWN_AFTER_APPLY ${data.aws_ssm_parameter.name.value}
          json-syntax > aws_glue_job.by_local > aws_glue_security_configuration.weak DISABLED
          json-syntax > aws_glue_job.each["a"] > aws_glue_security_configuration.strong CSE-KMS
          json-syntax > aws_glue_job.each["b"] > aws_glue_security_configuration.weak DISABLED
          json-syntax > aws_glue_job.tried > aws_glue_security_configuration.weak DISABLED
          json-syntax > aws_glue_job.overridden > aws_glue_security_configuration.weak DISABLED
          json-syntax > module.jobs["x.y"].aws_glue_job.j > aws_glue_security_configuration.weak DISABLED
          json-syntax > module.jobs["x.y"].aws_glue_job.k > aws_glue_security_configuration.strong CSE-KMS
          """)
  void whatThePlanCannotTell(String plan, String job, String expected) {
    assertEquals(expected, Plans.configuration(Plans.readWithSources(plan), job));
  }

  /** What the plan alone decides the sources decide alike. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic",
        "modules",
        "changes",
        "for-each",
        "iam-and-triggers",
        "references",
        "pairing",
        "keys",
        "dynamic",
        "regions",
        "tags",
        "wiring",
        "gone",
        "forgotten",
        "partial",
        "replaced",
        "key-change",
        "destroy",
        "composed",
        "crossed",
        "json-syntax",
        "renamed",
        "stored"
      })
  void noneContradictsThePlan(String plan) {
    List<Stack> alone = Plans.read(plan);
    List<Stack> sources = Plans.readWithSources(plan);
    for (Resource job : alone.get(0).resources()) {
      boolean guessed = GUESSED.contains(job.address());
      if (job.type().equals("AWS::Glue::Job") && !guessed) {
        String without = Plans.configuration(alone, job.address());
        String with = Plans.configuration(sources, job.address());
        boolean open = without.startsWith("LOCAL_OPAQUE") || without.contains("${");
        boolean agrees = open || without.contains(with);
        assertEquals(true, agrees, () -> job.address() + ": " + without + " / " + with);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"modules", "for-each", "pairing", "wiring", "json-syntax"})
  void theFolderTellsWhatThePlanFileTells(String plan) {
    Path root = Path.of("fixtures/terraform", plan);
    HclSources folder = new FolderSources(root, root);
    List<Stack> byFolder = Plans.read(plan, folder).stacks();
    List<Stack> byFile = Plans.readWithSources(plan);
    for (Resource job : byFile.get(0).resources()) {
      if (job.type().equals("AWS::Glue::Job")) {
        String expected = Plans.configuration(byFile, job.address());
        assertEquals(expected, Plans.configuration(byFolder, job.address()));
        assertEquals(
            Plans.written(byFile, job.address(), "SecurityConfiguration"),
            Plans.written(byFolder, job.address(), "SecurityConfiguration"));
      }
    }
  }

  /** Terraform has checked all names, so what is not declared here is only missing here. */
  @Test
  void aTryDoesNotCatchWhatTheSourcesLack() {
    HclSources all = Plans.sources("json-syntax");
    HclSources some =
        new HclSources() {
          @Override
          public List<SourceFile> module(String key) {
            return all.module(key).stream().filter(each -> each.name().equals("main.tf")).toList();
          }

          @Override
          public List<Problem> problems() {
            return List.of();
          }
        };
    List<Stack> stacks = Plans.read("json-syntax", some).stacks();
    assertEquals("LOCAL_OPAQUE ${local.weak}", Plans.configuration(stacks, "aws_glue_job.tried"));
  }

  @Test
  void dynamicBlocksAndEncodedTextsAreDecided() {
    List<Stack> stacks = Plans.readWithSources("dynamic");
    assertEquals(
        "${aws_glue_security_configuration.weak}",
        Plans.value(stacks, "aws_glue_trigger.orders", "Actions", "0", "SecurityConfiguration"));
    assertEquals(
        "{\"JobName\":\"${aws_glue_job.orders}\",\"SecurityConfiguration\":\"weak\"}",
        Plans.value(stacks, "aws_scheduler_schedule.orders", "Target", "Input"));
    String definition = Plans.value(stacks, "aws_sfn_state_machine.orders", "DefinitionString");
    assertEquals(
        true,
        definition.contains(
            "\"SecurityConfiguration\":\"${aws_glue_security_configuration.weak}\""));
    assertEquals(
        "job-bookmark-enable",
        Plans.value(
            Plans.readWithSources("tags"),
            "aws_glue_job.arguments",
            "DefaultArguments",
            "--job-bookmark-option"));
  }
}
