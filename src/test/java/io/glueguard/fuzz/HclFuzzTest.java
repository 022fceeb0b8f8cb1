package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclBody;
import io.glueguard.hcl.HclBudget;
import io.glueguard.hcl.HclEvaluator;
import io.glueguard.hcl.HclLocals;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclRange;
import io.glueguard.hcl.HclScope;
import io.glueguard.hcl.HclValue;
import io.glueguard.hcl.HclWorlds;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Bytes as a file of Terraform's language, and what its expressions come to. */
class HclFuzzTest {

  @DictionaryFile(resourcePath = "hcl.dict")
  @FuzzTest
  void readsAndEvaluates(byte[] bytes) {
    SourceFile file = SourceFile.decode("main.tf", bytes).value();
    Parsed<HclModule> parsed = Sound.within(() -> HclModule.read(List.of(file)));
    Sound.problems(file, parsed.problems());
    HclBody body = parsed.value().files().get(0).body();
    body(body, body.range());
    parsed
        .value()
        .files()
        .get(0)
        .comments()
        .forEach(each -> Sound.inside(file, each.range().span()));
    List<String> values = Sound.within(() -> values(parsed.value(), body));
    assertEquals(values, values(parsed.value(), body));
  }

  private static void body(HclBody body, HclRange around) {
    assertTrue(inside(body.range(), around), "a body that is outside of its block");
    for (HclAttribute attribute : body.attributes()) {
      assertTrue(inside(attribute.range(), around), "an attribute that is outside of its block");
      assertTrue(inside(attribute.value().range(), attribute.range()), "a value that is elsewhere");
    }
    for (HclBlock block : body.blocks()) {
      assertTrue(inside(block.range(), around), "a block that is outside of its block");
      assertTrue(inside(block.header(), block.range()), "a header that is outside of its block");
      body(block.body(), block.range());
    }
  }

  private static boolean inside(HclRange inner, HclRange outer) {
    return inner.start() >= outer.start()
        && inner.end() <= outer.end()
        && inner.start() <= inner.end();
  }

  /** Each expression by itself, in a module whose variables are open. */
  private static List<String> values(HclModule module, HclBody body) {
    List<String> values = new ArrayList<>();
    for (HclAttribute attribute : body.attributes()) {
      HclBudget budget = new HclBudget(HclBudget.USUAL);
      HclScope open = name -> HclValue.Unknown.because(name.toString());
      HclValue value =
          new HclEvaluator(new HclLocals(module, open, budget), budget).evaluate(attribute.value());
      assertFalse(value instanceof HclValue.Failed, "evaluated to a failure");
      assertTrue(value.size() >= 0 && value.height() >= 0);
      String words = value.size() > 1_000 ? "many" : value.toString();
      values.add(words.substring(0, Math.min(words.length(), 10_000)));
      HclBudget others = new HclBudget(HclBudget.USUAL);
      HclWorlds.agree(attribute.value(), outside -> new HclLocals(module, outside, others));
    }
    for (HclBlock block : body.blocks().subList(0, Math.min(body.blocks().size(), 20))) {
      values.addAll(values(module, block.body()));
    }
    return values;
  }
}
