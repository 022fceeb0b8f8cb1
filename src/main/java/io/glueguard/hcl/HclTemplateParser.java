package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/** Reads quoted texts and heredocs into template parts. */
final class HclTemplateParser {
  private final HclCursor cursor;
  private final HclExpressionParser expressions;

  HclTemplateParser(HclCursor cursor, HclExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** A quoted label, which may not hold templates; the cursor is at its quote. */
  String label() {
    int start = cursor.at;
    HclExpression.Template template = quoted();
    StringBuilder text = new StringBuilder();
    for (HclTemplatePart part : template.parts()) {
      if (!(part instanceof HclTemplatePart.Text literal)) {
        throw new HclCursor.Broken(start, cursor.at, "a label may not hold a template");
      }
      text.append(literal.text());
    }
    return text.toString();
  }

  HclExpression.Template quoted() {
    int start = cursor.at;
    cursor.take(1);
    List<HclTemplateToken> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = cursor.at;
    while (true) {
      char c = cursor.peek(0);
      if (cursor.atEnd() || c == '\n') {
        throw new HclCursor.Broken(start, start + 1, "this quote is not closed on its line");
      }
      if (c == '"') {
        break;
      }
      if (c == '\\') {
        escape(text);
      } else if (opensTemplate()) {
        flush(tokens, text, from);
        tokens.add(sequence());
        from = cursor.at;
      } else {
        text.append(literalChar());
      }
    }
    flush(tokens, text, from);
    HclTemplateToken.strip(tokens);
    cursor.take(1);
    return new HclExpression.Template(
        cursor.from(start), new HclTemplateTree(cursor, tokens).parts());
  }

  /** All that is left of the text, which has neither quotes nor escapes. */
  HclExpression.Template bare() {
    int start = cursor.at;
    List<HclTemplateToken> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = start;
    while (!cursor.atEnd()) {
      if (opensTemplate()) {
        flush(tokens, text, from);
        tokens.add(sequence());
        from = cursor.at;
      } else {
        text.append(literalChar());
      }
    }
    flush(tokens, text, from);
    HclTemplateToken.strip(tokens);
    return new HclExpression.Template(
        cursor.range(start, cursor.at), new HclTemplateTree(cursor, tokens).parts());
  }

  private void flush(List<HclTemplateToken> tokens, StringBuilder text, int from) {
    if (cursor.at > from) {
      tokens.add(HclTemplateToken.text(cursor.range(from, cursor.at), text.toString()));
    }
    text.setLength(0);
  }

  private boolean opensTemplate() {
    char c = cursor.peek(0);
    return (c == '$' || c == '%') && cursor.peek(1) == '{';
  }

  /** One char of literal text; a doubled sign before a brace stands for itself. */
  private String literalChar() {
    char c = cursor.peek(0);
    if ((c == '$' || c == '%') && cursor.peek(1) == c && cursor.peek(2) == '{') {
      cursor.at += 3;
      return c == '$' ? "${" : "%{";
    }
    cursor.at++;
    return String.valueOf(c);
  }

  private void escape(StringBuilder text) {
    int start = cursor.at;
    char c = cursor.peek(1);
    cursor.at += 2;
    switch (c) {
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case '"', '\\' -> text.append(c);
      case 'u' -> unicode(text, start, 4);
      case 'U' -> unicode(text, start, 8);
      default ->
          throw new HclCursor.Broken(
              start, Math.min(cursor.at, cursor.text.length()), "there is no such escape");
    }
  }

  private void unicode(StringBuilder text, int start, int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(cursor.peek(0), 16);
      if (digit < 0 || code > 0x10FFFF) {
        throw new HclCursor.Broken(
            start, cursor.at, "this escape needs " + digits + " hexadecimal digits");
      }
      code = code * 16 + digit;
      cursor.at++;
    }
    if (!Character.isValidCodePoint(code)) {
      throw new HclCursor.Broken(start, cursor.at, "there is no such character");
    }
    text.appendCodePoint(code);
  }

  HclExpression.Template heredoc() {
    int start = cursor.at;
    cursor.take(2);
    boolean flush = cursor.peek(0) == '-';
    if (flush) {
      cursor.take(1);
    }
    if (!cursor.atName()) {
      throw cursor.broken("expected the mark of a heredoc");
    }
    String mark = cursor.name();
    if (cursor.peek(0) == '\r') {
      cursor.at++;
    }
    if (cursor.peek(0) != '\n') {
      throw cursor.broken("a new line has to begin after the mark of a heredoc");
    }
    cursor.at++;
    List<HclTemplateToken> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = cursor.at;
    boolean lineStart = true;
    while (true) {
      if (cursor.atEnd()) {
        throw new HclCursor.Broken(start, start + 2, "this heredoc is not closed by " + mark);
      }
      if (lineStart && closes(mark)) {
        break;
      }
      lineStart = false;
      if (opensTemplate()) {
        flush(tokens, text, from);
        tokens.add(sequence());
        from = cursor.at;
      } else {
        lineStart = cursor.peek(0) == '\n';
        text.append(literalChar());
        if (lineStart) {
          flush(tokens, text, from);
          from = cursor.at;
        }
      }
    }
    HclTemplateToken.strip(tokens);
    if (flush) {
      HclTemplateToken.flush(tokens);
    }
    return new HclExpression.Template(
        cursor.from(start), new HclTemplateTree(cursor, tokens).parts());
  }

  /** Goes behind the closing mark when this line is that. */
  private boolean closes(String mark) {
    int i = cursor.at;
    String text = cursor.text;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (!text.startsWith(mark, i)) {
      return false;
    }
    int end = i + mark.length();
    int rest = end;
    while (rest < text.length()
        && (text.charAt(rest) == '\r' || text.charAt(rest) == ' ' || text.charAt(rest) == '\t')) {
      rest++;
    }
    if (rest < text.length() && text.charAt(rest) != '\n') {
      return false;
    }
    cursor.at = end;
    cursor.last = end;
    return true;
  }

  /** An interpolation or a directive; the cursor is at its sign. */
  private HclTemplateToken sequence() {
    cursor.deeper();
    int start = cursor.at;
    boolean directive = cursor.peek(0) == '%';
    cursor.take(2);
    boolean stripBefore = cursor.peek(0) == '~';
    if (stripBefore) {
      cursor.take(1);
    }
    boolean before = cursor.lines;
    cursor.lines = false;
    cursor.skip();
    HclTemplateToken token =
        directive ? directive() : HclTemplateToken.interpolation(expressions.expression());
    boolean stripAfter = cursor.skip() == '~';
    if (stripAfter) {
      cursor.take(1);
    }
    cursor.expect("}", "expected the closing brace of this template sequence");
    cursor.lines = before;
    cursor.depth--;
    return token.at(cursor.from(start), stripBefore, stripAfter);
  }

  private HclTemplateToken directive() {
    if (!cursor.atName()) {
      throw cursor.broken("expected if, else, endif, for or endfor");
    }
    int start = cursor.at;
    String word = cursor.name();
    return switch (word) {
      case "if" -> HclTemplateToken.condition(expressions.expression());
      case "for" -> HclTemplateToken.loop(new HclCollectionParser(cursor, expressions).intro());
      case "else", "endif", "endfor" -> HclTemplateToken.word(word);
      default ->
          throw new HclCursor.Broken(start, cursor.at, "expected if, else, endif, for or endfor");
    };
  }
}
