package io.glueguard.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts with holes that are equal for some filling are never told apart by their ends. */
class EndsProperties {
  /** What stands in front of each other: known texts, and null for a hole. */
  @Provide
  Arbitrary<List<String>> parts() {
    Arbitrary<String> text = Arbitraries.strings().withChars('a', 'b').ofMaxLength(2);
    return text.injectNull(0.4).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<String>> fillings() {
    return Arbitraries.strings().withChars('a', 'b').ofMaxLength(3).list().ofSize(8);
  }

  @Property(tries = 5000)
  void equalTextsMayMeet(
      @ForAll("parts") List<String> one,
      @ForAll("parts") List<String> two,
      @ForAll("fillings") List<String> fillings) {
    if (filled(one, fillings, 0).equals(filled(two, fillings, 4))) {
      assertTrue(ends(one).mayMeet(ends(two)), one + " and " + two);
      assertTrue(ends(two).mayMeet(ends(one)), two + " and " + one);
    }
  }

  @Property
  void whatItIsFilledWithMeetsIt(
      @ForAll("parts") List<String> parts, @ForAll("fillings") List<String> fillings) {
    assertTrue(ends(parts).mayMeet(Ends.of(filled(parts, fillings, 0))), parts.toString());
  }

  private static String filled(List<String> parts, List<String> fillings, int from) {
    StringBuilder text = new StringBuilder();
    int hole = from;
    for (String part : parts) {
      text.append(part == null ? fillings.get(hole++) : part);
    }
    return text.toString();
  }

  private static Ends ends(List<String> parts) {
    List<Value> values = new ArrayList<>();
    for (String part : parts) {
      Variable variable = Variable.open("v" + values.size(), "v", Reason.PARAM_NO_DEFAULT);
      values.add(
          part == null
              ? new Value.Unknown(Reason.PARAM_NO_DEFAULT, "v", variable, null)
              : new Value.Text(part, null));
    }
    return Ends.of(Canonical.of(Value.join(values, null)));
  }
}
