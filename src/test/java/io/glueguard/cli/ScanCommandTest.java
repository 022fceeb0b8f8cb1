package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scan makes of its options. */
class ScanCommandTest {
  private static final String MISSING = "job-without-security-configuration";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(folder);
  }

  @Test
  void aLineThatSeveralFindingsShareIsNamedOnce() {
    String job = "\"%s\": {\"Type\": \"AWS::Glue::Job\", \"Properties\": {\"Role\": \"glue\"}}";
    String jobs = String.join(", ", job.formatted("A"), job.formatted("B"), job.formatted("C"));
    session.file("jobs.json", "{\"Resources\": {" + jobs + "}}");
    session.run("scan", "--select", "job-without-owner-tag");
    assertTrue(session.out.contains("; 2 more on line 1\n"), session.out);
  }

  @Test
  void aSourceOfTerraformInThePlaceOfItsPlanIsToldApart() {
    session.file("main.tf", "resource \"aws_glue_job\" \"a\" {\n  name = <<-EOT\n  x\n  EOT\n}\n");
    assertEquals(3, session.run("scan", "main.tf"), session.out);
    assertTrue(session.out.contains("main.tf:1:1: unreadable This is a source of Terraform"));
    assertEquals(0, session.run("scan"), session.out);
    assertTrue(session.err.contains("terraform show -json"), session.err);
    session.file("provider.tf", "provider \"aws\" {}\n");
    assertEquals(0, session.run("scan", "provider.tf"), session.out);
  }

  @Test
  void statusSaysWhatWasFound() {
    session.file("good/job.yaml", Session.GOOD).file("bad/job.yaml", Session.BAD);
    session.file("broken/job.yaml", Session.BAD + "  Other: [\n");
    assertEquals(0, session.run("scan", "good"));
    assertEquals(1, session.run("scan", "bad"));
    assertEquals(3, session.run("scan", "good", "broken"));
    assertEquals(1, session.run("scan", "bad", "broken"), "findings come before the unreadable");
    assertEquals(1, session.run("scan"), "the current folder");
    assertEquals(3, session.run("scan", "--fail-on", "never"));
    assertEquals(0, session.run("scan", "bad", "--fail-on", "high"));
    assertEquals(0, session.run("scan", "bad", "--ignore", MISSING, "--fail-on", "medium"));
    assertEquals(1, session.run("scan", "bad", "--select", MISSING));
    assertEquals(0, session.run("scan", "bad", "--select", "suppression-unused"));
  }

  @Test
  void whatIsNoPlanToReadIsToldApart() throws IOException {
    Path terraform = Path.of("fixtures/terraform").toAbsolutePath();
    String plan = Files.readString(terraform.resolve("basic/plan.json"));
    session.file("half.json", plan.substring(0, plan.length() / 2));
    session.file("future.json", plan.replaceFirst("\"format_version\":\"1", "$02"));
    session.file("bare.json", plan.replaceFirst("\"format_version\":\"[0-9.]+\",", ""));
    session.file("apply.log", "Terraform will perform the following actions:\n");
    assertRefused("half.json", "Not well-formed JSON");
    assertRefused("future.json", "Plan format 12.2 is not known");
    assertRefused("bare.json", "it has no format_version");
    assertRefused("apply.log", "the log of a Terraform run, not a plan");
    assertRefused(terraform + "/changes/terraform.tfstate", "a Terraform state, not a plan");
    assertRefused(terraform + "/basic/plan.bin", "what terraform show -json prints");
  }

  private void assertRefused(String file, String words) {
    assertEquals(3, session.run("scan", file), file);
    assertTrue(session.out.contains(words), session.out);
  }

  @Test
  void undecidedFindingsFailOnlyWhenAsked() {
    session.file("job.yaml", Session.OPEN);
    assertEquals(0, session.run("scan", "--fail-on", "info"));
    assertEquals(1, session.run("scan", "--fail-on", "never", "--fail-on-undecided"));
    assertEquals(1, session.run("scan", "--fail-on-undecided"));
    session.run("scan");
    assertTrue(
        session.err.contains("hint:") && session.err.contains("--closed-world"), session.err);
    session.run("scan", "-q");
    assertEquals("", session.err);
  }

  @Test
  void undecidedFindingsSayWhatIsNotKnownInPlainWords() {
    session.file("job.yaml", Session.OPEN.replace("corp-sc", "!ImportValue shared-sc"));
    session.run("scan", "-v");
    assertTrue(
        session.out.contains("the bookmarks of Nightly are encrypted: export shared-sc\n"),
        session.out);
  }

  @Test
  void aParameterThatSwitchesEncryptionOffIsNamedOnce() {
    String parameter = "Parameters: {Mode: {Type: String, Default: CSE-KMS, AllowedValues: ";
    session.file(
        "job.yaml",
        Session.GOOD
            .replace("Mode: CSE-KMS", "Mode: !Ref Mode")
            .replace("Resources:", parameter + "[CSE-KMS, DISABLED]}}\nResources:"));
    session.run("scan", "--select", "parameter-can-disable-encryption");
    String message = "Mode=DISABLED would leave the bookmarks of ";
    assertTrue(session.out.contains(message), session.out);
    assertFalse(session.out.contains("[Mode=DISABLED]"), session.out);
    session.run("scan", "-v", "--select", "parameter-can-disable-encryption");
    assertFalse(session.out.contains("with Mode=DISABLED"), session.out);
  }

  @Test
  void reportsGoWhereTheyAreSent() throws IOException {
    session.file("job.yaml", Session.BAD);
    int status =
        session.run(
            "scan", "--format", "text", "--format=sarif=out.sarif", "--format", "html=out.html");
    assertEquals(1, status);
    assertTrue(session.out.startsWith("job.yaml:3:3: medium " + MISSING), session.out);
    assertTrue(session.read("out.sarif").contains("\"2.1.0\""));
    assertTrue(session.read("out.html").contains("<html"));
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(path -> path.getFileName().toString()).sorted().toList();
      assertEquals(List.of("job.yaml", "out.html", "out.sarif"), names, "no half-written file");
    }
    assertEquals(1, session.run("scan", "--format", "json=out.json"));
    assertEquals("", session.out, "a report that goes to a file leaves standard output alone");
    assertTrue(session.err.contains("1 job: 0 encrypted, 1 unencrypted"), session.err);
  }

  @Test
  void standardInputIsRead() {
    session.input = Session.BAD;
    assertEquals(1, session.run("scan", "-"));
    assertTrue(session.out.startsWith("<stdin>:3:3: medium " + MISSING), session.out);
  }

  @Test
  void neighboursAreReadForANamedFile() {
    session.file("job.yaml", Session.OPEN);
    session.file("shared/secure.yaml", Session.GOOD.replace("Name: secure", "Name: corp-sc"));
    String[] scan = {
      "scan",
      "job.yaml",
      "--select",
      "job-bookmarks-unencrypted",
      "--fail-on-undecided",
      "--root",
      "."
    };
    assertEquals(0, session.run(scan), session.out);
    assertTrue(session.out.contains("1 encrypted"), session.out);
    session.file("elsewhere/job.yaml", Session.OPEN);
    scan[6] = "elsewhere";
    assertEquals(1, session.run(scan), session.out);
  }

  @Test
  void parametersAreTakenInAllForms() {
    String template =
        Session.GOOD
            .replace("Resources:", "Parameters:\n  Mode: {Type: String}\nResources:")
            .replace("CSE-KMS", "!Ref Mode");
    session.file("job.yaml", template);
    assertEquals(0, session.run("scan"));
    assertEquals(1, session.run("scan", "--param", "Mode=DISABLED"));
    session.file("list.json", "[{\"ParameterKey\": \"Mode\", \"ParameterValue\": \"DISABLED\"}]");
    session.file("pipeline.json", "{\"Parameters\": {\"Mode\": \"DISABLED\"}}");
    session.file("plain.yaml", "Mode: DISABLED\n");
    session.file("pairs.json", "[\"Mode=DISABLED\"]");
    session.file(
        "sam.yaml", "default: {deploy: {parameters: {parameter_overrides: Mode=DISABLED}}}");
    session.file(
        "sam.toml", "[default]\nparameter_overrides = \"Other=\\\"a b\\\" Mode=DISABLED\"\n");
    session.file("list.toml", "parameter_overrides = [\n  \"Mode=DISABLED\",\n]\n");
    for (String file :
        List.of(
            "list.json",
            "pipeline.json",
            "plain.yaml",
            "pairs.json",
            "sam.yaml",
            "sam.toml",
            "list.toml")) {
      assertEquals(1, session.run("scan", "job.yaml", "--params", file), file + session.out);
      String[] last = {"scan", "job.yaml", "--params", file, "--param", "Mode=CSE-KMS"};
      assertEquals(0, session.run(last), "--param comes before " + file);
    }
    session.file("odd.json", "[[1]]");
    assertEquals(2, session.run("scan", "--params", "odd.json"));
    assertTrue(session.err.contains("odd.json:1:2: a parameter file holds"), session.err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# parameter_overrides = \"Mode=CSE-KMS\"\nparameter_overrides = \"Mode=DISABLED\" # off",
        "parameter_overrides = \"\"\"\nOther=1 \\\n  Mode=DISABLED\n\"\"\"\n",
        "parameter_overrides = '''Mode=DISABLED'''",
        "x = \"parameter_overrides = 'Mode=CSE-KMS'\"\nparameter_overrides = 'Mode=DISABLED'",
        "parameter_overrides = [\n# \"Mode=CSE-KMS\"]\n\"Other=x]y,z\", 'Mode=DISABLED' # off\n]",
        "[prod]\n\"parameter_overrides\" = \"Mode='DISABLED'\""
      })
  void configurationsOfSamAreReadAsTheyAreMeant(String text) {
    String mode = "Parameters:\n  Mode: {Type: String, Default: CSE-KMS}\nResources:";
    String template =
        Session.GOOD.replace("Resources:", mode).replace("Mode: CSE-KMS\n", "Mode: !Ref Mode\n");
    session.file("job.yaml", template).file("samconfig.toml", text);
    assertEquals(0, session.run("scan", "job.yaml"), session.out);
    String[] scan = {"scan", "job.yaml", "--params", "samconfig.toml"};
    assertEquals(1, session.run(scan), session.out + session.err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "parameter_overrides",
        "parameter_overrides = 1",
        "parameter_overrides = \"Mode=",
        "parameter_overrides = [\"Mode=DISABLED\"",
        "parameter_overrides = [1]",
        "parameter_overrides = \"Mode='DISABLED\"",
        "x = '''"
      })
  void whatCannotBeReadOfSamIsRefused(String text) {
    session.file("job.yaml", Session.GOOD).file("samconfig.toml", text);
    assertEquals(2, session.run("scan", "job.yaml", "--params", "samconfig.toml"), session.out);
    assertTrue(session.err.contains("samconfig.toml: "), session.err);
  }

  @Test
  void closedWorldIsHeard() {
    session.file("job.yaml", Session.OPEN);
    session.run("scan", "-v");
    assertFalse(session.out.contains("is not defined here"), session.out);
    session.run("scan", "-v", "--closed-world");
    assertTrue(session.out.contains("is not defined here"), session.out);
  }

  @Test
  void coloursAreForTerminals() {
    session.file("job.yaml", Session.BAD);
    session.run("scan");
    assertFalse(session.out.contains("\u001b["), session.out);
    session.run("scan", "--color", "always");
    assertTrue(session.out.contains("\u001b["), session.out);
    session.terminal = new Terminal(true, false);
    session.environment.put("COLUMNS", "60");
    session.run("scan");
    assertTrue(session.out.contains("\u001b["), session.out);
    session.run("scan", "--color", "never");
    assertFalse(session.out.contains("\u001b["), session.out);
    assertTrue(session.out.lines().allMatch(line -> line.length() <= 60), session.out);
    session.environment.put("NO_COLOR", "1");
    session.run("scan");
    assertFalse(session.out.contains("\u001b["), session.out);
  }

  @Test
  void amountsAreHeard() {
    session.file("job.yaml", Session.OPEN);
    session.run("scan", "-q");
    assertFalse(session.out.contains("files "), session.out);
    session.run("scan");
    assertFalse(session.out.contains("corp-sc"), session.out);
    session.run("scan", "-v");
    assertTrue(session.out.contains("corp-sc"), session.out);
  }

  @Test
  void progressShowsRateAndTimeLeft() {
    assertEquals(
        "1200 of 6000 files, 600 a second, 8 s left", Progress.line(1200, 6000, 2_000_000_000L));
  }
}
