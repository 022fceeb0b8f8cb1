package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
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
    assertTrue(HoledJson.read(text("{\"a\": "), Map.of()) instanceof Value.Unknown);
  }

  private Value field(Value text) {
    Value.Fields fields = (Value.Fields) HoledJson.read(text, Map.of());
    return world.evaluate(fields.field("a").term());
  }

  private static Value text(String text) {
    return new Value.Text(text, PLACE);
  }
}
