package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.glueguard.finding.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule file is as editors are told that it should be, and complete. */
class RuleSchemaTest {
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("rules/rule.schema.json")), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyRuleFollowsTheSchema() throws IOException {
    List<String> wrong = new ArrayList<>();
    int[] seen = {0};
    RuleFolder.each(
        Path.of("rules"),
        (file, group) -> {
          if (!SharedBlocks.isFolder(group)) {
            seen[0]++;
            errors(file.text()).forEach(error -> wrong.add(file.name() + ": " + error));
          }
        });

    assertEquals("", String.join("\n", wrong));
    assertTrue(seen[0] >= 31, () -> seen[0] + " rules");
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
    String rule = Files.readString(Path.of("rules/keys/bookmark-key-unusable.yaml"));
    for (String[] change :
        new String[][] {
          {"severity: high", "severity: grave"},
          {"is: usable", "is: useful"},
          {"select:", "selects:"},
          {"  key: ", "  keys: "},
          {"title:", "tittle:"}
        }) {
      assertTrue(rule.contains(change[0]), change[0]);
      assertFalse(errors(rule.replace(change[0], change[1])).isEmpty(), change[1]);
    }
  }

  @Test
  void everyRuleIsComplete() {
    List<String> missing = new ArrayList<>();
    for (Rule rule : RuleBook.shipped().rules()) {
      RulePage page = rule.page();
      boolean aboutSuppressions = rule.require() == null && rule.watches().isEmpty();
      Set<String> forms =
          aboutSuppressions
              ? Set.of("cloudformation", "terraform", "cdk")
              : Set.copyOf(SharedBlocks.FORMS);
      if (!page.cure().keySet().containsAll(forms)) {
        missing.add(rule.id() + " has no cure for all of " + forms);
      }
      if (!aboutSuppressions && page.references().isEmpty()) {
        missing.add(rule.id() + " has no references");
      }
      for (RulePage.Control control : page.compliance()) {
        if (control.framework().isEmpty()
            || control.control().isEmpty()
            || control.source().isEmpty()) {
          missing.add(rule.id() + " has half a control: " + control);
        }
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(List.of(), RuleBook.shipped().problems());
  }

  @Test
  void noRuleHasAWordOrPropertyThatIsNotKnown() throws IOException {
    RuleBook book = new RuleBook();
    book.addFolder(Path.of("rules"));
    assertEquals(List.of(), book.problems());
    assertEquals(RuleBook.shipped().ids(), book.ids());
  }

  private static List<String> errors(String yaml) {
    List<String> errors = new ArrayList<>();
    for (Error error : SCHEMA.validate(yaml, InputFormat.YAML)) {
      errors.add(error.getInstanceLocation() + " " + error.getMessage());
    }
    return errors;
  }
}
