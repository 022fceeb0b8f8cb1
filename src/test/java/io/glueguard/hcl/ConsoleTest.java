package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The evaluator against the answers of terraform console. */
final class ConsoleTest {
  /** What is left unknown on purpose: it is rare, or Java and Go do it differently. */
  private static final Set<String> LEFT_UNKNOWN =
      Set.of(
          "format(\"%*d\", 5, 1)",
          "formatlist(\"%s-%s\", [\"a\", \"b\"], \"c\")",
          "formatlist(\"%s\", [])",
          "formatlist(\"%s%s\", [\"a\", \"b\"], [\"c\"])",
          "replace(\"a\", \"/(/\", \"x\")",
          "indent(2, \"a\\nb\\n\\nc\")",
          "setsymmetricdifference([\"a\", \"b\"], [\"b\", \"c\"])",
          "setproduct(toset([\"b\", \"a\"]), toset([\"x\"]))",
          "log(8, 2)",
          "pow(2, 10)",
          "nosuch(1)",
          "\"x${-0.0}\"",
          "format(\"%e\", 12345)",
          "format(\"%g\", 0.5)",
          "length(\"👨‍👩‍👧e\\u0301\")");

  @Test
  void answersAsTerraformDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int right = 0;
    for (String line : lines()) {
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
    unknown.removeAll(LEFT_UNKNOWN);
    assertEquals("", String.join("\n", unknown), "unknown, though Terraform knows");
    assertEquals(true, right > 400, "only " + right);
  }

  private static List<String> lines() throws IOException {
    try (InputStream stream = ConsoleTest.class.getResourceAsStream("/hcl/console.tsv")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("# ")).toList();
    }
  }

  private static String answer(String expression) {
    Parsed<HclExpression> parsed = HclParser.expression(SourceFile.of("console", expression));
    if (parsed.value() == null) {
      return "error";
    }
    HclValue value = new HclEvaluator(name -> null, new HclBudget(HclBudget.USUAL)).attempt(parsed.value());
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
    return value instanceof HclValue.Text ? "string" : value instanceof HclValue.Number ? "number" : "bool";
  }
}
