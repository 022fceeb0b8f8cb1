package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.ScanResult;
import io.glueguard.format.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same design gives the same findings, whichever tool wrote it. */
class ParityTest {
  /** The region that the provider of the plans names. */
  private static final Deployment DEPLOYMENT =
      new Deployment(Map.of(), "eu-west-1", null, null, Map.of());

  @TempDir Path folder;

  private String scanned(String design, String... parts) throws IOException {
    for (String part : parts) {
      Path from = Path.of("fixtures/parity", design, part);
      if (Files.isDirectory(from)) {
        Scans.copy("parity/" + design + "/" + part, folder.resolve(part));
      } else {
        Files.copy(from, folder.resolve(part));
      }
    }
    return String.join("\n", told(Scans.scan(DEPLOYMENT, folder, parts[0])));
  }

  private static Set<String> told(ScanResult result) {
    Set<String> told = new TreeSet<>();
    result.jobs().forEach(job -> told.add(role(job.job().address()) + " " + job.state()));
    for (Finding finding : result.findings()) {
      String rule = finding.rule();
      // Terraform plans a mode that is not set as DISABLED
      told.add(
          String.join(
              " ",
              role(finding.resource().address()),
              rule.equals("bookmark-encryption-missing") ? "bookmark-encryption-disabled" : rule,
              finding.severity().word(),
              finding.kind().word(),
              String.valueOf(finding.reason())));
    }
    return told;
  }

  /** What a resource is in its design: the last part of its address, as CloudFormation spells. */
  private static String role(String address) {
    int last = Math.max(address.lastIndexOf('/'), address.lastIndexOf('.'));
    return address.substring(last + 1).replace("_", "").toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modes", "keys", "permissions", "starts"})
  void cdkSaysWhatCloudFormationSays(String design) throws IOException {
    String template = scanned(design, "template.yaml");
    Files.delete(folder.resolve("template.yaml"));
    assertEquals(template, scanned(design, "cdk.out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"modes", "keys", "permissions", "starts"})
  void aPlanSaysWhatCloudFormationSays(String design) throws IOException {
    String template = scanned(design, "template.yaml");
    Files.delete(folder.resolve("template.yaml"));
    assertEquals(template, scanned(design, "plan.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"modes", "keys", "permissions", "starts"})
  void itsSourcesChangeNothing(String design) throws IOException {
    String template = scanned(design, "template.yaml");
    Files.delete(folder.resolve("template.yaml"));
    assertEquals(template, scanned(design, "plan.json", "plan.bin", "main.tf"));
  }

  @ParameterizedTest
  @CsvSource({
    "modes, encryptedjob UNENCRYPTED",
    "modes, barejob job-without-security-configuration high fail null",
    "modes, unsetjob job-bookmarks-unencrypted medium fail null",
    "modes, nightly trigger-bypasses-bookmark-encryption high fail null",
    "keys, number bookmark-key-invalid medium fail null",
    "keys, unfit bookmark-key-unusable high fail null",
    "permissions, managedjob job-role-cannot-use-bookmark-key high fail null",
    "permissions, weakjob job-role-cannot-use-bookmark-key low fail null",
    "permissions, allowedjob ENCRYPTED",
    "starts, bypass job-run-bypasses-bookmark-encryption high fail null",
    "starts, hourly job-run-bypasses-bookmark-encryption high fail null",
    "starts, input job-run-bypasses-bookmark-encryption medium open RUNTIME_INPUT",
    "starts, demand trigger-bypasses-bookmark-encryption high fail null",
    "starts, ray ray-job-with-security-configuration low fail null",
    "starts, stream job-without-security-configuration low fail null",
    "starts, bare dev-endpoint-bookmarks-unencrypted medium fail null",
    "starts, weak bookmark-encryption-disabled high fail null"
  })
  void thereIsSomethingToCompare(String design, String line) throws IOException {
    String told = scanned(design, "template.yaml");
    assertTrue(told.lines().anyMatch(line::equals), told);
  }
}
