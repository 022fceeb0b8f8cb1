package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Heredocs against what Terraform made of them. */
final class HeredocTest {

  @Test
  void heredocsGiveWhatTerraformMakesOfThem() throws IOException {
    Parsed<HclModule> module = HclModule.read(List.of(SourceFile.of("main.tf", text("main.tf"))));
    assertEquals(List.of(), module.problems());
    HclBudget budget = new HclBudget(HclBudget.USUAL);
    HclEvaluator evaluator =
        new HclEvaluator(new HclLocals(module.value(), name -> null, budget), budget);
    StringBuilder answers = new StringBuilder();
    for (Map.Entry<String, HclBlock> output : module.value().outputs().entrySet()) {
      HclValue value = evaluator.evaluate(output.getValue().body().attribute("value").value());
      answers
          .append(output.getKey())
          .append('\t')
          .append(((HclValue.Text) HclJson.encode(value)).text())
          .append('\n');
    }
    String expected = text("outputs.tsv");
    assertEquals(expected.substring(expected.indexOf('\n') + 1), answers.toString());
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = HeredocTest.class.getResourceAsStream("/hcl/heredoc/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
