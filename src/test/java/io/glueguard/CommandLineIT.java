package io.glueguard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process: what only a process can show. */
class CommandLineIT {
  private static final Path JAR = Path.of(System.getProperty("glueguard.jar")).toAbsolutePath();
  private static final String BAD =
      """
      Resources:
        Nightly:
          Type: AWS::Glue::Job
          Properties: {Role: r, Command: {Name: glueetl}}
      """;

  @TempDir Path folder;
  private String out;
  private String err;

  private ProcessBuilder program(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-jar", JAR.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().remove("NO_COLOR");
    return builder;
  }

  private int run(String input, String... arguments) throws IOException, InterruptedException {
    Path errors = folder.resolveSibling(folder.getFileName() + ".err");
    Process process = program(arguments).redirectError(errors.toFile()).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running after a minute");
    err = Files.readString(errors);
    Files.delete(errors);
    return process.exitValue();
  }

  @Test
  void exitStatusesAreThoseOfTheContract() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("bad.yaml"), BAD);
    Files.writeString(folder.resolve("broken.yaml"), BAD + "  - [\n");
    assertEquals(1, run("", "scan", "bad.yaml"), err);
    assertFalse(out.contains("\u001b"), "no colours in a pipe");
    assertEquals(3, run("", "scan", "broken.yaml"), err);
    assertEquals(0, run("", "scan", "bad.yaml", "--fail-on", "never"), err);
    assertEquals(2, run("", "scan", "--wrong"));
    assertEquals("", out);
    assertEquals(2, err.lines().count(), err);
  }

  @Test
  void standardInputIsJudged() throws IOException, InterruptedException {
    assertEquals(1, run(BAD, "scan", "-", "--format", "json"), err);
    assertTrue(out.contains("\"file\": \"<stdin>\""), out);
    assertTrue(out.contains("\"glueguard\": \"0."), out);
  }

  @Test
  void everyFormatIsWritten() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("bad.yaml"), BAD);
    List<String> arguments = new ArrayList<>(List.of("scan", "bad.yaml"));
    List<String> names =
        List.of("text", "json", "jsonl", "sarif", "junit", "html", "markdown", "github", "gitlab");
    names.forEach(name -> arguments.addAll(List.of("--format", name + "=report." + name)));
    assertEquals(1, run("", arguments.toArray(new String[0])), err);
    assertEquals("", out);
    for (String name : names) {
      String report = Files.readString(folder.resolve("report." + name));
      assertTrue(report.contains("job-without-security-configuration"), name + report);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(names.size() + 1, files.count(), "nothing half-written is left");
    }
  }

  @Test
  void aReaderThatLeavesIsNoFault() throws IOException, InterruptedException {
    StringBuilder many = new StringBuilder("Resources:\n");
    for (int i = 0; i < 3_000; i++) {
      many.append(BAD.substring(BAD.indexOf('\n') + 1).replace("Nightly", "Job" + i));
    }
    Files.writeString(folder.resolve("many.yaml"), many);
    Path errors = folder.resolve("errors.txt");
    Process process = program("scan", "many.yaml").redirectError(errors.toFile()).start();
    process.getInputStream().read();
    process.getInputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running after a minute");
    assertEquals(1, process.exitValue());
    assertFalse(Files.readString(errors).contains("xception"), Files.readString(errors));
    assertFalse(Files.readString(errors).contains("cannot"), Files.readString(errors));
  }
}
