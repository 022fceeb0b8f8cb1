package io.glueguard.model;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoledJsonTest {
  private static final ScalarNode PLACE =
      new ScalarNode(SourceFile.of("machine.yaml", "x"), null, 0, 1, "x", true);

  private final World world =
      World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));

  @Test
  void aHoleInsideQuotesIsAPartOfTheText() {
    Value hole = new Value.Unknown(Reason.PSEUDO_PARAM, "AWS::Partition", null, PLACE);
    Value text = Value.join(List.of(text("{\"a\": \"arn:"), hole, text(":x\"}")), PLACE);
    assertEquals("arn:${AWS::Partition}:x", Canonical.words(field(text)));
  }

  @Test
  void aHoleOutsideOfQuotesIsAValueOfItsOwn() {
    Value hole = new Value.Unknown(Reason.PARAM_NO_DEFAULT, "Retries", null, PLACE);
    Value text = Value.join(List.of(text("{\"a\": "), hole, text("}")), PLACE);
    assertEquals("${Retries}", Canonical.words(field(text)));
  }

  @Test
  void substitutionsArePutIn() {
    Value read = HoledJson.read(text("{\"a\": \"${Sc}-x\"}"), Map.of("Sc", Term.of(text("weak"))));
    Value.Fields fields = (Value.Fields) read;
    assertEquals("weak-x", Value.text(world.evaluate(fields.field("a").term())));
  }

  @Test
  void theSignsForHolesInTheTextItselfAreNoHoles() {
    for (String odd : List.of("\uE000", "\uE0007\uE001", "\uE000x\uE001", "\uE000\uE001")) {
      assertEquals(odd, Value.text(field(text("{\"a\": \"" + odd + "\"}"))));
    }
  }

  @Test
  void whatIsNoJsonIsUnknown() {
    for (String broken :
        List.of(
            "{\"a\": ", "{\"a\": \"b\"} }", "{\"a\": \"b\", \"a\": \"c\"}", "!x {\"a\": \"b\"}")) {
      assertInstanceOf(Value.Unknown.class, HoledJson.read(text(broken), Map.of()), broken);
    }
    for (String tagged :
        List.of("{\"a\": !!! \"b\"}", "{\"a\": !Ref b}", "{\"a\": !x {\"b\": \"c\"}}")) {
      assertInstanceOf(Value.Unknown.class, field(text(tagged)), tagged);
    }
  }

  @Test
  void signsThatNothingEndsTakeNoTime() {
    for (String odd : List.of("${", "${Sc", "\uE000")) {
      String many = odd.repeat(20_000);
      Value read =
          HoledJson.read(text("{\"a\": \"" + many + "}\"}"), Map.of("Sc", Term.of(text("x"))));
      Value value =
          assertTimeoutPreemptively(
              ofSeconds(1), () -> world.evaluate(((Value.Fields) read).field("a").term()));
      String expected = odd.equals("${Sc") ? many.substring(4) + "x" : many + "}";
      assertEquals(expected, Value.text(value));
    }
  }

  @Test
  void everyHoleHasItsOwnNumber() {
    List<Value> parts = new ArrayList<>(List.of(text("{\"a\": \"")));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      parts.add(new Value.Unknown(Reason.PSEUDO_PARAM, "P" + i, null, PLACE));
      parts.add(text(","));
      words.append("${P").append(i).append("},");
    }
    parts.add(text("\"}"));
    assertEquals(words.toString(), Canonical.words(field(Value.join(parts, PLACE))));
  }

  @Test
  void signsForHolesThatAreNotThereAreNoHoles() {
    Value hole = new Value.Unknown(Reason.PSEUDO_PARAM, "P", null, PLACE);
    for (String odd :
        List.of(
            "\uE0001\uE001",
            "\uE0000000000\uE001",
            "\uE000/\uE001",
            "\uE000:\uE001",
            "\uE000-1\uE001")) {
      Value text = Value.join(List.of(text("{\"a\": \"" + odd + "-"), hole, text("\"}")), PLACE);
      assertEquals(odd + "-${P}", Canonical.words(field(text)));
    }
  }

  @Test
  void anEscapedQuoteEndsNoText() {
    Value hole = new Value.Unknown(Reason.PSEUDO_PARAM, "P", null, PLACE);
    Value inside = Value.join(List.of(text("{\"a\": \"x\\\"y"), hole, text("\"}")), PLACE);
    assertEquals("x\"y${P}", Canonical.words(field(inside)));
    Value outside = Value.join(List.of(text("{\"b\": \"\\\\\", \"a\": "), hole, text("}")), PLACE);
    assertEquals("${P}", Canonical.words(field(outside)));
    Value afterOther =
        Value.join(List.of(text("{\"b\": \""), hole, text("\", \"a\": "), hole, text("}")), PLACE);
    assertEquals("${P}", Canonical.words(field(afterOther)));
  }

  @Test
  void onlyKnownSubstitutionsArePutIn() {
    Map<String, Term> substitutions = Map.of("Sc", Term.of(text("weak")));
    for (String[] each :
        new String[][] {
          {"${Sc}", "weak"},
          {"a${Sc}b${Sc}", "aweakbweak"},
          {"${Other}-${Sc}", "${Other}-weak"},
          {"${Sc", "${Sc"},
          {"$Sc}", "$Sc}"}
        }) {
      Value.Fields read =
          (Value.Fields) HoledJson.read(text("{\"a\": \"" + each[0] + "\"}"), substitutions);
      assertEquals(each[1], Value.text(world.evaluate(read.field("a").term())));
    }
  }

  @Test
  void listsMapsAndNullsAreReadWithThePlaceOfTheText() {
    Value.Fields read =
        (Value.Fields) HoledJson.read(text("{\"a\": [\"b\", null, {\"c\": 1}]}"), Map.of());
    Value.Items items = (Value.Items) world.evaluate(read.field("a").term());
    assertEquals(3, items.terms().size());
    assertEquals("b", Value.text(world.evaluate(items.terms().get(0))));
    assertTrue(world.evaluate(items.terms().get(1)) instanceof Value.Nothing);
    assertTrue(world.evaluate(items.terms().get(2)) instanceof Value.Fields);
    assertSame(PLACE, read.node());
    assertSame(PLACE, read.field("a").key());
    assertSame(PLACE, items.node());
    assertSame(PLACE, items.terms().get(0).node());
    assertSame(PLACE, world.evaluate(items.terms().get(0)).node());
  }

  @Test
  void whatIsNoTextStaysWhatItIs() {
    Value list = new Value.Items(List.of(), PLACE);
    assertSame(list, HoledJson.read(list, Map.of()));
    Value nowhere = HoledJson.read(new Value.Text("{\"a\": 1}", null), Map.of());
    assertTrue(nowhere instanceof Value.Fields);
  }

  @Test
  void aFileKeepsItsPlaces() {
    Node root =
        TreeReader.read(SourceFile.of("m.json", "{\"a\": \"${Sc}\"}")).value().get(0).root();
    Value.Fields read = (Value.Fields) HoledJson.read(root, Map.of("Sc", Term.of(text("weak"))));
    assertSame(root, read.node());
    assertEquals("weak", Value.text(world.evaluate(read.field("a").term())));
    assertEquals("m.json", read.field("a").key().file().name());
  }

  private Value field(Value text) {
    Value.Fields fields = (Value.Fields) HoledJson.read(text, Map.of());
    return world.evaluate(fields.field("a").term());
  }

  private static Value text(String text) {
    return new Value.Text(text, PLACE);
  }
}
