package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    for (String glob :
        List.of("**/".repeat(20_000), "*/".repeat(30_000), "x/" + "*?".repeat(30_000))) {
      assertEquals(null, IgnoreFile.of(glob + "b").ignores("x/" + "a/".repeat(1_000) + "c", false));
      assertEquals(null, IgnoreFile.of("/" + glob + "b").ignores("x", false));
    }
    assertEquals(true, IgnoreFile.of("**/".repeat(20) + "b").ignores("a/b", false));
  }

  /** What nobody has the time to find out is not left out. */
  @Test
  void aFileThatTakesTooManyStepsIgnoresNothing() {
    IgnoreFile many = IgnoreFile.of("*.yaml\n" + "*a*b*c*d*e*f*a\n".repeat(5_000));
    assertEquals(false, many.ignores("b/" + "abcde".repeat(50) + "ba", false));
    assertEquals(true, many.ignores("b/a.yaml", false));
  }

  /** Against an engine that tries one way after the other. */
  @Property(tries = 3000)
  void matchesWhatARegularExpressionMatches(
      @ForAll("globs") String glob, @ForAll("paths") String path) {
    StringBuilder regex =
        new StringBuilder(glob.startsWith("/") || glob.indexOf('/') >= 0 ? "" : "(.*/)?");
    String rest = glob.startsWith("/") ? glob.substring(1) : glob;
    for (int i = 0; i < rest.length(); i++) {
      boolean folders = i == 0 || rest.charAt(i - 1) == '/';
      if (folders && rest.startsWith("**/", i)) {
        regex.append("(.*/)?");
        i += 2;
      } else if (folders && i > 0 && rest.substring(i).equals("**")) {
        regex.append(".+");
        i++;
      } else if (rest.charAt(i) == '*') {
        regex.append("[^/]*");
      } else {
        regex.append(
            rest.charAt(i) == '?' ? "[^/]" : rest.charAt(i) == 'c' ? "[^/a]" : rest.charAt(i));
      }
    }
    IgnoreFile file = IgnoreFile.of(glob.replace("c", "[!a]"));
    boolean ignored = file != null && Boolean.TRUE.equals(file.ignores(path, false));
    boolean expected = !rest.isEmpty() && !glob.endsWith("/") && path.matches(regex.toString());
    assertEquals(expected, ignored, glob + " " + path);
  }

  @Test
  void aLineOfBlanksTakesNoTime() {
    String blanks = " ".repeat((int) IgnoreFile.LARGEST);
    assertTimeout(Duration.ofSeconds(5), () -> assertNull(IgnoreFile.of(blanks)));
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.of("a", "b", "c", "/", "*", "**", "**/", "/**", "?")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> name = Arbitraries.strings().withChars("ab").ofMinLength(1).ofMaxLength(3);
    return name.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("/", all));
  }

  private static String run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
