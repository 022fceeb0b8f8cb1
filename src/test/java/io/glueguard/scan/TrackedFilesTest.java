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
    Files.writeString(folder.resolve(".gitignore"), "infra/\n*.yaml\n*.txt\n");
    List<Problem> problems = Scans.scan(folder).problems();
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).message().contains("left out (2)"), problems.toString());
    assertFalse(problems.get(0).unreadable());
  }

  private List<String> found() {
    List<String> found = new ArrayList<>();
    Walk.over(folder, folder, 1, Walked.into(folder, found));
    return found.stream().filter(name -> !name.startsWith(".git")).sorted().toList();
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a: b\n");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, git.waitFor(), command.toString());
  }
}
