package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions at a cursor. */
final class HclExpressionParser {
  /** Of operators that begin alike the longer first. */
  private static final String[] OPERATORS = {
    "||", "&&", "==", "!=", ">=", "<=", ">", "<", "+", "-", "*", "/", "%"
  };

  /** How tight each of them binds. */
  private static final int[] TIGHTNESS = {1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 6};

  private final HclCursor cursor;
  private final HclTemplateParser templates;

  HclExpressionParser(HclCursor cursor) {
    this.cursor = cursor;
    this.templates = new HclTemplateParser(cursor, this);
  }

  HclTemplateParser templates() {
    return templates;
  }

  HclExpression expression() {
    cursor.deeper();
    cursor.skip();
    int start = cursor.at;
    HclExpression condition = binary(0);
    HclExpression result = condition;
    if (cursor.skip() == '?') {
      cursor.take(1);
      HclExpression positive = expression();
      cursor.expect(":", "expected the colon of this conditional");
      HclExpression negative = expression();
      result = new HclExpression.Conditional(cursor.from(start), condition, positive, negative);
    }
    cursor.depth--;
    return result;
  }

  /** Inside of brackets, where line breaks do not matter. */
  HclExpression bracketed() {
    boolean before = cursor.lines;
    cursor.lines = false;
    HclExpression value = expression();
    cursor.skip();
    cursor.lines = before;
    return value;
  }

  private HclExpression binary(int least) {
    cursor.skip();
    int start = cursor.at;
    HclExpression left = unary();
    while (true) {
      cursor.skip();
      int operator = operator();
      if (operator < 0 || TIGHTNESS[operator] < least) {
        return left;
      }
      cursor.take(OPERATORS[operator].length());
      HclExpression right = binary(TIGHTNESS[operator] + 1);
      left = new HclExpression.Binary(cursor.from(start), OPERATORS[operator], left, right);
    }
  }

  private int operator() {
    for (int i = 0; i < OPERATORS.length; i++) {
      if (cursor.looksAt(OPERATORS[i])) {
        return i;
      }
    }
    return -1;
  }

  private HclExpression unary() {
    char c = cursor.skip();
    if (c != '-' && c != '!') {
      return postfix();
    }
    cursor.deeper();
    int start = cursor.at;
    cursor.take(1);
    HclExpression operand = unary();
    cursor.depth--;
    return new HclExpression.Unary(cursor.from(start), c, operand);
  }

  private HclExpression postfix() {
    cursor.skip();
    int start = cursor.at;
    HclExpression source = primary();
    List<HclStep> steps = new ArrayList<>();
    int splats = 0;
    while (true) {
      char c = cursor.skip();
      int from = cursor.at;
      boolean dot = c == '.' && !cursor.looksAt("...");
      if (!dot && c != '[') {
        break;
      }
      cursor.take(1);
      char next = dot ? cursor.skip() : cursor.skipLines();
      if (next != '*') {
        steps.add(dot ? dotted(from) : indexed(from));
        continue;
      }
      if (++splats > HclParser.DEEPEST - cursor.depth) {
        throw cursor.broken("too many splats");
      }
      HclExpression over = traversal(start, source, steps);
      cursor.take(1);
      steps = new ArrayList<>();
      if (!dot) {
        cursor.skipLines();
        cursor.expect("]", "expected the closing bracket of this splat");
      }
      splatSteps(dot, steps);
      source = new HclExpression.Splat(cursor.from(start), over, steps);
      steps = new ArrayList<>();
    }
    return traversal(start, source, steps);
  }

  /**
   * The steps that a splat takes for each element: of the older form only attributes, of the other
   * all that follow.
   */
  private void splatSteps(boolean older, List<HclStep> steps) {
    while (true) {
      char c = cursor.skip();
      int from = cursor.at;
      boolean dot = c == '.' && !cursor.looksAt("...");
      if (!dot && (c != '[' || older)) {
        return;
      }
      cursor.at++;
      char next = dot ? cursor.skip() : cursor.skipLines();
      if (next == '*' && older) {
        cursor.at = from;
        return;
      }
      if (older && next >= '0' && next <= '9') {
        cursor.at = from;
        return;
      }
      cursor.last = cursor.at;
      steps.add(next == '*' ? each(from, dot) : dot ? dotted(from) : indexed(from));
    }
  }

