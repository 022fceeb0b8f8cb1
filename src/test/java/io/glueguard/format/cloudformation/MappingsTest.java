package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingsTest {
  private static final String SECTIONS =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Open: {Type: String}
        Stage: {Type: String, Default: dev}
      Mappings:
        Stages:
          dev: {Mode: DISABLED, Keys: [a, b]}
          prod: {Mode: CSE-KMS}
      """;

  private final Expressions expressions = Expressions.in(SECTIONS);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " gives ",
      value = {
        "!FindInMap [Stages, dev, Mode] gives DISABLED",
        "!FindInMap [Stages, !Ref Stage, Mode] gives DISABLED",
        "!FindInMap [Stages, dev, Keys] gives '[a, b]'",
        "!FindInMap [Stages, test, Mode] gives ?MAP_KEY_MISSING key test",
        "!FindInMap [Stages, dev, None] gives ?MAP_KEY_MISSING key None",
        "!FindInMap [Nothing, dev, Mode] gives ?MAP_KEY_MISSING key Nothing",
        "!FindInMap [Stages, test, Mode, {DefaultValue: usual}] gives usual",
        "!FindInMap [Stages, dev, Mode, {DefaultValue: usual}] gives DISABLED",
        "!FindInMap [Stages, dev, Mode, odd] gives DISABLED",
        "!FindInMap [Stages, test, Mode, {Other: x}] gives ?MAP_KEY_MISSING key test",
        "!FindInMap [Stages, [dev], Mode] gives ?MAP_KEY_MISSING key a list",
        "!FindInMap [Stages, !GetAZs '', Mode] gives ?PSEUDO_PARAM Fn::GetAZs",
        "!FindInMap [Stages, dev] gives ?NOT_UNDERSTOOD a malformed call"
      })
  void aMappingIsRead(String expression, String value) {
    assertEquals(value, expressions.value(expression));
  }

  @Test
  void aKeyThatIsNotKnownIsTriedWithAllThatThereAre() {
    assertEquals(
        List.of("DISABLED when Open=dev", "CSE-KMS when Open=prod"),
        expressions.worlds("!FindInMap [Stages, !Ref Open, Mode]"));
  }

  @Test
  void withoutTheKeyNoStackCanBeDeployed() {
    assertEquals(
        "?MAP_KEY_MISSING key test", expressions.undeployable("!FindInMap [Stages, test, Mode]"));
    assertEquals("deployable", expressions.undeployable("!FindInMap [Stages, dev, Mode]"));
    assertEquals(
        "deployable",
        expressions.undeployable("!FindInMap [Stages, test, Mode, {DefaultValue: usual}]"));
  }

  @Test
  void theStepNamesTheEntry() {
    assertEquals(
        List.of("7: the mapping says so"), expressions.steps("!FindInMap [Stages, dev, Mode]"));
  }

  @Test
  void aTemplateWithoutMappingsHasNoKeys() {
    assertEquals("?MAP_KEY_MISSING key A", Expressions.in("").value("!FindInMap [A, b, c]"));
  }
}
