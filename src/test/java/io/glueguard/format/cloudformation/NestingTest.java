package io.glueguard.format.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which templates are parents, and which of the others somebody makes. */
class NestingTest {
  private final Nesting nesting = new Nesting();

  private static Term text(String text) {
    return Term.of(new Value.Text(text, null));
  }

  private static Term either() {
    return new Term() {
      @Override
      public Value in(World world) {
        // the first world says no, so that a second one is looked at
        boolean no = world.decide("question", "question", Reason.BRANCH);
        return new Value.Text(Boolean.toString(!no), null);
      }

      @Override
      public Node node() {
        return null;
      }
    };
  }

  private void templates(String... names) {
    for (String each : names) {
      nesting.template(each.substring(0, 1));
      for (int i = 1; i < each.length(); i++) {
        nesting.names(each.substring(0, 1), each.substring(i, i + 1));
      }
    }
  }

  @Test
  void whatIsAlwaysOrSometimesMadeIsMade() {
    nesting.made("always", null);
    nesting.made("true", text("true"));
    nesting.made("never", text("false"));
    nesting.made("sometimes", either());
    nesting.made("never and sometimes", text("false"));
    nesting.made("never and sometimes", either());
    for (String made : List.of("always", "true", "sometimes", "never and sometimes")) {
      assertTrue(nesting.makes(made), made);
    }
    assertFalse(nesting.makes("never"));
    assertFalse(nesting.makes("nowhere"));
  }

  @Test
  void whatOthersNestIsNoParent() {
    templates("abc", "b", "cd", "d", "e", "ff");
    assertEquals(Set.of("a", "e", "f"), nesting.parents(nesting.templates()));
    assertEquals(Set.of("b", "c"), nesting.parents(Set.of("b", "c", "d")));
    assertEquals(Set.of("d"), nesting.parents(Set.of("d")));
  }

  @Test
  void ofACircleTheFirstIsAParent() {
    templates("ab", "bc", "ca", "d", "ed");
    assertEquals(Set.of("a", "e"), nesting.parents(nesting.templates()));
  }
}
