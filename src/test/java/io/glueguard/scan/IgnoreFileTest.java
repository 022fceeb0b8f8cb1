package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ignored is what git itself ignores. */
class IgnoreFileTest {
  private static final List<String> FILES =
      List.of(
          "a.yaml",
          "b.json",
          "out/a.yaml",
          "out/keep.yaml",
          "src/out/a.yaml",
          "src/a.yaml",
          "src/deep/er/a.yaml",
          "build/x.yaml",
          "src/build/x.yaml",
          "file[1].yaml",
          "file1.yaml",
          "doc/x.txt",
          "doc/deep/x.txt",
          "!odd.yaml",
          "#odd.yaml",
          "sp ace.yaml",
          "ab.yaml",
          "node/x.yaml",
          "src/node/x.yaml",
          "logs/1.yaml",
          "logs/2.yaml",
          "x/logs/3.yaml",
          "foo/bar/q.yaml",
          "foo/a/bar/q.yaml",
          "foo/a/b/bar/q.yaml");

  private static final List<String> PATTERNS =
      List.of(
          "/build",
          "out/",
          "!out/keep.yaml",
          "doc/*.txt",
          "file[0-9].yaml",
          "\\!odd.yaml",
          "\\#odd.yaml",
          "sp ace.yaml  ",
          "?b.yaml",
          "**/node",
          "logs/**",
          "!logs/2.yaml",
          "foo/**/bar",
          "# comment",
          "",
          "src/**/er/*.yaml",
          "file[!0-9]x",
          "*.json",
          "!b.json");

  @Test
  void saysWhatGitSays(@TempDir Path folder) throws Exception {
    for (String file : FILES) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "x");
    }
    Files.writeString(folder.resolve(".gitignore"), String.join("\n", PATTERNS));
    Files.writeString(folder.resolve("src/.gitignore"), "!build\n/a.yaml\n");
    run(folder, "git", "init", "-q");
    String listed =
        run(folder, "git", "-c", "core.quotePath=false", "ls-files", "-o", "--exclude-standard");
    Set<String> expected = new TreeSet<>(List.of(listed.strip().split("\n")));
    Set<String> found = new TreeSet<>();
    Walk.over(folder, folder, 1, Walked.into(folder, found));
    assertEquals(expected, found);
  }

  @Test
  void whatCdkSynthWroteIsJudgedAlthoughGitIgnoresIt(@TempDir Path folder) throws IOException {
    Path assembly = Files.createDirectories(folder.resolve("cdk.out"));
    for (String name : List.of("cdk.out", "manifest.json", "Stack.template.json")) {
      Files.writeString(assembly.resolve(name), "{}");
    }
    Files.writeString(folder.resolve(".gitignore"), "cdk.out\n*.template.json\n");
    List<String> found = new ArrayList<>();
    Walk.over(folder, folder, 1, Walked.into(assembly, found));
    assertEquals(
        Set.of("../.gitignore", "Stack.template.json", "cdk.out", "manifest.json"),
        Set.copyOf(found));
  }

  @Test
  void manyStarsTakeNoTime() {
    IgnoreFile file = IgnoreFile.of("a*".repeat(40) + "b\n");
    assertNotNull(file);
    assertEquals(null, file.ignores("a".repeat(250), false));
  }

  private static String run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
