package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern in a pull request hides nothing that git tracks: it would be deployed all the same. */
class TrackedFilesTest {
  private static final List<String> TRACKED =
      List.of(
          "a/long/way/down.yaml",
          "infra/\u00e9tl.yaml",
          "infra/etl-2.yaml",
          "infra/etl.yaml",
          "node_modules/own/job.yaml",
          "venv.yaml",
          "x".repeat(200) + ".json");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void trackedFilesAreFoundThoughIgnored(String version) throws Exception {
    git("init", "-q");
    for (String name : TRACKED) {
      file(name);
    }
    file("infra/notes.txt");
    git("add", "--force", ".");
    if (version.equals("3")) {
      file("infra/later.yaml");
      git("add", "--force", "--intent-to-add", ".");
    }
    git("update-index", "--index-version", version);
    for (String name : List.of("infra/untracked.yaml", "node_modules/other/job.yaml", "b.yaml")) {
      file(name);
    }
    Files.writeString(folder.resolve(".gitignore"), "*\n!b.yaml\n");
    List<String> expected = new ArrayList<>(TRACKED);
    expected.add("b.yaml");
    if (version.equals("3")) {
      expected.add("infra/later.yaml");
    }
    assertEquals(expected.stream().sorted().toList(), found());
  }

  /** The folder of the repository lies elsewhere, and a file in its place says where. */
  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void trackedFilesOfAFurtherWorkTreeAreFound(String hash) throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    git(first, "init", "-q", "--object-format=" + hash);
    file("first/infra/etl.yaml");
    file("first/.gitignore", "infra/\n");
    git(first, "add", "--force", ".");
    commit(first);
    git(first, "worktree", "add", "-q", "../second");
    file("second/infra/untracked.yaml");
    for (String tree : List.of("first", "second")) {
      assertEquals(List.of("infra/etl.yaml"), found(folder.resolve(tree), folder.resolve(tree)));
    }
    Files.writeString(folder.resolve("second/.git"), "gitdir: ../none");
    Path second = folder.resolve("second");
    assertEquals(List.of(), found(second, second));
    assertEquals(1, Scans.scan(second).problems().size());
  }

  /** What lies in a split index is what lies in it and in the one that it is built on. */
  @Test
  void trackedFilesOfASplitIndexAreFound() throws Exception {
    git("init", "-q");
    file("one.yaml");
    file("two.yaml");
    git("add", ".");
    commit(folder);
    git("update-index", "--split-index");
    file("two.yaml", "c: d\n");
    file("three.yaml");
    git("add", ".");
    file("untracked.yaml");
    file(".gitignore", "*.yaml\n");
    assertEquals(List.of("one.yaml", "three.yaml", "two.yaml"), found());
    try (Stream<Path> files = Files.list(folder.resolve(".git"))) {
      for (Path base : files.toList()) {
        if (base.getFileName().toString().startsWith("shared")) {
          Files.delete(base);
        }
      }
    }
    assertEquals(1, Scans.scan(folder).problems().size());
  }

  /** One more pattern above a submodule, or in it, hides nothing of it. */
  @Test
  void trackedFilesOfASubmoduleAreFound() throws Exception {
    Path whole = Files.createDirectory(folder.resolve("whole"));
    Path part = Files.createDirectory(folder.resolve("part"));
    git(part, "init", "-q");
    file("part/etl.yaml");
    file("part/infra/etl.yaml");
    git(part, "add", ".");
    commit(part);
    git(whole, "init", "-q");
    file("whole/app.yaml");
    git(
        whole,
        List.of("-c", "protocol.file.allow=always"),
        "submodule",
        "--quiet",
        "add",
        "../part",
        "parts/one");
    file("whole/parts/one/untracked.yaml");
    file("whole/parts/one/.gitignore", "infra/\n");
    List<String> expected = List.of("parts/one/etl.yaml", "parts/one/infra/etl.yaml");
    for (String pattern : List.of("*.yaml", "parts/", "parts/one", "*")) {
      file("whole/.gitignore", pattern + "\nuntracked.yaml\n");
      List<String> found = new ArrayList<>(found(whole, whole));
      // a file that the repository around has itself, and not yet in its index
      found.remove("app.yaml");
      assertEquals(expected, found, pattern);
      Path one = whole.resolve("parts/one");
      assertEquals(List.of("etl.yaml", "infra/etl.yaml"), found(one, whole), pattern);
      assertTrue(found(one, one).containsAll(List.of("etl.yaml", "infra/etl.yaml")), pattern);
    }
  }

  @Test
  void anIndexThatIsCutOffOrNoneTellsNothing() throws Exception {
    git("init", "-q");
    file("infra/etl.yaml");
    file("b.yaml");
    git("add", "--force", ".");
    Files.writeString(folder.resolve(".gitignore"), "infra/\n");
    Path index = folder.resolve(".git/index");
    byte[] whole = Files.readAllBytes(index);
    assertEquals(List.of("b.yaml", "infra/etl.yaml"), found());
    for (int length = 0; length < whole.length - 20; length += 7) {
      Files.write(index, java.util.Arrays.copyOf(whole, length));
      assertTrue(found().contains("b.yaml"), length + " bytes");
    }
    Files.delete(index);
    assertEquals(List.of("b.yaml"), found());
  }

  @Test
  void whereNoIndexTellsTheNumberIsTold() throws IOException {
    file("infra/etl.yaml");
    file("a.yaml");
    file("notes.txt");
    file("modules/.terraform/modules/one/job.yaml");
    file(".hg/store.yaml");
    Files.writeString(folder.resolve(".gitignore"), "infra/\n*.yaml\n*.txt\n");
    List<Problem> problems = Scans.scan(folder).problems();
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).message().contains("such as node_modules (3)"), problems.toString());
    assertFalse(problems.get(0).unreadable());
  }

  private List<String> found() {
    return found(folder, folder);
  }

  private static List<String> found(Path folder, Path root) {
    List<String> found = new ArrayList<>();
    Walk.over(folder, root, 1, Walked.into(folder, found));
    return found.stream().filter(name -> !name.contains(".git")).sorted().toList();
  }

  private void file(String name) throws IOException {
    file(name, "a: b\n");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void commit(Path folder) throws Exception {
    List<String> author = List.of("-c", "user.name=a", "-c", "user.email=a@example.com");
    git(folder, author, "commit", "-q", "-m", "x");
  }

  private void git(String... words) throws Exception {
    git(folder, words);
  }

  private static void git(Path folder, String... words) throws Exception {
    git(folder, List.of(), words);
  }

  private static void git(Path folder, List<String> settings, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(settings);
    command.addAll(List.of(words));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, git.waitFor(), command.toString());
  }
}
