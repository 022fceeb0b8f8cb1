package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The evaluator against the answers of terraform console. */
final class ConsoleTest {
  @Test
  void answersAsTerraformDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int right = 0;
    for (String line : lines("console.tsv")) {
      String[] fields = line.split("\t", -1);
      String expected =
          fields[1].equals("error") || fields[2].equals("null")
              ? (fields[1].equals("error") ? "error" : "dynamic null")
              : fields[1] + " " + fields[2];
      String actual = answer(fields[0]);
      if (actual.equals(expected)) {
        right++;
      } else if (actual.startsWith("unknown")) {
        unknown.add(fields[0]);
      } else {
        wrong.add(fields[0] + "\n  terraform: " + expected + "\n  here:      " + actual);
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(
        lines("console-unknown.txt").stream().sorted().toList(),
        unknown.stream().sorted().toList());
    assertTrue(right > 640, "only " + right + " are right");
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream stream = ConsoleTest.class.getResourceAsStream("/hcl/" + name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("# ")).toList();
    }
  }

  private static String answer(String expression) {
    Parsed<HclExpression> parsed = HclParser.expression(SourceFile.of("console", expression));
    if (parsed.value() == null) {
      return "error";
    }
    HclValue value =
        new HclEvaluator(name -> null, new HclBudget(HclBudget.USUAL)).attempt(parsed.value());
    if (value instanceof HclValue.Failed) {
      return "error";
    }
    if (!value.known()) {
      return "unknown " + value;
    }
    return kind(value) + " " + ((HclValue.Text) HclJson.encode(value)).text();
  }

  private static String kind(HclValue value) {
    if (value instanceof HclValue.Sequence sequence) {
      return sequence.order().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (value instanceof HclValue.Mapping mapping) {
      return mapping.uniform() ? "map" : "object";
    }
    if (value == HclValue.NULL) {
      return "dynamic";
    }
    return value instanceof HclValue.Text
        ? "string"
        : value instanceof HclValue.Number ? "number" : "bool";
  }
}
