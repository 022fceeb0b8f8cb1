package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion scripts, the one for bash by bash itself. */
class CompletionTest {
  @TempDir Path folder;

  @Test
  void bashCompletesCommandsOptionsAndRules() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    assertEquals("scan", completed("s"));
    assertEquals("--fail-on --fail-on-undecided", completed("scan", "--fail"));
    assertEquals(
        "job-without-security-configuration", completed("scan", "--select", "job-without-sec"));
    assertEquals(
        "suppression-unused,suppression-expired",
        completed("scan", "--ignore", "suppression-unused,suppression-e"));
    assertEquals("sarif", completed("scan", "--format", "sa"));
    assertEquals("svg", completed("graph", "--format", "s"));
    assertEquals("explain", completed("rules", "e"));
    assertEquals("suppression-expired", completed("rules", "explain", "suppression-e"));
    assertEquals("zsh", completed("completion", "z"));
  }

  @Test
  void everyShellKnowsEveryOption() {
    Session session = new Session(folder);
    for (String shell : List.of("bash", "zsh", "fish")) {
      assertEquals(0, session.run("completion", shell));
      for (String name : List.of("fail-on", "tf-sources", "baseline", "closed-world", "output")) {
        assertTrue(session.out.contains(name), shell + " " + name);
      }
      assertTrue(session.out.contains("job-without-security-configuration"), shell);
    }
  }

  private String completed(String... words) throws IOException, InterruptedException {
    Session session = new Session(folder);
    session.run("completion", "bash");
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      quoted.add("'" + word + "'");
    }
    session.file(
        "try.sh",
        session.out
            + "COMP_WORDS=(glueguard "
            + String.join(" ", quoted)
            + ")\nCOMP_CWORD="
            + words.length
            + "\n_glueguard\necho \"${COMPREPLY[*]}\"\n");
    Process bash =
        new ProcessBuilder("/bin/bash", folder.resolve("try.sh").toString())
            .redirectErrorStream(true)
            .start();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor(30, TimeUnit.SECONDS));
    return answer.strip();
  }
}
