package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/** Operators on values that are no choices. */
public final class HclOperators {
  private HclOperators() {}

  /**
   * Whether two values are equal: TRUE and FALSE where that is sure, null where it cannot be told.
   */
  public static Boolean equal(HclValue left, HclValue right) {
    if (left instanceof HclValue.Choice choice) {
      return equalToAll(choice, right);
    }
    if (right instanceof HclValue.Choice choice) {
      return equalToAll(choice, left);
    }
    if (left instanceof HclValue.Symbolic symbolic) {
      return equalToSymbolic(symbolic, right);
    }
    if (right instanceof HclValue.Symbolic symbolic) {
      return equalToSymbolic(symbolic, left);
    }
    if (left instanceof HclValue.Number a && right instanceof HclValue.Number b) {
      boolean exact = HclNumbers.exact(a.number()) != null && HclNumbers.exact(b.number()) != null;
      return exact ? (Boolean) (a.number().compareTo(b.number()) == 0) : null;
    }
    if (left instanceof HclValue.Sequence a && right instanceof HclValue.Sequence b) {
      boolean alike = a.order() == b.order() && a.items().size() == b.items().size();
      return alike ? allEqual(a.items(), b.items()) : Boolean.FALSE;
    }
    if (left instanceof HclValue.Mapping a && right instanceof HclValue.Mapping b) {
      boolean alike =
          a.uniform() == b.uniform() && a.entries().keySet().equals(b.entries().keySet());
      return alike ? allEqual(a.entries().values(), b.entries().values()) : Boolean.FALSE;
    }
    return left.equals(right);
  }

  private static Boolean equalToAll(HclValue.Choice choice, HclValue other) {
    Boolean first = equal(choice.alternatives().get(0), other);
    for (HclValue alternative : choice.alternatives()) {
      Boolean next = equal(alternative, other);
      if (next == null || !next.equals(first)) {
        return null;
      }
    }
    return first;
  }

  private static Boolean allEqual(Iterable<HclValue> left, Iterable<HclValue> right) {
    Boolean result = Boolean.TRUE;
    Iterator<HclValue> others = right.iterator();
    for (HclValue value : left) {
      Boolean equal = equal(value, others.next());
      if (Boolean.FALSE.equals(equal)) {
        return equal;
      }
      result = equal == null ? null : result;
    }
    return result;
  }

  private static Boolean equalToSymbolic(HclValue.Symbolic symbolic, HclValue other) {
    if (symbolic instanceof HclValue.Reference a && other instanceof HclValue.Reference b) {
      return a.same(b) ? Boolean.TRUE : null;
    }
    if (symbolic instanceof HclValue.Unknown || other instanceof HclValue.Unknown) {
      return null;
    }
    if (symbolic instanceof HclValue.Reference reference && !(other instanceof HclValue.Joined)) {
      boolean empty = other instanceof HclValue.Text text && text.text().isEmpty();
      return reference.text() && (empty || !(other instanceof HclValue.Text))
          ? Boolean.FALSE
          : null;
    }
    HclValue.Symbolic joined =
        symbolic instanceof HclValue.Joined ? symbolic : (HclValue.Symbolic) other;
    HclValue beside = joined == symbolic ? other : symbolic;
    if (beside instanceof HclValue.Joined
        || beside instanceof HclValue.Text
        || beside instanceof HclValue.Reference) {
      return equalTexts(parts(joined), parts(beside));
    }
    return Boolean.FALSE;
  }

  private static List<HclValue> parts(HclValue value) {
    return value instanceof HclValue.Joined joined ? joined.parts() : List.of(value);
  }

  private static Boolean equalTexts(List<HclValue> left, List<HclValue> right) {
    if (left.size() == right.size() && Boolean.TRUE.equals(allEqual(left, right))) {
      return Boolean.TRUE;
    }
    String a = edge(left, 0);
    String b = edge(right, 0);
    int starts = Math.min(a.length(), b.length());
    String c = edge(left, left.size() - 1);
    String d = edge(right, right.size() - 1);
    int ends = Math.min(c.length(), d.length());
    boolean differ =
        !a.regionMatches(0, b, 0, starts)
            || !c.regionMatches(c.length() - ends, d, d.length() - ends, ends);
    return differ ? Boolean.FALSE : null;
  }

