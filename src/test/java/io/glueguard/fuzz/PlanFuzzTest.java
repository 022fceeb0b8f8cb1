package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.finding.Finding;
import io.glueguard.format.Deployment;
import io.glueguard.format.terraform.TerraformPlan;
import io.glueguard.format.terraform.TerraformPlanFormat;
import io.glueguard.hcl.HclSources;
import io.glueguard.sample.SampleScan;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.List;

/** Bytes as a plan, with the files of its root module behind it, judged by all rules. */
class PlanFuzzTest {
  /** What stands between the plan and the files of its module. */
  private static final String FILES = "\n=== main.tf\n";

  @DictionaryFile(resourcePath = "plan.dict")
  @FuzzTest
  void reads(byte[] bytes) {
    String text = SourceFile.decode("plan.json", bytes).value().text();
    int cut = text.indexOf(FILES);
    SourceFile plan = SourceFile.of("plan.json", cut < 0 ? text : text.substring(0, cut));
    SourceFile main =
        cut < 0 ? null : SourceFile.of("main.tf", text.substring(cut + FILES.length()));
    HclSources sources =
        new HclSources() {
          @Override
          public List<SourceFile> module(String key) {
            return key.isEmpty() && main != null ? List.of(main) : List.of();
          }

          @Override
          public List<Problem> problems() {
            return List.of();
          }
        };
    Parsed<TerraformPlan> parsed = Sound.within(() -> read(plan, main == null ? null : sources));
    Sound.problems(plan, parsed.problems());
    List<Finding> findings = Sound.within(() -> SampleScan.judge(parsed.value().stacks()));
    for (Finding finding : findings) {
      String file = finding.place().file();
      if (file.equals(plan.name()) || main != null && file.equals(main.name())) {
        Sound.inside(file.equals(plan.name()) ? plan : main, finding.place().span());
      }
    }
    Parsed<TerraformPlan> again = read(plan, main == null ? null : sources);
    assertEquals(parsed.problems(), again.problems());
    assertEquals(findings, SampleScan.judge(again.value().stacks()));
  }

  private static Parsed<TerraformPlan> read(SourceFile plan, HclSources sources) {
    return TerraformPlanFormat.read(plan, Deployment.NONE, sources);
  }
}