  private HclStep each(int from, boolean older) {
    cursor.deeper();
    cursor.take(1);
    if (!older) {
      cursor.skipLines();
      cursor.expect("]", "expected the closing bracket of this splat");
    }
    List<HclStep> inner = new ArrayList<>();
    splatSteps(older, inner);
    cursor.depth--;
    return new HclStep.Each(cursor.from(from), List.copyOf(inner));
  }

  private HclExpression traversal(int start, HclExpression source, List<HclStep> steps) {
    return steps.isEmpty()
        ? source
        : new HclExpression.Traversal(cursor.from(start), source, List.copyOf(steps));
  }

  private HclStep dotted(int from) {
    if (cursor.atName()) {
      String name = cursor.name();
      return new HclStep.Attribute(cursor.from(from), name);
    }
    int start = cursor.at;
    while (cursor.peek(0) >= '0' && cursor.peek(0) <= '9') {
      cursor.take(1);
    }
    if (cursor.at == start) {
      throw cursor.broken("expected the name of an attribute after the dot");
    }
    return new HclStep.Index(cursor.from(from), number(start));
  }

  private HclStep indexed(int from) {
    HclExpression key = bracketed();
    cursor.skipLines();
    cursor.expect("]", "expected the closing bracket of this index");
    return new HclStep.Index(cursor.from(from), key);
  }

  private HclExpression primary() {
    char c = cursor.skip();
    int start = cursor.at;
    if (c == '"') {
      return templates.quoted();
    }
    if (c == '<' && cursor.looksAt("<<")) {
      return templates.heredoc();
    }
    if (c >= '0' && c <= '9') {
      return digits(start);
    }
    if (c == '(') {
      cursor.take(1);
      HclExpression inner = bracketed();
      cursor.skipLines();
      cursor.expect(")", "expected the closing parenthesis");
      return inner;
    }
    if (c == '[' || c == '{') {
      return new HclCollectionParser(cursor, this).collection(start);
    }
    if (!cursor.atName()) {
      throw cursor.broken("expected an expression");
    }
    String name = cursor.name();
    return named(start, name);
  }

  private HclExpression named(int start, String name) {
    int end = cursor.at;
    char c = cursor.skip();
    if (c == '(' || c == ':' && cursor.looksAt("::")) {
      return new HclCallParser(cursor, this).call(start, name);
    }
    HclRange range = cursor.range(start, end);
    return switch (name) {
      case "true" -> new HclExpression.Literal(range, new HclValue.Flag(true));
      case "false" -> new HclExpression.Literal(range, new HclValue.Flag(false));
      case "null" -> new HclExpression.Literal(range, HclValue.NULL);
      default -> new HclExpression.Name(range, name);
    };
  }

  private HclExpression digits(int start) {
    while (isDigit(cursor.peek(0))) {
      cursor.at++;
    }
    if (cursor.peek(0) == '.' && isDigit(cursor.peek(1))) {
      cursor.at++;
      while (isDigit(cursor.peek(0))) {
        cursor.at++;
      }
    }
    int sign = cursor.peek(1) == '+' || cursor.peek(1) == '-' ? 2 : 1;
    if ((cursor.peek(0) | 32) == 'e' && isDigit(cursor.peek(sign))) {
      cursor.at += sign;
      while (isDigit(cursor.peek(0))) {
        cursor.at++;
      }
    }
    cursor.last = cursor.at;
    return number(start);
  }

  private HclExpression number(int start) {
    BigDecimal value = HclNumbers.parse(cursor.text.substring(start, cursor.at));
    if (value == null) {
      throw new HclCursor.Broken(start, cursor.at, "this number is too large");
    }
    return new HclExpression.Literal(cursor.from(start), new HclValue.Number(value));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
