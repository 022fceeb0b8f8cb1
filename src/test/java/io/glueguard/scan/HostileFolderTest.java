package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueguard.finding.ScanResult;
import io.glueguard.finding.Summary;
import io.glueguard.source.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are made to crash a scan, to hang it or to lead it elsewhere. */
@DisabledOnOs(OS.WINDOWS)
class HostileFolderTest {
  private static final String JOB =
      "Resources: {%s: {Type: AWS::Glue::Job, Properties: {Role: r, Command: {Name: glueetl}}}}\n";

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void aFolderWithOneGoodTemplate() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    job("good.yaml", "Good");
  }

  @Test
  void pipesDoNotBlockAndAreTold() throws Exception {
    for (String name : List.of("x.yaml", ".gitignore", "manifest.json", "main.tf", "plan.out")) {
      run("mkfifo", root.resolve(name).toString());
    }
    ScanResult result = scan();
    assertEquals(
        List.of(
            "manifest.json This is a pipe or a device and no file, so it is not read",
            "x.yaml This is a pipe or a device and no file, so it is not read"),
        problems(result));
    assertOnlyTheGoodJob(result);
  }

  @Test
  void linksThatLeaveTheRootAreToldAndNotFollowed() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.yaml"), JOB.formatted("Secret"));
    Files.createSymbolicLink(root.resolve("a.yaml"), outside.resolve("secret.yaml"));
    Files.createSymbolicLink(root.resolve("b"), outside);
    Files.createSymbolicLink(root.resolve("c"), Path.of("."));
    Files.createSymbolicLink(root.resolve("dangling.yaml"), Path.of("nothing"));
    Files.createSymbolicLink(root.resolve("self.yaml"), Path.of("self.yaml"));
    ScanResult result = scan();
    assertEquals(
        List.of(
            "a.yaml This link leads out of the root of the scan, so it is not followed",
            "b This link leads out of the root of the scan, so it is not followed"),
        problems(result));
    assertOnlyTheGoodJob(result);
  }

  @Test
  void referencesDoNotLeaveTheRoot() throws IOException {
    Path outside = folder.resolve("secret.yaml");
    Files.writeString(outside, JOB.formatted("Secret"));
    Files.createSymbolicLink(root.resolve("link"), outside);
    StringBuilder template = new StringBuilder("Resources:\n");
    int count = 0;
    for (String path :
        List.of(
            "../secret.yaml",
            outside.toString(),
            "file://" + outside,
            "link",
            "./../secret.yaml")) {
      template.append(
          ("  N%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: '%s'}}\n"
                  + "  A%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: x},"
                  + " Metadata: {'aws:asset:path': '%s', 'aws:asset:property': TemplateURL}}\n"
                  + "  S%d: {Type: AWS::Serverless::Application, Properties: {Location: '%s'}}\n"
                  + "  D%d: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: '%s'}}\n"
                  + "  I%d: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: '%s'}}}\n")
              .formatted(count, path, count, path, count, path, count, path, count, path));
      count++;
    }
    Files.writeString(root.resolve("refers.yaml"), template);
    assertOnlyTheGoodJob(scan());
  }

  @Test
  void anAssemblyDoesNotLeaveItsFolder() throws IOException {
    Path outside = folder.resolve("secret.yaml");
    Files.writeString(outside, JOB.formatted("Secret"));
    Files.createSymbolicLink(root.resolve("link.json"), outside);
    Files.writeString(root.resolve("cdk.out"), "{\"version\":\"36.0.0\"}");
    String stack =
        "\"%s\":{\"type\":\"aws:cloudformation:stack\",\"environment\":\"aws://1/eu-west-1\","
            + "\"properties\":{\"templateFile\":\"%s\"}}";
    Files.writeString(
        root.resolve("manifest.json"),
        "{\"version\":\"36.0.0\",\"artifacts\":{"
            + stack.formatted("A", "../secret.yaml")
            + ","
            + stack.formatted("B", outside)
            + ","
            + stack.formatted("C", "link.json")
            + "}}");
    ScanResult result = scan();
    assertTrue(result.jobs().stream().noneMatch(job -> job.job().name().equals("Secret")));
    assertTrue(result.problems().stream().anyMatch(Problem::unreadable));
  }

  @Test
  void namesThatAreNoUtf8AreToldIfTheyCannotBeOpened() throws Exception {
    run("sh", "-c", "echo 'Resources: {}' >\"$1/$(printf 'x\\377.yaml')\"", "sh", root.toString());
    assertEquals(
        List.of("x\uFFFD.yaml It cannot be opened, because its name is not valid UTF-8"),
        problems(scan()));
  }

  @Test
  void foldersBelowTheLimitAreTold() throws IOException {
    Path deep = root;
    for (int i = 0; i <= Walk.DEEPEST; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("x.yaml"), JOB.formatted("Deep"));
    List<String> problems = problems(scan());
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).endsWith("below the limit of 100 levels are not read"));
  }

  @Test
  void whatIsTooLargeAndLooksLikeATemplateIsTold() throws IOException {
    for (String name : List.of("large.yaml", "other.yaml")) {
      try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
        file.writeBytes(name.equals("large.yaml") ? JOB : "a: b\n");
        file.setLength(io.glueguard.scan.Files.LARGEST + 1);
      }
    }
    ScanResult result = scan();
    assertEquals(
        List.of("large.yaml The file is larger than the limit of 268435456 bytes"),
        problems(result));
    assertOnlyTheGoodJob(result);
  }

  @Test
  void whatMayNotBeReadIsTold() throws IOException {
    Path file = job("no.yaml", "No");
    Path inner = Files.createDirectory(root.resolve("inner"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(file), "the superuser may read everything");
      assertEquals(
          List.of(
              "inner The folder cannot be read",
              "no.yaml The file cannot be read: permission denied"),
          problems(scan()));
    } finally {
      Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFileThatVanishedIsTold() {
    io.glueguard.scan.Files files = new io.glueguard.scan.Files(root);
    Intake intake =
        Intake.all(
                List.of(root.resolve("gone.yaml")),
                Intake.Wanted.FOUND,
                files,
                1,
                ScanOptions.Progress.NONE)
            .get(0);
    assertTrue(intake.unreadable() && intake.tellsProblems());
    assertEquals(
        "The file cannot be read: there is no such file", intake.problems().get(0).message());
  }

  private Path job(String file, String name) throws IOException {
    return Files.writeString(root.resolve(file), JOB.formatted(name));
  }

  private ScanResult scan() {
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Scans.scan(root));
  }

  private static void assertOnlyTheGoodJob(ScanResult result) {
    assertEquals(List.of("Good"), result.jobs().stream().map(job -> job.job().name()).toList());
    Summary summary = result.summary();
    assertEquals(
        summary.files(), summary.templates() + summary.notTemplates() + summary.unreadable());
  }

  private static List<String> problems(ScanResult result) {
    return result.problems().stream().map(each -> each.file() + " " + each.message()).toList();
  }

  private static void run(String... command) throws Exception {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
