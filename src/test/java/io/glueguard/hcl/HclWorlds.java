package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Values that what is not known may turn out to be, and what has to hold whichever it is. */
public final class HclWorlds {
  private static final List<HclValue> VALUES =
      List.of(
          new HclValue.Flag(true),
          new HclValue.Flag(false),
          new HclValue.Text("a"),
          new HclValue.Text(""),
          new HclValue.Number(BigDecimal.ZERO),
          HclValue.NULL,
          HclValue.Sequence.tuple(List.of()),
          HclValue.Sequence.tuple(List.of(new HclValue.Number(BigDecimal.ONE))),
          HclValue.Mapping.object(Map.of("a", new HclValue.Text("x"))));

  private HclWorlds() {}

  /**
   * What is known for sure of an expression is so in every world in which Terraform does not refuse
   * it.
   *
   * @param scope makes a scope of one that answers what is not known
   */
  public static void agree(HclExpression expression, UnaryOperator<HclScope> scope) {
    HclValue sure = value(expression, scope, null);
    boolean plain =
        sure instanceof HclValue.Text
            || sure instanceof HclValue.Flag
            || sure instanceof HclValue.Number;
    for (HclValue world : plain ? VALUES : List.<HclValue>of()) {
      HclValue actual = value(expression, scope, world);
      if (!(actual instanceof HclValue.Failed) && actual.known()) {
        assertTrue(
            Boolean.TRUE.equals(HclOperators.equal(sure, actual)) || alike(sure, actual),
            expression.range().text() + " with " + world + ": " + sure + " but " + actual);
      }
    }
  }

  private static HclValue value(
      HclExpression expression, UnaryOperator<HclScope> scope, HclValue world) {
    HclScope outside = name -> world == null ? HclValue.Unknown.because(name.toString()) : world;
    return new HclEvaluator(scope.apply(outside), new HclBudget(HclBudget.USUAL))
        .attempt(expression);
  }

  /** The type of an unknown may turn a number or flag beside it into text. */
  private static boolean alike(HclValue one, HclValue other) {
    return HclType.convert(one, HclType.STRING).equals(HclType.convert(other, HclType.STRING));
  }
}
