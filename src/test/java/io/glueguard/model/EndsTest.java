package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndsTest {
  private static Value hole(String id) {
    Variable variable = Variable.open(id, id, Reason.DYNAMIC_REF);
    return new Value.Unknown(Reason.DYNAMIC_REF, id, variable, null);
  }

  private static Ends ends(Value... parts) {
    Value joined = Value.join(List.of(parts), null);
    return Ends.of(Canonical.of(joined));
  }

  @Test
  void aHoleMayBeMadeOfOtherHoles() {
    String inner = Canonical.of(hole("a")) + "," + Canonical.of(hole("b"));
    Ends ends =
        ends(new Value.Text("x-", null), hole("select " + inner), new Value.Text("-y", null));
    assertEquals("x-", ends.head());
    assertEquals("-y", ends.tail());
    assertEquals(List.of("select " + inner), ends.holes());
  }

  @Test
  void textsAreToldApartByBothEnds() {
    Ends open = ends(new Value.Text("a-", null), hole("h"), new Value.Text("-z", null));
    assertTrue(open.mayMeet(Ends.of("a-b-z")));
    assertFalse(open.mayMeet(Ends.of("a-z")));
    assertFalse(open.mayMeet(Ends.of("b-b-z")));
    assertFalse(open.mayMeet(ends(hole("h"), new Value.Text("-y", null))));
    assertTrue(open.mayMeet(ends(hole("h"))));
    assertTrue(Ends.of("a").mayMeet(Ends.of("a")));
    assertFalse(Ends.of("a").mayMeet(Ends.of("b")));
  }
}
