package io.glueguard.format.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.format.Deployment;
import io.glueguard.model.Change;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerraformPlanFormatTest {
  static final String CREATED =
      """
      {"address":"aws_glue_job.a","mode":"managed","type":"aws_glue_job","name":"a","change":{"actions":["create"],
      "before":null,"after":{"name":"a"},"after_unknown":{"id":true,"security_configuration":true}}}""";

  static Parsed<TerraformPlan> read(String text) {
    return TerraformPlanFormat.read(SourceFile.of("plan.json", text), Deployment.NONE, null);
  }

  private static String problem(String text) {
    Parsed<TerraformPlan> parsed = read(text);
    assertTrue(parsed.value().stacks().isEmpty());
    assertTrue(parsed.problems().get(0).unreadable());
    return parsed.problems().get(0).message();
  }

  private static TerraformFile kind(String text) {
    return TerraformPlanFormat.recognise(SourceFile.of("x.json", text));
  }

  @Test
  void aFileIsKnownByItsContent() {
    assertEquals(TerraformFile.PLAN, TerraformPlanFormat.recognise(Plans.file("basic/plan.json")));
    assertEquals(
        TerraformFile.RAW_STATE,
        TerraformPlanFormat.recognise(Plans.file("changes/terraform.tfstate")));
    assertEquals(
        TerraformFile.PLAN, kind("{\"plan_format_version\":\"1.0\",\"resource_changes\":[]}"));
    assertEquals(
        TerraformFile.STATE,
        kind("{\"format_version\":\"1.0\",\"terraform_version\":\"1.9\",\"values\":{}}"));
    assertEquals(
        TerraformFile.LOG, kind("{\"@level\":\"info\",\"@message\":\"Terraform 1.9\"}\n{}"));
    assertEquals(TerraformFile.LOG, kind("Terraform will perform the following actions:\n"));
    assertEquals(TerraformFile.LOG, kind("aws_glue_job.a: Creating...\naws_glue_job.a: Creation"));
    assertEquals(
        TerraformFile.LOG,
        kind("\u001b[32mNo changes.\u001b[0m Your infrastructure matches the configuration.\n"));
    assertEquals(
        TerraformFile.WRAPPED,
        kind("Acquiring state lock.\n{\"format_version\":\"1.2\",\"planned_values\":{}}"));
    assertEquals(
        TerraformFile.ENCRYPTED,
        kind("{\"meta\":{},\"encrypted_data\":\"QQ==\",\"encryption_version\":\"v0\"}"));
    assertEquals(TerraformFile.STATE, kind("{\"format_version\":\"1.0\"}\n"));
    assertEquals(TerraformFile.OTHER, kind("{\"format_version\":\"1.0\",\"valid\":true}"));
    assertEquals(TerraformFile.OTHER, kind("{\"Resources\":{}}"));
    assertEquals(TerraformFile.OTHER, kind("Resources: {}"));
  }

  @Test
  void whatIsNoPlanIsSaidToBeNone() {
    assertTrue(
        problem(Plans.file("changes/terraform.tfstate").text())
            .startsWith("This is a Terraform state"));
    assertTrue(problem("{\"@level\":\"info\",\"@message\":\"\"}").startsWith("This is the log"));
    assertTrue(problem("{\"a\":1}").startsWith("This is no Terraform plan"));
    String bare = "{\"terraform_version\":\"1.9\",\"resource_changes\":[]}";
    assertTrue(problem(bare).endsWith("it has no format_version"));
  }

  @Test
  void aPlanThatOnlyRefreshesIsToldToBeOne() {
    Parsed<TerraformPlan> parsed =
        read(
            "{\"format_version\":\"1.2\",\"planned_values\":{\"root_module\":{}},\"resource_drift\":[]}");
    assertEquals(1, parsed.value().stacks().size());
    assertTrue(parsed.problems().get(0).message().startsWith("This plan only refreshes"));
  }

  @Test
  void aPlanOfTheFutureIsRefused() {
    String message = problem("{\"format_version\":\"2.0\",\"resource_changes\":[]}");
    assertEquals("Plan format 2.0 is not known; glueguard reads formats 0.1 to 1.x", message);
    assertEquals(
        1,
        read("{\"format_version\":\"1.99\",\"resource_changes\":[" + CREATED + "]}")
            .value()
            .stacks()
            .size());
    assertEquals(
        1,
        read("{\"format_version\":\"0.1\",\"resource_changes\":[" + CREATED + "]}")
            .value()
            .stacks()
            .size());
  }

  @Test
  void aTruncatedPlanIsAProblem() {
    String text = Plans.file("modules/plan.json").text();
    for (int length = 100; length < text.length() - 2; length += 997) {
      Parsed<TerraformPlan> parsed = read(text.substring(0, length));
      assertTrue(parsed.value().stacks().isEmpty());
      assertTrue(parsed.problems().stream().anyMatch(Problem::unreadable));
    }
  }

  @Test
  void aPlanThatTerraformCouldNotFinishHasARemark() {
    Parsed<TerraformPlan> parsed =
        read(
            "{\"format_version\":\"1.2\",\"resource_changes\":[" + CREATED + "],\"errored\":true}");
    assertEquals(1, parsed.problems().size());
    assertEquals(false, parsed.problems().get(0).unreadable());
  }

  @Test
  void sortedAndIndentedPlansAreReadAlike() {
    String sorted =
        """
        {
          "complete": true,
          "format_version": "1.2",
          "resource_changes": [
            {
              "address": "aws_glue_job.a",
              "change": {"actions": ["create"], "after": {"name": "a"}, "after_unknown": {"id": true}, "before": null},
              "mode": "managed", "name": "a", "type": "aws_glue_job"
            }
          ]
        }
        """;
    Stack stack = read(sorted).value().stacks().get(0);
    assertEquals(
        "a",
        stack.resource("aws_glue_job.a").text(World.usual(Plans.graph(List.of(stack))), "Name"));
  }

  @Test
  void withoutAConfigurationAnUnknownStaysUnknown() {
    List<Stack> stacks =
        read("{\"plan_format_version\":\"1.0\",\"resource_changes\":[" + CREATED + "]}")
            .value()
            .stacks();
    assertEquals(
        "UNKNOWN_AFTER_APPLY", Plans.value(stacks, "aws_glue_job.a", "SecurityConfiguration"));
  }

  @Test
  void plannedValuesStandInForChanges() {
    String text =
        """
        {"format_version":"0.1","planned_values":{"root_module":{"child_modules":[{"address":"module.m","resources":[
        {"address":"module.m.aws_glue_job.a","mode":"managed","type":"aws_glue_job","name":"a","values":{"name":"a"}}]}]}}}""";
    List<Stack> stacks = read(text).value().stacks();
    assertEquals("a", Plans.value(stacks, "module.m.aws_glue_job.a", "Name"));
    assertEquals(Change.UNKNOWN, stacks.get(0).resource("module.m.aws_glue_job.a").change());
  }

  @Test
  void keysMayHoldAnything() {
    String key = "a.b[\\\"x\\\"] module.c";
    String text =
        "{\"format_version\":\"1.2\",\"resource_changes\":["
            + CREATED.replace(
                "\"aws_glue_job.a\"",
                "\"module.m[\\\"" + key.replace("\\", "\\\\\\") + "\\\"].aws_glue_job.a\"")
            + "]}";
    List<Stack> stacks = read(text).value().stacks();
    Resource job = stacks.get(0).resources().iterator().next();
    assertEquals("AWS::Glue::Job", job.type());
    assertEquals("module.m[\"a.b[\\\"x\\\"] module.c\"].aws_glue_job.a", job.address());
  }

  @Test
  void keysAreRecognisedByTheirArn() {
    List<Stack> stacks = Plans.read("key-change");
    String[] key = {"EncryptionConfiguration", "JobBookmarksEncryption", "KmsKeyArn"};
    assertEquals(
        "${aws_kms_key.two.Arn}", Plans.value(stacks, "aws_glue_security_configuration.sc", key));
    assertEquals(
        "${data.aws_kms_alias.glue.TargetKeyArn}",
        Plans.value(stacks, "aws_glue_security_configuration.managed", key));
    assertEquals("alias/aws/glue", Plans.value(stacks, "data.aws_kms_alias.glue", "AliasName"));
    Resource before = stacks.get(0).resource("aws_glue_security_configuration.sc").prior();
    Value former = before.value(World.usual(Plans.graph(stacks)), key);
    assertEquals("${aws_kms_key.one.Arn}", Plans.words(former));
    assertEquals(
        "",
        Plans.value(
            Plans.read("changes"),
            "aws_glue_security_configuration.old",
            "EncryptionConfiguration",
            "JobBookmarksEncryption",
            "KmsKeyArn"));
  }

  @Test
  void policiesArePutTogether() {
    List<Stack> stacks = Plans.read("keys");
    assertEquals(
        "${aws_iam_role.job.Arn}",
        Plans.value(
            stacks, "aws_kms_key.k", "KeyPolicy", "Statement", "0", "Principal", "AWS", "1"));
    assertEquals(
        "${aws_kms_key.bookmarks.Arn}",
        Plans.value(
            Plans.read("iam-and-triggers"),
            "aws_iam_role_policy.allowed",
            "PolicyDocument",
            "Statement",
            "0",
            "Resource",
            "0"));
    assertEquals(
        "${aws_kms_key.k.Arn}",
        Plans.value(
            Plans.readWithSources("keys"),
            "aws_iam_role_policy.encoded",
            "PolicyDocument",
            "Statement",
            "0",
            "Resource"));
  }

  @Test
  void tagsOfTheProviderCount() {
    List<Stack> stacks = Plans.read("tags");
    assertEquals("data-platform", Plans.value(stacks, "aws_glue_job.tagged", "Tags", "Owner"));
    assertEquals("nothing", Plans.value(stacks, "aws_glue_job.plain", "Tags", "Owner"));
    assertEquals(
        "UNKNOWN_AFTER_APPLY",
        Plans.value(stacks, "aws_glue_job.arguments", "DefaultArguments", "--job-bookmark-option"));
  }

  @Test
  void aPartialPlanLeavesTheRestToASecondStack() {
    List<Stack> stacks = Plans.read("partial");
    assertEquals(List.of(true, false), stacks.stream().map(Stack::judged).toList());
    assertEquals(stacks.get(0).family(), stacks.get(1).family());
  }
}