  private static String edge(List<HclValue> parts, int index) {
    return !parts.isEmpty() && parts.get(index) instanceof HclValue.Text text ? text.text() : "";
  }

  static HclValue unary(char operator, HclValue operand) {
    HclValue value = HclType.convert(operand, operator == '!' ? HclType.BOOL : HclType.NUMBER);
    if (value instanceof HclValue.Flag flag) {
      return new HclValue.Flag(!flag.flag());
    }
    if (value instanceof HclValue.Number number) {
      return number.number().signum() == 0
          ? HclValue.Unknown.because("Terraform tells zero from minus zero")
          : new HclValue.Number(number.number().negate());
    }
    return stuck(List.of(value));
  }

  static HclValue binary(String operator, HclValue left, HclValue right) {
    if (left instanceof HclValue.Failed || right instanceof HclValue.Failed) {
      return left instanceof HclValue.Failed ? left : right;
    }
    switch (operator) {
      case "==", "!=" -> {
        Boolean equal = equal(left, right);
        return equal == null
            ? HclChoices.unknown(List.of(left, right))
            : new HclValue.Flag(equal == operator.equals("=="));
      }
      case "&&", "||" -> {
        return logic(
            operator.equals("||"),
            HclType.convert(left, HclType.BOOL),
            HclType.convert(right, HclType.BOOL));
      }
      default -> {
        HclValue a = HclType.convert(left, HclType.NUMBER);
        HclValue b = HclType.convert(right, HclType.NUMBER);
        return a instanceof HclValue.Number x && b instanceof HclValue.Number y
            ? arithmetic(operator, x.number(), y.number())
            : stuck(List.of(a, b));
      }
    }
  }

  /** One known operand may settle it. */
  private static HclValue logic(boolean decisive, HclValue left, HclValue right) {
    HclValue stuck = left == HclValue.NULL || left instanceof HclValue.Failed ? left : right;
    if (stuck == HclValue.NULL || stuck instanceof HclValue.Failed) {
      return stuck(List.of(stuck));
    }
    if (left instanceof HclValue.Flag a && a.flag() == decisive
        || right instanceof HclValue.Flag b && b.flag() == decisive) {
      return new HclValue.Flag(decisive);
    }
    if (left instanceof HclValue.Flag) {
      return right;
    }
    return right instanceof HclValue.Flag ? left : stuck(List.of(left, right));
  }

  private static HclValue stuck(List<HclValue> values) {
    for (HclValue value : values) {
      if (value instanceof HclValue.Failed) {
        return value;
      }
      if (value == HclValue.NULL) {
        return new HclValue.Failed("an operand may not be null", null);
      }
    }
    return HclChoices.unknown(values);
  }

  private static HclValue arithmetic(String operator, BigDecimal a, BigDecimal b) {
    boolean compares = operator.charAt(0) == '<' || operator.charAt(0) == '>';
    if (!compares && !(HclNumbers.binary(a) && HclNumbers.binary(b))) {
      return HclValue.Unknown.because("Terraform counts in binary, so this result is not exact");
    }
    return switch (operator) {
      case "+" -> HclNumbers.of(a.add(b), "this sum");
      case "-" -> HclNumbers.of(a.subtract(b), "this difference");
      case "*" -> HclNumbers.of(a.multiply(b), "this product");
      case "/" ->
          b.signum() == 0
              ? new HclValue.Failed("division by zero", null)
              : HclNumbers.of(HclNumbers.quotient(a, b), "this quotient");
      case "%" ->
          b.signum() == 0
              ? new HclValue.Failed("division by zero", null)
              : HclNumbers.of(a.remainder(b), "this remainder");
      case "<" -> new HclValue.Flag(a.compareTo(b) < 0);
      case ">" -> new HclValue.Flag(a.compareTo(b) > 0);
      case "<=" -> new HclValue.Flag(a.compareTo(b) <= 0);
      default -> new HclValue.Flag(a.compareTo(b) >= 0);
    };
  }

  /** The values of a mapping in order; of a sequence its items. */
  static List<HclValue> elements(HclValue value) {
    if (value instanceof HclValue.Mapping mapping) {
      return List.copyOf(mapping.entries().values());
    }
    return value instanceof HclValue.Sequence sequence ? sequence.items() : List.of();
  }
}
