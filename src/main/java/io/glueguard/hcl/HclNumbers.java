package io.glueguard.hcl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Terraform counts and prints them. It counts with 512 bits; what needs more digits than
 * that gives is not exact here.
 */
final class HclNumbers {
  /** Decimal digits that 512 bits hold for sure. */
  private static final int MOST_DIGITS = 150;

  private static final MathContext QUOTIENT =
      new MathContext(MOST_DIGITS + 20, RoundingMode.HALF_EVEN);
  private static final int LARGEST_EXPONENT = 2_000;

  private HclNumbers() {}

  /** The number of a text as Terraform reads it; null when it is none or out of range. */
  static BigDecimal parse(String text) {
    if (text.isEmpty() || text.length() > 1_000 || !isNumber(text)) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return inRange(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = c == '-' || c == '+';
      if (!(c >= '0' && c <= '9' || c == '.' || c == 'e' || c == 'E' || sign)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inRange(BigDecimal value) {
    return Math.abs((long) value.precision() - value.scale()) <= LARGEST_EXPONENT
        && Math.abs((long) value.scale()) <= LARGEST_EXPONENT;
  }

  /**
   * The value where it is one that 512 bits hold; null otherwise, and then nobody should print or
   * compare it.
   */
  static BigDecimal exact(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.precision() <= MOST_DIGITS ? plain : null;
  }

  static HclValue of(BigDecimal value, String what) {
    return inRange(value)
        ? new HclValue.Number(value)
        : HclValue.Unknown.because(what + " gives a number out of range");
  }

  /** Whether a number is the same in binary, so that what is counted with it is the same too. */
  static boolean binary(BigDecimal value) {
    BigDecimal plain = exact(value);
    return plain != null
        && (plain.scale() <= 0
            || plain.unscaledValue().mod(BigInteger.valueOf(5).pow(plain.scale())).signum() == 0);
  }

  static BigDecimal quotient(BigDecimal left, BigDecimal right) {
    return left.divide(right, QUOTIENT);
  }

  /** As Terraform turns a number into text; null where that takes more digits than are exact. */
  static String print(BigDecimal value) {
    BigDecimal exact = exact(value);
    return exact == null ? null : exact.signum() == 0 ? "0" : exact.toPlainString();
  }

  /** The number as an index; -1 when it is no whole number from 0 to the largest int. */
  static int index(BigDecimal value) {
    int index = whole(value, -1);
    return index < 0 ? -1 : index;
  }

  /** The number as int, {@code other} when it is none. */
  static int whole(BigDecimal value, int other) {
    BigDecimal exact = exact(value);
    if (exact == null
        || exact.scale() > 0
        || exact.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      return other;
    }
    return exact.intValueExact();
  }

  /** The whole number below (or above) it; null when it is too near to one to tell. */
  static BigDecimal rounded(BigDecimal value, RoundingMode mode) {
    BigInteger nearest = value.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    BigDecimal distance = value.subtract(new BigDecimal(nearest)).abs();
    if (exact(value) == null && distance.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-100)) < 0) {
      return null;
    }
    return value.setScale(0, mode);
  }
}
