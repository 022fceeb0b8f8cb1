package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.Severity;
import io.glueguard.finding.Subject;
import io.glueguard.source.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedKeysTest {
  @ParameterizedTest
  @CsvSource({
    "arn:a, arn:a, true",
    "arn:a, arn:ab, false",
    "arn:*, arn:a, true",
    "arn:*, arn:, true",
    "arn:*, key:a, false",
    "*:a, arn:a, true",
    "*:a, arn:b, false",
    "a*a, a, false",
    "a*a, aa, true",
    "a*m*z, amz, true",
    "a*m*z, az, false",
    "a*mz*z, amz, false",
    "a*mz*z, amzz, true",
    "*m*m*, m, false",
    "*m*m*, mm, true",
    "*ab*ba*, aba, false",
    "*, '', true"
  })
  void aStarStandsForAnyText(String pattern, String text, boolean matches) {
    assertEquals(matches, AllowedKeys.matches(pattern, text));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:kms:eu-west-1:1:key/a, holds",
    "arn:aws:kms:us-east-1:1:key/a, fails: arn:aws:kms:us-east-1:1:key/a",
    "arn:aws:kms:${AWS::Region}:1:key/a, cannot tell: EXTERNAL_KEY the key",
    "alias/glue, cannot tell: EXTERNAL_KEY the key"
  })
  void aKeyIsAmongTheAllowedOnes(String arn, String verdict) {
    Evidence evidence =
        new Evidence(
            null, null, List.of(), Placeholders.NONE.and("value", arn).and("key", "the key"));
    List<String> allowed = List.of("arn:aws:kms:eu-central-1:*", "arn:aws:kms:eu-west-1:*");
    Verdict said = AllowedKeys.judge(allowed, evidence);
    String value = said instanceof Verdict.Fails ? ": " + said.evidence().words().get("value") : "";
    assertEquals(verdict, Asked.words(said) + value);
    assertEquals("holds", Asked.words(AllowedKeys.judge(List.of(), evidence)));
  }

  @Test
  void aFingerprintHangsOnAllThatAFindingIsAbout() {
    String mark = Fingerprints.of("rule", "type", "address", "item", List.of("a", "b"));
    assertEquals("fb84ef6aba3be36a", mark.substring(0, 16));
    assertEquals(32, mark.length());
    for (String other :
        List.of(
            Fingerprints.of("other", "type", "address", "item", List.of("a", "b")),
            Fingerprints.of("rule", "other", "address", "item", List.of("a", "b")),
            Fingerprints.of("rule", "type", "other", "item", List.of("a", "b")),
            Fingerprints.of("rule", "type", "address", "other", List.of("a", "b")),
            Fingerprints.of("rule", "type", "address", "item", List.of("a")))) {
      assertNotEquals(mark, other);
      assertEquals(32, other.length());
    }
  }

  @Test
  void findingsWithOneMarkAreNumbered() {
    Finding finding = finding("mark");
    List<String> marks =
        Fingerprints.unique(List.of(finding, finding("other"), finding, finding)).stream()
            .map(Finding::fingerprint)
            .toList();
    assertEquals(List.of("mark", "other", "mark-2", "mark-3"), marks);
  }

  private static Finding finding(String mark) {
    return new Finding(
        "rule",
        Severity.LOW,
        Kind.FAIL,
        "message",
        null,
        null,
        new Subject("type", "name", "address", "id"),
        new Place("file", Span.FILE_START, null, null),
        List.of(),
        "",
        List.of(),
        "root",
        mark,
        null,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "It is {value}, It is x",
    "{value}{other} and {value}, x{other} and x",
    "plain, plain",
    "an open {brace, an open {brace",
    "{value, {value",
    "'', ''"
  })
  void placeholdersAreFilled(String message, String filled) {
    assertEquals(filled, FindingWriter.fill(message, Map.of("value", "x")));
  }
}
