package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/** Reads what begins with a bracket or a brace: tuples, objects and {@code for} expressions. */
final class HclCollectionParser {
  private final HclCursor cursor;
  private final HclExpressionParser expressions;

  HclCollectionParser(HclCursor cursor, HclExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  HclExpression collection(int start) {
    boolean before = cursor.lines;
    boolean tuple = cursor.peek(0) == '[';
    cursor.take(1);
    cursor.skipLines();
    HclExpression read;
    if (cursor.atWord("for")) {
      cursor.lines = false;
      read = comprehension(start, tuple);
    } else if (tuple) {
      cursor.lines = false;
      read = tuple(start);
    } else {
      cursor.lines = true;
      read = object(start);
    }
    cursor.lines = before;
    return read;
  }

  private HclExpression tuple(int start) {
    List<HclExpression> items = new ArrayList<>();
    while (cursor.skip() != ']') {
      items.add(expressions.expression());
      if (cursor.skip() != ',') {
        break;
      }
      cursor.take(1);
    }
    cursor.expect("]", "expected a comma or the closing bracket of this list");
    return new HclExpression.Tuple(cursor.from(start), items);
  }

  private HclExpression object(int start) {
    List<HclExpression.ObjectOf.Item> items = new ArrayList<>();
    while (cursor.skipLines() != '}') {
      boolean parenthesised = cursor.peek(0) == '(';
      HclExpression key = expressions.expression();
      if (!parenthesised) {
        key = bare(key);
      }
      char c = cursor.skip();
      if (c != '=' && c != ':' || cursor.looksAt("==")) {
        throw cursor.broken("expected an equals sign after this key");
      }
      cursor.take(1);
      HclExpression value = expressions.expression();
      items.add(new HclExpression.ObjectOf.Item(key, value));
      c = cursor.skip();
      if (c == ',') {
        cursor.take(1);
      } else if (c != '\n' && c != '}') {
        throw cursor.broken("expected a comma, a new line or the closing brace of this object");
      }
    }
    cursor.take(1);
    return new HclExpression.ObjectOf(cursor.from(start), items);
  }

  /** A bare name as key means its own text, and so do the words that are values elsewhere. */
  private static HclExpression bare(HclExpression key) {
    if (key instanceof HclExpression.Name name) {
      return new HclExpression.Literal(name.range(), new HclValue.Text(name.name()));
    }
    if (key instanceof HclExpression.Literal literal
        && (literal.value() instanceof HclValue.Flag || literal.value() == HclValue.NULL)) {
      return new HclExpression.Literal(literal.range(), new HclValue.Text(literal.range().text()));
    }
    return key;
  }

  private HclExpression comprehension(int start, boolean tuple) {
    cursor.take(3);
    Intro intro = intro();
    cursor.expect(":", "expected the colon of this for expression");
    HclExpression key = null;
    HclExpression value = expressions.expression();
    boolean grouped = false;
    if (!tuple) {
      cursor.expect("=>", "expected the arrow of this for expression");
      key = value;
      value = expressions.expression();
      cursor.skip();
      if (cursor.looksAt("...")) {
        cursor.take(3);
        grouped = true;
      }
    }
    HclExpression condition = null;
    cursor.skip();
    if (cursor.atWord("if")) {
      cursor.take(2);
      condition = expressions.expression();
    }
    cursor.expect(tuple ? "]" : "}", "expected the end of this for expression");
    return new HclExpression.For(
        cursor.from(start),
        intro.keyName,
        intro.valueName,
        intro.collection,
        key,
        value,
        condition,
        grouped);
  }

  /** What stands between {@code for} and the colon, or the end of the directive of a template. */
  Intro intro() {
    cursor.skip();
    String first = variable();
    String second = null;
    if (cursor.skip() == ',') {
      cursor.take(1);
      cursor.skip();
      second = variable();
      cursor.skip();
    }
    if (!cursor.atWord("in")) {
      throw cursor.broken("expected the word in");
    }
    cursor.take(2);
    HclExpression collection = expressions.expression();
    return new Intro(second == null ? null : first, second == null ? first : second, collection);
  }

  private String variable() {
    if (!cursor.atName()) {
      throw cursor.broken("expected the name of a variable");
    }
    return cursor.name();
  }

  /** Names and collection of a {@code for}. */
  record Intro(String keyName, String valueName, HclExpression collection) {}
}
