package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with holes are written like {@code glue-*-x} here, each star a parameter of its own. */
class CanonicalTest {
  private static final Value NOTHING = new Value.Nothing(null);

  private static Value hole(String id) {
    return new Value.Unknown(
        Reason.PARAM_NO_DEFAULT, id, Variable.open(id, id, Reason.PARAM_NO_DEFAULT), null);
  }

  private static Value holed(String text) {
    List<Value> parts = new ArrayList<>();
    String[] texts = text.split("\\*", -1);
    for (int i = 0; i < texts.length; i++) {
      parts.add(new Value.Text(texts[i], null));
      if (i < texts.length - 1) {
        parts.add(hole("hole " + i));
      }
    }
    return Value.join(parts, null);
  }

  private static Value.Reference reference(String attribute) {
    Scope nowhere = new Scope(Term.of(NOTHING), Term.of(NOTHING));
    Stack stack =
        new Stack("stack", "", Stack.Tool.CLOUDFORMATION, SourceFile.of("t", ""), nowhere);
    Resource key = new Resource("AWS::KMS::Key", "Key", stack, null, null, Term.of(NOTHING));
    return new Value.Reference(key, attribute, null);
  }

  @ParameterizedTest
  @CsvSource({
    "glue-*, glue-dev, true",
    "glue-*, glue-, true",
    "glue-*, glu, false",
    "glue-*, other-dev, false",
    "*-dev, glue-dev, true",
    "*-dev, -dev, true",
    "*-dev, dev, false",
    "a*a, a, false",
    "a*a, aa, true",
    "ab*ba, aba, false",
    "ab*ba, abba, true",
    "a*m*z, amz, true",
    "a*m*z, a-m-z, true",
    "a*m*z, a-z, false",
    "a*mz*z, amz, false",
    "a*mz*z, amzz, true",
    "*m*, m, true",
    "*m*, n, false",
    "*m*m*, m, false",
    "*m*m*, mm, true",
    "*ab*ab*, abab, true",
    "*ab*ba*, aba, false",
    "plain, plain, true",
    "plain, other, false"
  })
  void aTextWithHolesMayBeWhatItsKnownPartsAllow(String holed, String text, boolean may) {
    Value known = new Value.Text(text, null);
    assertEquals(may, Canonical.maybe(holed(holed), known), "left to right");
    assertEquals(may, Canonical.maybe(known, holed(holed)), "right to left");
  }

  @Test
  void twoTextsWithHolesMayBeEqualForAllOneKnows() {
    assertEquals(true, Canonical.maybe(holed("a*"), holed("b*")));
  }

  @ParameterizedTest
  @CsvSource({
    "glue-*, glue-dev, dev",
    "*-dev, glue-dev, glue",
    "glue-*-x, glue-dev-x, dev",
    "glue-*, glue-, ''"
  })
  void theOnlyHoleOfATextIsWhatIsLeft(String holed, String text, String left) {
    assertEquals(left, Canonical.onlyHole((Value.Joined) holed(holed), text));
  }

  @ParameterizedTest
  @CsvSource({"*-*, a-b", "ab*ba, aba"})
  void nothingIsLeftForSeveralHolesOrForTooFewLetters(String holed, String text) {
    assertNull(Canonical.onlyHole((Value.Joined) holed(holed), text));
  }

  @Test
  void whatIsMadeOfTheSamePartsIsSpelledTheSame() {
    assertEquals("plain", Canonical.of(new Value.Text("plain", null)));
    assertEquals(Canonical.of(hole("A")), Canonical.of(hole("A")));
    assertNotEquals(Canonical.of(hole("A")), Canonical.of(hole("B")));
    assertNotEquals(Canonical.of(hole("A")), Canonical.of(new Value.Text("A", null)));
    assertEquals(Canonical.of(holed("a-*-b")), Canonical.of(holed("a-*-b")));
    assertNotEquals(Canonical.of(holed("a-*-b")), Canonical.of(holed("a-*-c")));
    assertEquals(Canonical.of(reference("Arn")), Canonical.of(reference("Arn")));
    assertNotEquals(Canonical.of(reference("Arn")), Canonical.of(reference("Ref")));
  }

  @Test
  void whatIsEqualToNothingHasNoSpelling() {
    Value odd = new Value.Unknown(Reason.MACRO, "", null, null);
    assertNull(Canonical.of(odd));
    assertNull(Canonical.of(Value.join(List.of(new Value.Text("a", null), odd), null)));
    assertNull(Canonical.of(NOTHING));
    assertNull(Canonical.of(new Value.Items(List.of(), null)));
    assertNull(Canonical.of(new Value.Fields(Map.of(), null)));
  }

  @Test
  void wordsShowHolesInBraces() {
    assertEquals("plain", Canonical.words(new Value.Text("plain", null)));
    assertEquals("${Stage}", Canonical.words(hole("Stage")));
    assertEquals("${MACRO}", Canonical.words(new Value.Unknown(Reason.MACRO, "", null, null)));
    assertEquals("a-${hole 0}-b", Canonical.words(holed("a-*-b")));
    assertEquals("${Key}", Canonical.words(reference("Ref")));
    assertEquals("${Key.Arn}", Canonical.words(reference("Arn")));
    assertEquals("nothing", Canonical.words(NOTHING));
    assertEquals("a list", Canonical.words(new Value.Items(List.of(), null)));
    assertEquals("a map", Canonical.words(new Value.Fields(Map.of(), null)));
  }

  @ParameterizedTest
  @CsvSource({"${Stage}, Stage", "${AWS::Region}, AWS::Region", "plain, plain", "'', ''"})
  void aSingleHoleStandsAloneWithoutItsBraces(String words, String alone) {
    assertEquals(alone, Canonical.alone(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${A}${B}", "${A}-x", "x-${A}", "${A}}", "{A}", "${A"})
  void whatIsNoSingleHoleStaysAsItIs(String words) {
    assertEquals(words, Canonical.alone(words));
  }

  @Test
  void theReasonIsThatOfTheFirstUnknownPart() {
    Value odd = new Value.Unknown(Reason.MACRO, "", null, null);
    Value text = new Value.Text("a", null);
    assertEquals(Reason.MACRO, Canonical.reason(odd));
    assertEquals(Reason.MACRO, Canonical.reason(Value.join(List.of(text, odd, hole("A")), null)));
    assertNull(Canonical.reason(text));
    assertNull(Canonical.reason(Value.join(List.of(text, reference("Arn")), null)));
  }
}
