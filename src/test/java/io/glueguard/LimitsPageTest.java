package io.glueguard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.hcl.HclBudget;
import io.glueguard.hcl.HclParser;
import io.glueguard.model.Effort;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import io.glueguard.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page promises is what the code does. */
class LimitsPageTest {
  /** Constants that no other package may see, by the file that has them. */
  private static final Map<String, List<String>> HIDDEN =
      Map.of(
          "scan/Walk", List.of("DEEPEST"),
          "scan/Files", List.of("LARGEST"),
          "format/cloudformation/Loops", List.of("MOST"),
          "format/cloudformation/Nested", List.of("DEEPEST", "MOST", "MOST_RESOURCES"));

  @Test
  void thePageNamesEveryLimit() throws IOException {
    List<Long> declared =
        new ArrayList<>(
            List.of(
                (long) Limits.DEPTH,
                (long) Limits.TREE_CHARS,
                (long) Limits.WALK_CHARS,
                (long) Limits.YAML_CODE_POINTS,
                (long) Limits.YAML_LINE_CHARS,
                (long) Limits.TAG_CHARS,
                (long) Limits.NODES,
                (long) Limits.DOCUMENTS,
                (long) Limits.ALIASED_NODES,
                (long) Limits.REMARKS,
                (long) Worlds.MOST,
                (long) World.DEEPEST,
                (long) World.MOST_STEPS,
                Effort.LEAST,
                Effort.EACH_RESOURCE,
                (long) Value.LONGEST,
                (long) HclParser.DEPTH,
                (long) HclBudget.USUAL));
    for (Map.Entry<String, List<String>> file : new TreeMap<>(HIDDEN).entrySet()) {
      String source =
          Files.readString(Path.of("src/main/java/io/glueguard", file.getKey() + ".java"));
      for (String name : file.getValue()) {
        declared.add(constant(source, name));
      }
    }
    List<Long> promised = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/limits.md"))) {
      Matcher row = Pattern.compile("\\| .* \\| (\\d+)( bytes)? \\| .* \\|").matcher(line);
      if (row.matches()) {
        promised.add(Long.parseLong(row.group(1)));
      }
    }
    Collections.sort(declared);
    Collections.sort(promised);
    assertEquals(declared, promised);
  }

  private static long constant(String source, String name) {
    Matcher found =
        Pattern.compile("static final (?:int|long) " + name + " = ([^;]+);").matcher(source);
    assertEquals(true, found.find(), name);
    long product = 1;
    for (String factor : found.group(1).split("\\*")) {
      product *= Long.parseLong(factor.strip().replace("_", "").replace("L", ""));
    }
    return product;
  }
}
