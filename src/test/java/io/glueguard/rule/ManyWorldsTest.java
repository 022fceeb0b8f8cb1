package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.finding.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there are more worlds than are tried, only two that differ prove anything. */
class ManyWorldsTest {

  @ParameterizedTest
  @CsvSource({"a, b, TOO_MANY_WORLDS", "CSE-, KMS, TOO_MANY_WORLDS", "CSE-KMS, '', BRANCH"})
  void aVerdictThatAllWorldsShareIsOpen(String one, String other, String reason) {
    StringBuilder template = new StringBuilder("Parameters:\n");
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String values = "AllowedValues: ['" + one + "', '" + other + "']";
      template.append("  P" + i + ": {Type: String, " + values + "}\n");
      parts.append(i == 0 ? "" : ", ").append("!Ref P" + i);
    }
    template.append(
        """
        Resources:
          Security:
            Type: AWS::Glue::SecurityConfiguration
            Properties:
              EncryptionConfiguration:
                JobBookmarksEncryption: {JobBookmarksEncryptionMode: !Join ['', [%s]]}
        """
            .formatted(parts));
    Context context = new Context(Asked.graph(template.toString()), Context.Settings.USUAL);
    List<Finding> findings = new Examination(RuleBook.shipped(), context).findings();
    Finding invalid =
        findings.stream()
            .filter(each -> each.rule().equals("bookmark-encryption-mode-invalid"))
            .findFirst()
            .orElseThrow();
    assertEquals(reason, invalid.reason());
  }
}
