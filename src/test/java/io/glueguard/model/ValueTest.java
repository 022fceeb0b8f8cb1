package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {
  private static final Node HERE =
      new ScalarNode(SourceFile.of("here.yaml", "x"), null, 0, 1, "x", true);
  private static final Node THERE =
      new ScalarNode(SourceFile.of("there.yaml", "x"), null, 0, 1, "x", true);
  private static final Value.Unknown OPEN =
      new Value.Unknown(Reason.PARAM_NO_DEFAULT, "Open", null, HERE);
  private static final Value.Unknown OTHER = new Value.Unknown(Reason.MACRO, "", null, HERE);

  private static Value.Text text(String text) {
    return new Value.Text(text, HERE);
  }

  @Test
  void everyValueCanBeSeenFromAnotherPlace() {
    Scope nowhere = new Scope(Term.of(text("")), Term.of(text("")));
    Stack stack =
        new Stack("stack", "", Stack.Tool.CLOUDFORMATION, SourceFile.of("t", ""), nowhere);
    Resource key = new Resource("AWS::KMS::Key", "Key", stack, null, null, Term.of(OPEN));
    for (Value value :
        List.of(
            text("a"),
            OPEN,
            new Value.Fields(Map.of("a", new Value.Field(HERE, Term.of(OPEN))), OTHER, HERE),
            new Value.Items(List.of(Term.of(OPEN)), HERE),
            new Value.Nothing(HERE),
            new Value.Reference(key, "Arn", HERE),
            new Value.Joined(List.of(text("a"), OPEN), HERE))) {
      assertSame(THERE, value.at(THERE).node(), value::toString);
      assertEquals(value, value.at(THERE).at(HERE));
    }
  }

  @Test
  void textsThatMeetBecomeOne() {
    assertEquals(text("abc"), Value.join(List.of(text("a"), text("b"), text("c")), HERE));
    assertEquals(
        List.of(text("ab"), OPEN, text("cd")),
        parts(Value.join(List.of(text("a"), text("b"), OPEN, text("c"), text("d")), HERE)));
  }

  @Test
  void anEmptyTextAddsNothing() {
    assertEquals(text(""), Value.join(List.of(), HERE));
    assertEquals(text(""), Value.join(List.of(text(""), text("")), HERE));
    assertEquals(OPEN, Value.join(List.of(text(""), OPEN, text("")), HERE));
  }

  @Test
  void theOnlyPartIsSeenFromThePlaceOfTheWhole() {
    assertSame(THERE, Value.join(List.of(OPEN), THERE).node());
    assertSame(THERE, Value.join(List.of(text("a"), OPEN), THERE).node());
  }

  @Test
  void partsOfPartsArePutInline() {
    Value inner = Value.join(List.of(text("b"), OPEN), HERE);
    assertEquals(
        List.of(text("ab"), OPEN, text("c")),
        parts(Value.join(List.of(text("a"), inner, text("c")), HERE)));
  }

  @Test
  void whatIsNoTextCannotBePutIntoOne() {
    for (Value odd :
        List.of(
            new Value.Items(List.of(), HERE),
            new Value.Fields(Map.of(), HERE),
            new Value.Nothing(HERE))) {
      Value.Unknown unknown =
          assertInstanceOf(Value.Unknown.class, Value.join(List.of(text("a"), odd), THERE));
      assertEquals(Reason.NOT_UNDERSTOOD, unknown.reason());
      assertSame(THERE, unknown.node());
    }
  }

  @Test
  void aTextMayBeAsLongAsTheLimitAndNoLonger() {
    String half = "x".repeat(Value.LONGEST / 2);
    assertEquals(
        Value.LONGEST, Value.text(Value.join(List.of(text(half), text(half)), HERE)).length());
    Value.Unknown longer =
        assertInstanceOf(
            Value.Unknown.class, Value.join(List.of(text(half), text(half), text("x")), HERE));
    assertEquals(Reason.TOO_DEEP, longer.reason());
    assertEquals("a very long text", longer.words());
  }

  @Test
  void whatIsPastTheLimitIsNotPutTogetherAtAll() {
    String long1 = "x".repeat(Value.LONGEST);
    Value joined = Value.join(List.of(text(long1), text(long1), text(long1), OPEN), HERE);
    assertEquals(Reason.TOO_DEEP, Canonical.reason(joined));
  }

  @Test
  void theFirstUnknownPartSaysWhyTheWholeIsNotKnown() {
    assertEquals(
        OTHER, ((Value.Joined) Value.join(List.of(text("a"), OTHER, OPEN), HERE)).firstUnknown());
    assertNull(new Value.Joined(List.of(text("a")), HERE).firstUnknown());
  }

  @Test
  void aFieldThatIsNotThereMayBeAmongOthersThatNobodyKnows() {
    Map<String, Value.Field> known = Map.of("a", new Value.Field(HERE, Term.of(text("b"))));
    Value.Fields whole = new Value.Fields(known, HERE);
    Value.Fields open = new Value.Fields(known, OTHER, HERE);
    assertNull(whole.field("x"));
    assertSame(known.get("a"), open.field("a"));
    assertSame(HERE, open.field("x").term().node());
    assertNull(open.field("x").key());
  }

  private static List<Value> parts(Value value) {
    return assertInstanceOf(Value.Joined.class, value).parts();
  }
}
