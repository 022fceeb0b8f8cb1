package io.glueguard.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glueguard.finding.Kind;
import org.junit.jupiter.api.Test;

/** What a comparison says of a parameter counts, where its default does not say the same. */
class ComparedDefaultsTest {
  private static Judged judged(String left) {
    return Judged.of(
        """
        Parameters:
          Stem: {Type: String, Default: CSE-KMS}
          Mode: {Type: String, Default: CSE-KMS}
        Conditions:
          Made: !Equals [!Sub '%s', !Ref Mode]
        Resources:
          Configuration:
            Type: AWS::Glue::SecurityConfiguration
            Condition: Made
            Properties:
              Name: made
              EncryptionConfiguration:
                JobBookmarksEncryption: {JobBookmarksEncryptionMode: !Ref Mode}
        """
            .formatted(left));
  }

  @Test
  void aDefaultThatTheComparisonRulesOutIsNotTaken() {
    assertEquals(
        Kind.OPEN,
        judged("${Stem}b").of("bookmark-encryption-mode-invalid", "Configuration").kind());
  }

  @Test
  void aDefaultThatTheComparisonBearsOutIsTaken() {
    assertNull(judged("${Stem}").of("bookmark-encryption-mode-invalid", "Configuration"));
  }
}
