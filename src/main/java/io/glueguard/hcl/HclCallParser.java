package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/** Reads the call of a function. */
final class HclCallParser {
  private final HclCursor cursor;
  private final HclExpressionParser expressions;

  HclCallParser(HclCursor cursor, HclExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  HclExpression call(int start, String first) {
    StringBuilder name = new StringBuilder(first);
    while (cursor.looksAt("::")) {
      cursor.take(2);
      cursor.skip();
      if (!cursor.atName()) {
        throw cursor.broken("expected the name of a function");
      }
      name.append("::").append(cursor.name());
      cursor.skip();
    }
    cursor.expect("(", "expected the opening parenthesis of this call");
    List<HclExpression> arguments = new ArrayList<>();
    boolean expanded = false;
    boolean before = cursor.lines;
    cursor.lines = false;
    while (cursor.skip() != ')') {
      arguments.add(expressions.expression());
      char c = cursor.skip();
      if (c == ',') {
        cursor.take(1);
      } else if (cursor.looksAt("...")) {
        cursor.take(3);
        expanded = true;
        if (cursor.skip() == ',') {
          cursor.take(1);
        }
        break;
      } else if (c != ')') {
        break;
      }
    }
    cursor.expect(")", "expected a comma or the closing parenthesis of this call");
    cursor.lines = before;
    return new HclExpression.Call(cursor.from(start), name.toString(), arguments, expanded);
  }
}
