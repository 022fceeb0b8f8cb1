package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glueguard.format.cloudformation.Expressions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths into the property {@code Value} of a resource that stands on the third line. */
class LookupTest {
  private static final String SECTIONS =
      """
      Parameters:
        Open: {Type: String}
      Resources:
        Key: {Type: AWS::KMS::Key}
      """;

  private static Lookup find(String value, String path) {
    ResourceGraph graph = Expressions.in(SECTIONS).graph(value);
    Resource thing = graph.ofType("Custom::Thing").get(0);
    String[] names = path.isEmpty() ? new String[0] : path.split("\\.", -1);
    return thing.find(World.usual(graph), names);
  }

  private static String words(Lookup found) {
    World world = World.usual(new ResourceGraph(List.of(), ResourceGraph.Settings.NONE));
    String place =
        found.place() == null
            ? "nowhere"
            : found
                .place()
                .file()
                .text()
                .substring(found.place().startOffset(), found.place().endOffset());
    return Expressions.words(found.value(), world)
        + " at "
        + place
        + " as "
        + (found.path().isEmpty() ? "-" : String.join(".", found.path()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      quoteCharacter = '`',
      value = {
        "{a: {b: c}} ; Value.a.b ; c at c as Value.a.b",
        "{a: {b: c}} ; Value.a.x ; nothing at a as Value.a",
        "{a: {b: c}} ; Value.x ; nothing at Value as Value",
        "{a: {b: c}} ; Other ; nothing at Thing as -",
        "{a: [b, {c: d}]} ; Value.a.0 ; b at b as Value.a.0",
        "{a: [b, {c: d}]} ; Value.a.1.c ; d at d as Value.a.1.c",
        "{a: [b, {c: d}]} ; Value.a.2 ; nothing at a as Value.a",
        "{a: [b]} ; Value.a.-1 ; nothing at a as Value.a",
        "{a: [b]} ; Value.a.x ; nothing at a as Value.a",
        "{a: [b]} ; Value.a.0x ; nothing at a as Value.a",
        "{a: [b]} ; Value.a. ; nothing at a as Value.a",
        "{a: [b]} ; Value.a.0000000 ; nothing at a as Value.a",
        "{a: [b]} ; Value.a.000000 ; b at b as Value.a.000000",
        "[a, b, c, d, e, f, g, h, i, j, k, l, m] ; Value.12 ; m at m as Value.12",
        "[a, b, c, d, e, f, g, h, i, j, k, l, m] ; Value.09 ; j at j as Value.09",
        "[a, b] ; Value.: ; nothing at Value as Value",
        "null ; Value ; nothing at null as Value",
        "null ; Value.a ; nothing at null as Value",
        "text ; Value.a ; ?NOT_UNDERSTOOD a text where a map should be at text as Value",
        "!Ref Key ; Value.a ; ?NOT_UNDERSTOOD a text where a map should be at !Ref Key as Value",
        "!Ref Open ; Value.a ; ?PARAM_NO_DEFAULT Open at !Ref Open as Value",
        "!Sub 'a${Open}' ; Value.a ; ?PARAM_NO_DEFAULT Open at !Sub 'a${Open}' as Value",
        "!Sub 'a${Key}' ; Value.a ;"
            + " ?NOT_UNDERSTOOD a text where a map should be at !Sub 'a${Key}' as Value"
      })
  void aPathIsFollowedAsFarAsItGoes(String value, String path, String found) {
    assertEquals(found, words(find(value, path)));
  }

  @Test
  void anEmptyPathIsTheWhole() {
    Lookup whole = find("a", "");
    assertEquals("{Value: a}", words(whole).substring(0, 10));
    assertEquals(List.of(), whole.path());
  }

  @Test
  void whatNoFileSaysHasThePlaceOfItsParent() {
    ResourceGraph graph = Expressions.in(SECTIONS).graph("a");
    Resource thing = graph.ofType("Custom::Thing").get(0);
    Value.Fields unwritten =
        new Value.Fields(
            Map.of("a", new Value.Field(null, Term.of(new Value.Text("b", null)))), null);
    Lookup found = Lookup.of(thing, Term.of(unwritten), List.of("a"), World.usual(graph));
    assertEquals(thing.key(), found.place());
    Resource nowhere =
        new Resource("Custom::X", "X", thing.stack(), null, null, Term.of(unwritten));
    assertNull(nowhere.find(World.usual(graph), "a").place());
  }
}
