package io.glueguard.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of paths and addresses. */
class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "a.yaml, a.yaml, true",
    "a.yaml, b.yaml, false",
    "*.yaml, a.yaml, true",
    "*.yaml, x/a.yaml, false",
    "**/*.yaml, x/y/a.yaml, true",
    "**/*.yaml, a.yaml, true",
    "x/**, x/y/a.yaml, true",
    "x/**, xy/a.yaml, false",
    "x/**/a.yaml, x/a.yaml, true",
    "x/**/a.yaml, x/y/z/a.yaml, true",
    "x/**/a.yaml, x/ba.yaml, false",
    "**, x/y, true",
    "N?ghtly, Nightly, true",
    "x?y, x/y, false",
    "*, '', true",
    "'', a, false"
  })
  void matches(String glob, String text, boolean expected) {
    assertEquals(expected, Glob.matches(glob, text, new Steps(Glob.MOST_STEPS)));
  }

  @Test
  void pastTheStepsOfAFindingNothingMatches() {
    Steps steps = new Steps(Glob.MOST_STEPS);
    assertTrue(Glob.matches("a*", "ab", steps));
    assertFalse(Glob.matches("*".repeat(Glob.MOST_STEPS / 2), "abc", steps));
    assertFalse(Glob.matches("a*", "ab", steps));
  }
}
