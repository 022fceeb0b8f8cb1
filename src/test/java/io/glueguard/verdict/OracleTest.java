package io.glueguard.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import io.glueguard.verdict.Assigned.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Verdicts against what another engine made of a template in every world; {@code oracle.py} in
 * {@code src/test/python} writes that down.
 */
class OracleTest {
  private static final Path TRUTH = Path.of("src/test/resources/oracle/truth.json");

  /** What a rule says of a mode; null where it does not apply. */
  private static final Map<String, Function<String, Said>> OF_CONFIGURATION =
      Map.of(
          "bookmark-encryption-missing",
          mode -> Said.of(!mode.equals("none")),
          "bookmark-encryption-disabled",
          mode -> Said.of(!mode.equals("DISABLED")),
          "bookmark-encryption-mode-invalid",
          mode ->
              mode.equals("none")
                  ? null
                  : Said.of(mode.equals("DISABLED") || mode.equals("CSE-KMS")));

  private final List<String> wrong = new ArrayList<>();
  private final Map<Said, Integer> counts = new TreeMap<>();

  @Test
  void noVerdictDiffersFromWhatIsDeployed() throws IOException {
    SourceFile file = SourceFile.of("truth", Files.readString(TRUTH));
    ListNode cases = (ListNode) TreeReader.read(file).value().get(0).root();
    for (Node each : cases.items()) {
      check((MapNode) each);
    }
    assertEquals(List.of(), wrong);
    assertTrue(counts.values().stream().allMatch(count -> count >= 20), counts.toString());
  }

  private void check(MapNode one) {
    String template = ((ScalarNode) one.get("template")).text();
    Judged judged = Judged.of(template);
    for (MapNode.Entry entry : ((MapNode) one.get("usual")).entries()) {
      String name = entry.key().text();
      Set<String> outcomes = outcomes(entry.value());
      if (outcomes.isEmpty()) {
        outcomes = outcomes(((MapNode) one.get("all")).get(name));
      }
      if (name.startsWith("Sc")) {
        for (Map.Entry<String, Function<String, Said>> rule : OF_CONFIGURATION.entrySet()) {
          compare(rule.getKey(), name, combined(outcomes, rule.getValue()), judged, template);
        }
      } else {
        ofJob(name, outcomes, judged, template);
      }
    }
  }

  private void ofJob(String name, Set<String> outcomes, Judged judged, String template) {
    Said security = combined(outcomes, OracleTest::named);
    compare("job-without-security-configuration", name, security, judged, template);
    if (security != Said.FAILS) {
      Said encrypted = combined(outcomes, OracleTest::encrypted);
      compare("job-bookmarks-unencrypted", name, encrypted, judged, template);
    }
  }

  /** A job whose configuration has no mode is written down as "unset", one without as "none". */
  private static Said named(String outcome) {
    return Said.of(!outcome.equals("none"));
  }

  private static Said encrypted(String outcome) {
    return outcome.equals("dangling") ? Said.OPEN : Said.of(outcome.equals("CSE-KMS"));
  }

  private static Set<String> outcomes(Node node) {
    Set<String> outcomes = new LinkedHashSet<>();
    ((ListNode) node).items().forEach(each -> outcomes.add(((ScalarNode) each).text()));
    outcomes.remove("absent");
    return outcomes;
  }

  private static Said combined(Set<String> outcomes, Function<String, Said> rule) {
    Set<Said> said = new LinkedHashSet<>();
    for (String outcome : outcomes) {
      Said here = rule.apply(outcome);
      if (here != null) {
        said.add(here);
      }
    }
    if (said.isEmpty()) {
      return null;
    }
    return said.size() == 1 ? said.iterator().next() : Said.OPEN;
  }

  private void compare(String rule, String name, Said truth, Judged judged, String template) {
    if (truth == null) {
      return;
    }
    Finding finding = judged.of(rule, name);
    Said said = finding == null ? Said.HOLDS : finding.kind() == Kind.FAIL ? Said.FAILS : Said.OPEN;
    counts.merge(truth, 1, Integer::sum);
    if (said != truth) {
      wrong.add(rule + " " + name + " is " + truth + " and not " + said + " in " + template);
    }
  }
}
