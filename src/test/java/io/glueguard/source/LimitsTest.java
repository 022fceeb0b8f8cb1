package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"[", "x: [", "[\n", "{a: ", "- ", "? ", "- ? ", "{\"a\":", "&a [", "!t {? "})
  void deepNestingIsRefusedAtOnce(String opening) {
    assertRefused(
        opening.repeat(100_000 / opening.length()), opening.startsWith("x") ? "" : "500 levels");
  }

  @Test
  void theDeepestThatIsAllowed() {
    Trees.clean("[".repeat(500) + "]".repeat(500));
    Trees.clean("a: " + "[".repeat(499) + "]".repeat(499));
    assertRefused("[".repeat(501) + "]".repeat(501), "500 levels");
    assertRefused("a: " + "[".repeat(500) + "]".repeat(500), "500 levels");
  }

  @Test
  void aliasesCannotMakeItDeeper() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 600; i++) {
      text.append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [*a")
          .append(i - 1)
          .append("]\n");
    }
    assertRefused(text.toString(), "500 levels");
  }

  @Test
  void anAliasBombIsRefusedWhereItPassesTheLimit() {
    StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      text.append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [")
          .append(("*a" + (i - 1) + ",").repeat(10))
          .append("]\n");
    }
    assertEquals(6, assertRefused(text.toString(), "1000000 nodes").span().start().line());
  }

  @Test
  void aMergeBombIsRefused() {
    StringBuilder text = new StringBuilder("a: &a\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("  k").append(i).append(": 1\n");
    }
    for (int i = 0; i < 5_000; i++) {
      text.append("m").append(i).append(": {<<: *a}\n");
    }
    assertRefused(text.toString(), "1000000 nodes");
  }

  @Test
  void aLongLineIsRefusedWithItsPlaceAndAShorterOneIsNot() {
    Problem problem =
        assertRefused("a: b\nc: " + "x".repeat(Limits.YAML_LINE_CHARS) + "\n", "262144 characters");
    assertEquals("2:1", Trees.place(problem.span().start()));
    Trees.clean("c: " + "x".repeat(Limits.YAML_LINE_CHARS - 3) + "\nd: e\n");
  }

  @Test
  void aLongLineOfJsonIsNoProblem() {
    Trees.clean("[\"" + "x".repeat(Limits.YAML_LINE_CHARS) + "\"]");
  }

  @Test
  void tooMuchYamlIsRefused() {
    assertRefused("- x\n".repeat(Limits.YAML_CODE_POINTS / 4 + 1), "16000000 characters");
  }

  @Test
  void aTagThatADirectiveMakesLongIsRefused() {
    assertRefused("%TAG !e! tag:" + "x".repeat(5_000) + "\n---\n- !e!a b\n", "1024 characters");
  }

  @Test
  void aTreeOfTooManyNodesIsRefused() {
    assertRefused("[" + "1,".repeat(Limits.NODES) + "1]", "5000000 nodes");
  }

  @Test
  void tooManyDocumentsAreRefused() {
    Parsed<List<Document>> parsed = Trees.read("--- a\n".repeat(Limits.DOCUMENTS + 1));
    assertTrue(parsed.problems().get(0).message().contains("10000"));
    assertEquals(10_001, parsed.problems().get(0).span().start().line());
  }

  @Test
  void remarksAreCapped() {
    Parsed<List<Document>> parsed = Trees.read("a: 1\n".repeat(10_000));
    assertEquals(Limits.REMARKS, parsed.problems().size());
  }

  private static Problem assertRefused(String text, String said) {
    Parsed<List<Document>> parsed =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Trees.read(text));
    Problem problem = parsed.problems().get(0);
    assertTrue(problem.unreadable());
    assertTrue(problem.message().contains(said), problem.message());
    assertEquals(0, parsed.value().size());
    return problem;
  }
}
