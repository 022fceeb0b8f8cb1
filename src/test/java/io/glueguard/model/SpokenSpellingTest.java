package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenSpellingTest {
  @Test
  void oneHoleStandsAloneWithoutItsSigns() {
    assertEquals("Stage", Canonical.alone("${Stage}"));
    assertEquals("ssm:/${Team}/name", Canonical.alone("${ssm:/${Team}/name}"));
  }

  @Test
  void textsWithHolesStayAsTheyAre() {
    for (String words : List.of("name", "", "${Stage}-x", "x-${Stage}", "${A}${B}", "${A", "${")) {
      assertEquals(words, Canonical.alone(words));
    }
  }

  @Test
  void holesOfSpellingsAreCalledByTheirNames() {
    Variable team = Variable.open("Team@stack.yaml", "Team", Reason.PARAM_NO_DEFAULT);
    Value hole = new Value.Unknown(Reason.PARAM_NO_DEFAULT, "Team", team, null);
    Value joined =
        Value.join(List.of(new Value.Text("/", null), hole, new Value.Text("/x", null)), null);
    assertEquals("/${Team}/x", Canonical.words(Canonical.of(joined)));
  }

  @Test
  void holesMadeOfOthersAreSpokenAsAWhole() {
    Variable team = Variable.open("Team@stack.yaml", "Team", Reason.PARAM_NO_DEFAULT);
    String inner = Canonical.of(new Value.Unknown(Reason.PARAM_NO_DEFAULT, "Team", team, null));
    Variable part = Variable.open("part of " + inner, "part", Reason.PARAM_NO_DEFAULT);
    Value hole = new Value.Unknown(Reason.PARAM_NO_DEFAULT, "part", part, null);
    assertEquals("${part of ${Team}}", Canonical.words(Canonical.of(hole)));
  }
}
