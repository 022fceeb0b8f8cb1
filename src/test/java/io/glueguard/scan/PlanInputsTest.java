package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which a plan can come, and files that are none. */
class PlanInputsTest {
  private static final String VERSION = "\"format_version\":\"1.2\"";

  @TempDir Path folder;

  private static String plan() throws IOException {
    return Files.readString(Path.of("fixtures/terraform/basic/plan.json"));
  }

  private ScanResult scan(byte[] content) throws IOException {
    Files.write(folder.resolve("plan.json"), content);
    return Scans.scan(folder, "plan.json");
  }

  private ScanResult scan(String content) throws IOException {
    return scan(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> verdicts(ScanResult result) {
    Set<String> verdicts = new TreeSet<>();
    for (Finding finding : result.findings()) {
      verdicts.add(finding.rule() + " " + finding.kind() + " " + finding.resource().address());
    }
    return verdicts;
  }

  private void assertLikePlan(ScanResult result) throws IOException {
    assertEquals(List.of(), result.problems());
    Set<String> expected = verdicts(scan(plan()));
    assertTrue(
        expected.contains(
            "job-without-security-configuration FAIL aws_glue_job.no_security_configuration"));
    assertEquals(expected, verdicts(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void encodings(String name) throws IOException {
    assertLikePlan(scan(("\uFEFF" + plan()).getBytes(Charset.forName(name))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void severalLines(String feed) throws IOException {
    // none of the plan's texts has a comma and a quote after each other
    assertLikePlan(scan(plan().replace(",\"", "," + feed + "  \"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.2", "1.0", "1.1", "1.3", "1.99"})
  void formats(String version) throws IOException {
    assertLikePlan(scan(plan().replace(VERSION, "\"format_version\":\"" + version + "\"")));
  }

  @Test
  void providersOfOpenTofu() throws IOException {
    assertLikePlan(scan(plan().replace("registry.terraform.io", "registry.opentofu.org")));
  }

  @Test
  void membersThatNobodyKnowsYet() throws IOException {
    String more =
        "\"action_invocations\":[{\"address\":\"action.aws_lambda_invoke.a\",\"config_values\":"
            + "{\"security_configuration\":\"a\"}}],\"deferred_action_invocations\":[],\"later\":{\"a\":[1]},";
    assertLikePlan(scan(plan().replace(VERSION, more + VERSION)));
  }

  @Test
  void deferredChangesAreJudgedAsWell() throws IOException {
    String plan = plan();
    int from =
        plan.indexOf(
            "{\"address\":\"aws_glue_job.no_security_configuration\"",
            plan.indexOf("\"resource_changes\""));
    int to = plan.indexOf(",{\"address\":", from);
    String change = plan.substring(from, to);
    String deferred =
        "\"deferred_changes\":[{\"reason\":\"resource_config_unknown\",\"resource_change\":";
    String without = plan.substring(0, from) + plan.substring(to + 1);
    assertLikePlan(
        scan(
            without
                .replace("\"complete\":true", "\"complete\":false")
                .replace("\"resource_changes\"", deferred + change + "}],\"resource_changes\"")));
  }

  @Test
  void aPlanThatCouldNotBeFinishedIsToldAndJudged() throws IOException {
    ScanResult result = scan(plan().replace("\"errored\":false", "\"errored\":true"));
    assertEquals(verdicts(scan(plan())), verdicts(result));
    assertTrue(result.problems().get(0).message().startsWith("Terraform could not finish"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          future > Plan format 2.0 is not known; glueguard reads formats 0.1 to 1.x
          truncated > Not well-formed JSON
          corrupt > Not well-formed JSON
          state > This is a Terraform state, not a plan
          words > This is the log of a Terraform run, not a plan
          lines > This is the log of a Terraform run, not a plan
          wrapped > Something stands before the plan in this file
          encrypted > This plan or state is encrypted
          binary > This is a packed file
          """)
  void whatIsNoPlan(String kind, String message) throws IOException {
    ScanResult result = scan(noPlan(kind));
    assertEquals(Set.of(), verdicts(result));
    assertTrue(result.problems().get(0).unreadable());
    assertTrue(
        result.problems().get(0).message().startsWith(message), result.problems().toString());
  }

  private static byte[] noPlan(String kind) throws IOException {
    Path fixtures = Path.of("fixtures/terraform");
    String text =
        switch (kind) {
          case "future" -> plan().replace(VERSION, "\"format_version\":\"2.0\"");
          case "truncated" -> plan().substring(0, plan().length() / 2);
          case "corrupt" -> plan().replace("\"planned_values\":{", "\"planned_values\":{,");
          case "state" -> Files.readString(fixtures.resolve("changes/terraform.tfstate"));
          case "words" ->
              "aws_glue_job.a: Creating...\naws_glue_job.a: Creation complete after 0s\n";
          case "lines" ->
              "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\"}\n{\"@level\":\"info\"}\n";
          case "wrapped" -> "Acquiring state lock. This may take a few moments...\n" + plan();
          case "encrypted" ->
              "{\"meta\":{},\"encrypted_data\":\"QQ==\",\"encryption_version\":\"v0\"}";
          default -> null;
        };
    return text == null
        ? Files.readAllBytes(fixtures.resolve("basic/plan.bin"))
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
