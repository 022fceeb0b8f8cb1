package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrappedCommandTest {
  @Test
  void aLineThatIsBrokenBeginsWithNoCommand() throws IOException {
    for (int before = 1; before < 40; before++) {
      StringBuilder text = new StringBuilder();
      new TextLines(text, 40).words("a".repeat(before) + " ::error::stop " + "b".repeat(30), 0, 4);
      assertTrue(
          text.toString().lines().noneMatch(e -> e.strip().startsWith("::")), text::toString);
    }
  }
}
