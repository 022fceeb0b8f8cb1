package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository that is made to lead the whole program out of itself, or to speak through it. */
@DisabledOnOs(OS.WINDOWS)
class HostileRepositoryTest {
  /** What nobody may see: it stands in each file outside. */
  private static final String CANARY = "canary-5f3a";

  @TempDir Path folder;
  private Path outside;
  private Session session;

  @BeforeEach
  void aRepositoryWithABadJob() throws IOException {
    outside = Files.createDirectory(folder.resolve("outside"));
    session = new Session(Files.createDirectory(folder.resolve("root")));
    session.file("bad.yaml", Session.BAD);
  }

  private int scan(String... more) {
    String[] words = new String[more.length + 3];
    System.arraycopy(more, 0, words, 3, more.length);
    words[0] = "scan";
    words[1] = "--root";
    words[2] = ".";
    int status = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> session.run(words));
    assertFalse((session.out + session.err).contains(CANARY), session.out + session.err);
    return status;
  }

  private Path secret(String name, String text) throws IOException {
    return Files.writeString(outside.resolve(name), text.replace("CANARY", CANARY));
  }

  @Test
  void aConfigurationThatIsALinkOutsideIsNotRead() throws IOException {
    Path secret = secret("c.yaml", "ignore: [{paths: [bad.yaml], reason: CANARY}]\n");
    Files.createSymbolicLink(session.folder.resolve(".glueguard.yaml"), secret);
    assertEquals(1, scan("."));
  }

  @Test
  void anIgnoreFileThatIsALinkIsNotRead() throws IOException {
    Path secret = secret("ignore", "bad.yaml\n# CANARY\n");
    Files.createSymbolicLink(session.folder.resolve(".gitignore"), secret);
    assertEquals(1, scan("."));
  }

  @Test
  void aBinaryPlanThatIsALinkIsNotRead() throws IOException {
    String plan = Files.readString(Path.of("fixtures/terraform/basic/plan.json"));
    Path binary =
        Files.copy(Path.of("fixtures/terraform/basic/plan.bin"), outside.resolve("plan.bin"));
    Files.writeString(outside.resolve("main.tf"), "locals { x = \"" + CANARY + "\" }\n");
    session.file("infra/plan.json", plan);
    Files.createSymbolicLink(session.folder.resolve("infra/plan.bin"), binary);
    Files.createSymbolicLink(session.folder.resolve("infra/main.tf"), outside.resolve("main.tf"));
    scan("infra", "-v");
    assertFalse(session.out.contains("main.tf:"), session.out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "linked", "rules"})
  void rulesOutsideAreNotRead(String rules) throws IOException {
    Path secret = secret("r.yaml", "id: CANARY\n");
    Files.createSymbolicLink(session.folder.resolve("linked"), outside);
    Files.createDirectory(session.folder.resolve("rules"));
    Files.createSymbolicLink(session.folder.resolve("rules/r.yaml"), secret);
    session.file(".glueguard.yaml", "rules-dir: " + rules + "\n");
    assertEquals(2, scan("."));
    assertTrue(session.err.contains("rules"), session.err);
  }

  @Test
  void aPipeAmongTheRulesDoesNotBlock() throws Exception {
    Files.createDirectory(session.folder.resolve("rules"));
    Path pipe = session.folder.resolve("rules/r.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    session.file(".glueguard.yaml", "rules-dir: rules\n");
    assertEquals(2, scan("."));
  }

  @Test
  void aPipeInPlaceOfTheConfigurationDoesNotBlock() throws Exception {
    Path pipe = session.folder.resolve(".glueguard.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertEquals(1, scan("."));
  }

  @Test
  void aBackslashInANameIsNoFolder() {
    session.file(".glueguard.yaml", "ignore: [{paths: [legacy/**], reason: moves}]\n");
    session.file("legacy\\new.yaml", Session.BAD);
    assertEquals(1, scan("--format", "sarif", "legacy\\new.yaml"));
    assertTrue(session.out.contains("\"uri\": \"legacy%5Cnew.yaml\""), session.out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[31m.yaml",
        "\r\n::error::x\n.yaml",
        "%0A%0D::set-output name=x::.yaml",
        "##vso[task.setvariable variable=PATH]x.yaml",
        "<img src=x onerror=alert(1)>.yaml",
        "](javascript:alert(1)) ![x](y).yaml",
        "a|b`c`.yaml",
        "\u202egnp.yaml",
        "-->]]>&amp;.yaml",
        "--format.yaml",
        "..%2f..%2fetc.yaml"
      })
  void noNameSpeaksThroughAReport(String name) {
    session.file(name, Session.BAD);
    session.file("sub/" + name, Session.BAD.replace("Role:", "{{"));
    for (String format : Reports.NAMES) {
      assertEquals(1, scan("--format", format, "."), format + session.err);
      String all = session.out + session.err;
      for (int i = 0; i < all.length(); i++) {
        char c = all.charAt(i);
        boolean steers = c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == '\u202e';
        assertFalse(steers, format + " lets U+" + Integer.toHexString(c) + " through");
      }
      List<String> commands = all.lines().filter(line -> line.strip().startsWith("::")).toList();
      assertTrue(
          commands.stream().allMatch(line -> line.matches("::(error|warning|notice) file=.*")),
          commands.toString());
      assertFalse(all.contains("##vso["), format);
      boolean markup = format.equals("html") || format.equals("markdown");
      assertFalse(markup && all.contains("<img src=x"), all);
      assertFalse(format.equals("markdown") && all.contains("](javascript"), all);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../../etc", "/etc", "..", "a/../../../etc", "./../x"})
  void addressesInSarifStayBelowTheRoot(String module) throws IOException {
    session.file("plan.json", plan());
    try (OutputStream file = Files.newOutputStream(session.folder.resolve("plan.bin"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      // what is printed of a plan has the moment in it that its file has
      entry(zip, "tfplan", plan());
      entry(zip, "tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\"" + module + "\"}]");
      String source = Files.readString(Path.of("fixtures/terraform/basic/main.tf"));
      entry(zip, "tfconfig/m-/main.tf", source);
    }
    scan("--format", "sarif", "plan.json");
    assertTrue(session.out.contains("\"uri\": \"plan.bin/"), session.out);
    assertFalse(session.out.contains("\"uri\": \"../"), session.out);
    assertFalse(session.out.contains("\"uri\": \"file:"), session.out);
  }

  private static String plan() throws IOException {
    return Files.readString(Path.of("fixtures/terraform/basic/plan.json"));
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tfconfig/m-/../../../x.tf", "/etc/../x", "tfconfig/m-//x.tf"})
  void entriesOfAPlanLeadNowhere(String name) throws IOException {
    session.file("plan.json", plan());
    try (OutputStream file = Files.newOutputStream(session.folder.resolve("plan.bin"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(zip, "tfplan", plan());
      entry(zip, "tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\".\"}]");
      entry(zip, name, "locals { x = \"" + CANARY + "\" }\n");
    }
    scan("plan.json", "-v");
    assertFalse(session.out.contains("x.tf:"), session.out);
  }

  @Test
  void anEntryThatIsThereTwiceIsTold() throws IOException {
    session.file("plan.json", plan());
    Path plan = session.folder.resolve("plan.bin");
    try (OutputStream file = Files.newOutputStream(plan);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(zip, "tfplan", plan());
      entry(zip, "tfconfig/modules.json", "[{\"Key\":\"\",\"Dir\":\".\"}]");
      entry(zip, "tfconfig/m-/main.tf", "locals { x = 1 }\n");
      entry(zip, "tfconfig/m-/mbin.tf", "locals { x = 2 }\n");
    }
    // the writer refuses such names, others do not
    String bytes = Files.readString(plan, StandardCharsets.ISO_8859_1);
    Files.writeString(plan, bytes.replace("m-/mbin.tf", "m-/main.tf"), StandardCharsets.ISO_8859_1);
    scan("plan.json", "--fail-on", "never");
    assertTrue(session.out.contains("main.tf is there twice"), session.out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS\\u003a:Glue::Job",
        "\\u0041WS::Glue::Job",
        "\\x41WS::Glue::Job",
        "A\\U00000057S::Glue::Job",
        "AW\\\n      S::Glue::Job",
        "AWS:\\\r\n      :Glue::Job"
      })
  void aTypeInOtherCharactersHidesNoTemplate(String type) {
    String job = "Resources:\n  J:\n    Type: \"" + type + "\"\n    Properties: {Role: r}\n";
    session.file("bad.yaml", job);
    assertEquals(1, scan("."), session.out);
    session.file("bad.yaml", "x: \"" + type.replace("Glue", "\\u00e9").replace("S", "T") + "\"\n");
    assertEquals(0, scan("."), session.out);
    assertTrue(session.out.contains("1 not a template"), session.out);
  }
}
