package io.glueguard.format.terraform;

import io.glueguard.format.Deployment;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.SourceFile;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a plan holds, reading it does not throw. */
class BrokenPlanPropertyTest {
  private static final List<String> PLANS =
      List.of(
          "basic",
          "modules",
          "for-each",
          "iam-and-triggers",
          "wiring",
          "replaced",
          "keys",
          "dynamic",
          "partial");
  private static final List<String> SCRAPS =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "1",
          "\"each.key\"",
          "\"a[\"",
          "[null]",
          "{\"references\":[\"local.x\"]}");

  @Property(tries = 100)
  void nothingThrows(@ForAll long seed) {
    Random random = new Random(seed);
    String plan = PLANS.get(random.nextInt(PLANS.size()));
    String text = Plans.file(plan + "/plan.json").text();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text = withAScrap(text, random);
    }
    SourceFile file = SourceFile.of("plan.json", text);
    TerraformPlan read =
        TerraformPlanFormat.read(
                file, Deployment.NONE, random.nextBoolean() ? null : Plans.sources(plan))
            .value();
    ResourceGraph graph = new ResourceGraph(read.stacks(), ResourceGraph.Settings.NONE);
    for (Stack stack : graph.stacks()) {
      for (Resource resource : stack.resources()) {
        World world = World.usual(graph);
        walk(world, resource.properties(), 0);
        world.evaluate(resource.scope().region());
        resource.origin().of(List.of("SecurityConfiguration"));
        if (resource.prior() != null) {
          walk(world, resource.prior().properties(), 0);
        }
      }
    }
  }

  /** Puts something else in the place of a value. */
  private static String withAScrap(String text, Random random) {
    int colon = text.indexOf("\":", random.nextInt(text.length()));
    if (colon < 0) {
      return text;
    }
    int end = colon + 2;
    int depth = 0;
    boolean quoted = false;
    while (end < text.length() && (quoted || depth > 0 || ",}]".indexOf(text.charAt(end)) < 0)) {
      char c = text.charAt(end);
      if (quoted && c == '\\') {
        end++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
      end++;
    }
    return text.substring(0, colon + 2)
        + SCRAPS.get(random.nextInt(SCRAPS.size()))
        + text.substring(Math.min(end, text.length()));
  }

  private static void walk(World world, Term term, int depth) {
    Value value = world.evaluate(term);
    if (depth > 20) {
      return;
    }
    if (value instanceof Value.Fields fields) {
      fields.fields().values().forEach(field -> walk(world, field.term(), depth + 1));
    } else if (value instanceof Value.Items items) {
      items.terms().forEach(item -> walk(world, item, depth + 1));
    }
  }
}
