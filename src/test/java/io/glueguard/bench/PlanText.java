package io.glueguard.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Terraform plan as {@code terraform show -json} writes it, in one line: each resource stands in
 * the planned values, in the changes and in the prior state, and by its expressions in the
 * configuration. One resource in thirty is a Glue job.
 */
public final class PlanText {
  /** Resources of one module. */
  private static final int MODULE = 60;

  /** What one resource takes in all four places together. */
  private static final long BYTES_EACH = 3_670;

  private static final String PROVIDER =
      "\"provider_name\":\"registry.terraform.io/hashicorp/aws\"";
  private static final String ACCOUNT = "arn:aws:iam::123456789012:";

  private final Writer out;
  private final int modules;
  private final long seed;

  private PlanText(Writer out, int modules, long seed) {
    this.out = out;
    this.modules = modules;
    this.seed = seed;
  }

  /** Writes a plan of about that many bytes. */
  public static void write(Path file, long seed, long bytes) throws IOException {
    int modules = (int) Math.max(1, bytes / BYTES_EACH / MODULE);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new PlanText(out, modules, seed).plan();
    }
  }

  private void plan() throws IOException {
    out.write("{\"format_version\":\"1.2\",\"terraform_version\":\"1.11.4\",");
    out.write("\"variables\":{\"stage\":{\"value\":\"prod\"}},\"planned_values\":");
    values();
    out.write(",\"resource_changes\":[");
    for (int module = 0; module < modules; module++) {
      for (int i = 0; i < MODULE; i++) {
        out.write(module + i == 0 ? "" : ",");
        change(module, i);
      }
    }
    out.write("],\"prior_state\":{\"format_version\":\"1.0\",\"terraform_version\":\"1.11.4\",");
    out.write("\"values\":");
    values();
    out.write("},\"configuration\":{\"provider_config\":{\"aws\":{\"name\":\"aws\",\"full_name\":");
    out.write("\"registry.terraform.io/hashicorp/aws\",\"expressions\":{\"region\":");
    out.write("{\"constant_value\":\"eu-west-1\"}}}},\"root_module\":{\"module_calls\":{");
    for (int module = 0; module < modules; module++) {
      out.write((module == 0 ? "\"" : ",\"") + name(module) + "\":{\"source\":\"./modules/team\",");
      out.write("\"expressions\":{\"name\":{\"constant_value\":\"" + name(module) + "\"}},");
      out.write("\"module\":{\"resources\":[");
      for (int i = 0; i < MODULE; i++) {
        out.write(i == 0 ? "" : ",");
        configured(i);
      }
      out.write("],\"variables\":{\"name\":{}}}}");
    }
    out.write("},\"variables\":{\"stage\":{\"default\":\"dev\"}}}},\"relevant_attributes\":[],");
    out.write("\"timestamp\":\"2026-11-22T00:53:42Z\",\"applyable\":true,\"complete\":true,");
    out.write("\"errored\":false}\n");
  }

  private void values() throws IOException {
    out.write("{\"root_module\":{\"child_modules\":[");
    for (int module = 0; module < modules; module++) {
      out.write(module == 0 ? "{\"resources\":[" : ",{\"resources\":[");
      for (int i = 0; i < MODULE; i++) {
        out.write((i == 0 ? "{" : ",{") + identity(module, i) + ",\"schema_version\":0,");
        out.write("\"values\":" + body(module, i) + ",\"sensitive_values\":{\"tags_all\":{}}}");
      }
      out.write("],\"address\":\"module." + name(module) + "\"}");
    }
    out.write("]}}");
  }

  private void change(int module, int i) throws IOException {
    boolean update = (module + i) % 5 != 0;
    String body = body(module, i);
    out.write("{" + identity(module, i) + ",\"module_address\":\"module." + name(module) + "\",");
    out.write("\"change\":{\"actions\":[\"" + (update ? "no-op" : "create") + "\"],\"before\":");
    out.write(update ? body : "null");
    out.write(",\"after\":" + body + ",\"after_unknown\":");
    out.write(update ? "{}" : "{\"arn\":true,\"id\":true,\"tags_all\":true}");
    out.write(",\"before_sensitive\":" + (update ? "{\"tags_all\":{}}" : "false"));
    out.write(",\"after_sensitive\":{\"tags_all\":{}}}}");
  }

  private void configured(int i) throws IOException {
    String type = type(i);
    out.write("{\"address\":\"" + type + ".r" + i + "\",\"mode\":\"managed\",\"type\":\"" + type);
    out.write("\",\"name\":\"r" + i + "\",\"provider_config_key\":\"aws\",\"expressions\":{");
    out.write("\"name\":{\"references\":[\"var.name\"]}");
    if (type.equals("aws_glue_job") && i != 30) {
      out.write(",\"security_configuration\":{\"references\":[");
      out.write("\"aws_glue_security_configuration.r1.name\",");
      out.write("\"aws_glue_security_configuration.r1\"]}");
    }
    out.write("},\"schema_version\":0}");
  }

  private static String type(int i) {
    if (i == 1) {
      return "aws_glue_security_configuration";
    }
    if (i % 30 == 0) {
      return "aws_glue_job";
    }
    return List.of("aws_iam_role", "aws_security_group", "aws_s3_bucket", "aws_lambda_function")
        .get(i % 4);
  }

  private String name(int module) {
    return "team" + (module + seed % 7);
  }

  private String identity(int module, int i) {
    String type = type(i);
    return "\"address\":\"module."
        + name(module)
        + "."
        + type
        + ".r"
        + i
        + "\",\"mode\":\"managed\",\"type\":\""
        + type
        + "\",\"name\":\"r"
        + i
        + "\","
        + PROVIDER;
  }

  private String body(int module, int i) {
    String name = name(module) + "-r" + i;
    String tags = ",\"tags\":{\"Owner\":\"" + name(module) + "\"},\"tags_all\":{\"Owner\":\"x\"}}";
    return switch (type(i)) {
      case "aws_glue_job" ->
          "{\"command\":[{\"name\":\"glueetl\",\"script_location\":\"s3://scripts/"
              + name
              + ".py\"}],\"connections\":null,\"default_arguments\":{\"--job-bookmark-option\":"
              + "\"job-bookmark-enable\"},\"max_retries\":null,\"name\":\""
              + name
              + "\",\"role_arn\":\""
              + ACCOUNT
              + "role/glue\",\"security_configuration\":"
              + (i == 30 ? "null" : "\"" + name(module) + "-encryption\"")
              + tags;
      case "aws_glue_security_configuration" ->
          "{\"encryption_configuration\":[{\"cloudwatch_encryption\":[{"
              + "\"cloudwatch_encryption_mode\":\"DISABLED\",\"kms_key_arn\":null}],"
              + "\"job_bookmarks_encryption\":[{\"job_bookmarks_encryption_mode\":\""
              + (module % 3 == 0 ? "DISABLED" : "CSE-KMS")
              + "\",\"kms_key_arn\":"
              + "\"arn:aws:kms:eu-west-1:123456789012:key/1234abcd\"}],\"s3_encryption\":[{"
              + "\"kms_key_arn\":null,\"s3_encryption_mode\":\"SSE-S3\"}]}],\"id\":\""
              + name(module)
              + "-encryption\",\"name\":\""
              + name(module)
              + "-encryption\"}";
      case "aws_security_group" ->
          "{\"description\":\"of "
              + name
              + "\",\"ingress\":["
              + String.join(",", rules(i))
              + "],\"name\":\""
              + name
              + "\""
              + tags;
      default ->
          "{\"name\":\""
              + name
              + "\",\"arn\":\""
              + ACCOUNT
              + "r/"
              + name
              + "\",\"policy\":"
              + "\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":["
              + "{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\"}"
              + ",{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"kms:Decrypt\\\"}".repeat(8)
              + "]}\""
              + tags;
    };
  }

  private static List<String> rules(int i) {
    List<String> rules = new ArrayList<>();
    for (int port = 0; port < 8; port++) {
      rules.add(
          "{\"cidr_blocks\":[\"10.0."
              + i
              + ".0/24\"],\"description\":\"\",\"from_port\":"
              + (8000 + port)
              + ",\"ipv6_cidr_blocks\":[],\"protocol\":\"tcp\",\"self\":false}");
    }
    return rules;
  }
}
