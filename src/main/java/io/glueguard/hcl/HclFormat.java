package io.glueguard.hcl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The function {@code format}: verbs s, v, q, d, x, X, o, b, f and t with flags, width and
 * precision; others are not evaluated.
 */
final class HclFormat {
  private static final int WIDEST = 1_000;
  private final HclArguments call;
  private final String pattern;
  private final List<HclValue> parts = new ArrayList<>();
  private int at;
  private int next = 1;
  private int used;

  private HclFormat(HclArguments call) {
    this.call = call;
    this.pattern = call.text(0);
  }

  static HclValue call(HclArguments call) {
    return new HclFormat(call).run();
  }

  private HclValue run() {
    StringBuilder literal = new StringBuilder();
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c != '%') {
        literal.append(c);
      } else if (at < pattern.length() && pattern.charAt(at) == '%') {
        literal.append('%');
        at++;
      } else {
        parts.add(new HclValue.Text(literal.toString()));
        literal.setLength(0);
        parts.add(verb());
      }
    }
    parts.add(new HclValue.Text(literal.toString()));
    if (used < call.count() - 1) {
      throw HclArguments.refuse("there are too many arguments");
    }
    return HclTexts.join(parts);
  }

  private HclValue verb() {
    int flagsFrom = at;
    while (at < pattern.length() && "+-# 0".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    String flags = pattern.substring(flagsFrom, at);
    int width = digits();
    int precision = -1;
    if (at < pattern.length() && pattern.charAt(at) == '.') {
      at++;
      precision = Math.max(0, digits());
    }
    int argument = position();
    if (at >= pattern.length()) {
      throw HclArguments.refuse("this verb is not complete");
    }
    char verb = pattern.charAt(at++);
    if (width > WIDEST || precision > WIDEST || verb == '*') {
      throw HclArguments.stuck();
    }
    if (argument >= call.count()) {
      throw HclArguments.refuse("there are not enough arguments");
    }
    used = Math.max(used, argument);
    next = argument + 1;
    return value(verb, flags, width, precision, call.get(argument));
  }

  private int digits() {
    int start = at;
    while (at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
      at++;
    }
    return at == start
        ? -1
        : at - start > 6 ? WIDEST + 1 : Integer.parseInt(pattern.substring(start, at));
  }

  /** {@code [2]} names an argument. */
  private int position() {
    if (at >= pattern.length() || pattern.charAt(at) != '[') {
      return next;
    }
    at++;
    int index = digits();
    if (index < 1 || at >= pattern.length() || pattern.charAt(at) != ']') {
      throw HclArguments.refuse("this is no position of an argument");
    }
    at++;
    return index;
  }

  private HclValue value(char verb, String flags, int width, int precision, HclValue value) {
    boolean simple = flags.isEmpty() && width < 0 && precision < 0;
    if (value == HclValue.NULL || value instanceof HclValue.Choice) {
      throw HclArguments.stuck();
    }
    if ((verb == 's' || verb == 'v') && simple && value instanceof HclValue.Symbolic) {
      return value;
    }
    String text =
        switch (verb) {
          case 'v' -> plain(value, flags.indexOf('#') >= 0);
          case 's' -> HclArguments.text(value);
          case 'q' ->
              ((HclValue.Text) HclJson.encode(new HclValue.Text(HclArguments.text(value)))).text();
          case 't' -> HclArguments.text(HclArguments.as(value, HclType.BOOL));
          case 'd', 'x', 'X', 'o', 'b' -> whole(verb, value, flags);
          case 'f' -> decimal(value, flags, precision < 0 ? 6 : precision);
          case 'e', 'E', 'g', 'G' -> throw HclArguments.stuck();
          default -> throw HclArguments.refuse("there is no such verb");
        };
    if (precision >= 0 && (verb == 's' || verb == 'v')) {
      List<String> all = HclTextFunctions.counted(text);
      text = String.join("", all.subList(0, Math.min(all.size(), precision)));
    }
    return new HclValue.Text(padded(text, flags, width, "dxXobf".indexOf(verb) >= 0));
  }

  private static String plain(HclValue value, boolean json) {
    boolean collection = value instanceof HclValue.Sequence || value instanceof HclValue.Mapping;
    HclValue encoded = json || collection ? HclJson.encode(value) : value;
    return HclArguments.text(encoded);
  }

  private static String whole(char verb, HclValue value, String flags) {
    BigDecimal exact = HclNumbers.exact(HclArguments.number(value));
    if (exact == null || exact.scale() > 0) {
      throw HclArguments.refuse("a whole number is required");
    }
    if (flags.indexOf('#') >= 0) {
      throw HclArguments.stuck();
    }
    BigInteger number = exact.toBigInteger();
    String digits = number.toString(verb == 'd' ? 10 : verb == 'o' ? 8 : verb == 'b' ? 2 : 16);
    return signed(verb == 'X' ? digits.toUpperCase(Locale.ROOT) : digits, flags);
  }

  private static String decimal(HclValue value, String flags, int precision) {
    BigDecimal number = HclArguments.number(value);
    return signed(number.setScale(precision, RoundingMode.HALF_EVEN).toPlainString(), flags);
  }

  private static String signed(String digits, String flags) {
    if (digits.startsWith("-")) {
      return digits;
    }
    return flags.indexOf('+') >= 0 ? "+" + digits : flags.indexOf(' ') >= 0 ? " " + digits : digits;
  }

  private static String padded(String text, String flags, int width, boolean number) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    if (flags.indexOf('-') >= 0) {
      return text + " ".repeat(missing);
    }
    if (flags.indexOf('0') < 0) {
      return " ".repeat(missing) + text;
    }
    boolean sign = number && !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0;
    return sign
        ? text.charAt(0) + "0".repeat(missing) + text.substring(1)
        : "0".repeat(missing) + text;
  }
}
