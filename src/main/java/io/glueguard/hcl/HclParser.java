package io.glueguard.hcl;

import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads HCL's native syntax, by its specification, in one pass over the text. What is broken
 * becomes a problem; the reader goes on behind the attribute or the block header that is broken.
 */
public final class HclParser {
  /** How deep blocks, brackets, templates and operators may nest. */
  public static final int DEEPEST = 250;

  /**
   * With what the items at the top of a Terraform file begin: where one does in the first column,
   * an unclosed brace before it ends.
   */
  private static final Set<String> TOP =
      Set.of(
          "check",
          "data",
          "ephemeral",
          "import",
          "locals",
          "module",
          "moved",
          "output",
          "provider",
          "removed",
          "resource",
          "terraform",
          "variable");

  private final HclCursor cursor;
  private final HclExpressionParser expressions;

  /** Set where the text starts over at the top, so that the bodies around end. */
  private boolean startOver;

  /** Chars that were read twice because what they belonged to was broken. */
  private long again;

  private HclParser(SourceFile file) {
    cursor = new HclCursor(file);
    expressions = new HclExpressionParser(cursor);
  }

  /** Reads a file; of a broken one what could be read. */
  public static Parsed<HclFile> read(SourceFile file) {
    HclParser parser = new HclParser(file);
    HclBody body = parser.body(-1);
    HclCursor cursor = parser.cursor;
    return new Parsed<>(new HclFile(file, body, cursor.comments), cursor.problems);
  }

  /**
   * Reads a text that is one expression; null as value when it is none. Line breaks around it are
   * no part of it.
   */
  public static Parsed<HclExpression> expression(SourceFile file) {
    HclParser parser = new HclParser(file);
    HclCursor cursor = parser.cursor;
    HclExpression value = null;
    try {
      cursor.skipLines();
      HclExpression read = parser.expressions.expression();
      cursor.skipLines();
      if (!cursor.atEnd()) {
        throw cursor.broken("something stands behind the expression");
      }
      value = read;
    } catch (HclCursor.Broken broken) {
      cursor.problem(broken.start, broken.end, broken.getMessage());
    }
    return new Parsed<>(value, cursor.problems);
  }

  /** Reads a text that is one template, without quotes; null as value when it is none. */
  static Parsed<HclExpression.Template> template(SourceFile file) {
    HclParser parser = new HclParser(file);
    HclCursor cursor = parser.cursor;
    HclExpression.Template value = null;
    try {
      value = parser.expressions.templates().bare();
    } catch (HclCursor.Broken broken) {
      cursor.problem(broken.start, broken.end, broken.getMessage());
    }
    return new Parsed<>(value, cursor.problems);
  }

  /**
   * Reads items to the closing brace, which is left there; {@code opened} is the offset of the
   * opening one, -1 at the top.
   */
  private HclBody body(int opened) {
    int start = cursor.at;
    List<HclAttribute> attributes = new ArrayList<>();
    List<HclBlock> blocks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (true) {
      int item = cursor.at;
      try {
        char c = cursor.skipLines();
        item = cursor.at;
        if (cursor.atEnd() || c == '}' && opened >= 0 || startOver && opened >= 0) {
          break;
        }
        startOver = false;
        item(attributes, blocks, names);
        // the item is whole: what is broken stands behind it, and nothing of it is read again
        item = cursor.at;
        char next = cursor.skip();
        if (!cursor.atEnd() && next != '\n' && next != '}' && !startOver) {
          throw cursor.broken("a new line has to begin here");
        }
      } catch (HclCursor.Broken broken) {
        cursor.problem(broken.start, broken.end, broken.getMessage());
        recover(item, broken.start, opened >= 0);
      }
    }
    return new HclBody(cursor.range(start, cursor.at), attributes, blocks);
  }

  private void item(List<HclAttribute> attributes, List<HclBlock> blocks, Set<String> names) {
    int start = cursor.at;
    if (!cursor.atName()) {
      throw cursor.broken("an attribute or a block has to begin with a name");
    }
    String name = cursor.name();
    HclRange nameRange = cursor.from(start);
    char c = cursor.skip();
    if (c == '=' && cursor.peek(1) != '=') {
      cursor.take(1);
      HclExpression value = expressions.expression();
      HclAttribute attribute = new HclAttribute(cursor.from(start), name, nameRange, value);
      if (names.add(name)) {
        attributes.add(attribute);
      } else {
        cursor.problem(
            start, nameRange.end(), "the attribute " + name + " is set twice; the first counts");
      }
    } else {
      blocks.add(block(start, name, nameRange));
    }
  }

  private HclBlock block(int start, String type, HclRange typeRange) {
    List<HclBlock.Label> labels = new ArrayList<>();
    while (true) {
      char c = cursor.skip();
      int from = cursor.at;
      if (c == '"') {
        String text = expressions.templates().label();
        labels.add(new HclBlock.Label(cursor.from(from), text));
      } else if (cursor.atName()) {
        String text = cursor.name();
        labels.add(new HclBlock.Label(cursor.from(from), text));
      } else if (c == '{') {
        break;
      } else {
        throw cursor.broken(
            "expected an equals sign, a label or an opening brace after \"" + type + "\"");
      }
    }
    HclRange header = cursor.from(start);
    int opened = cursor.at;
    cursor.take(1);
    cursor.deeper();
    HclBody body = body(opened);
    cursor.depth--;
    if (cursor.peek(0) == '}' && !startOver) {
      cursor.take(1);
    } else {
      cursor.last = Math.max(cursor.last, body.range().end());
      cursor.problem(opened, opened + 1, "this brace is not closed");
    }
    return new HclBlock(cursor.from(start), header, type, typeRange, labels, body);
  }

  /**
   * Goes to the end of a broken item, in linear time over all of them: to the end of the line on
   * which all brackets that it opened are closed, to the brace that closes the block around it, or
   * to where an item of the top begins.
   */
  private void recover(int item, int broken, boolean nested) {
    cursor.depth = nested ? Math.min(cursor.depth, DEEPEST - 1) : 0;
    cursor.lines = true;
    String text = cursor.text;
    StringBuilder open = new StringBuilder();
    int braces = 0;
    int i = item;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (open.length() == 0 && i >= broken) {
          break;
        }
        if (startsTop(i + 1)) {
          i++;
          startOver = true;
          break;
        }
      } else if (c == '#' || c == '/' && text.startsWith("//", i)) {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
        continue;
      } else if (c == '"') {
        i = endOfQuotes(i);
        continue;
      } else if (c == '{' || c == '[' || c == '(') {
        open.append(c);
        braces += c == '{' ? 1 : 0;
      } else if (c == '}' && braces == 0) {
        if (nested) {
          break;
        }
        open.setLength(0);
      } else if (c == '}') {
        braces--;
        open.setLength(open.lastIndexOf("{"));
      } else if ((c == ']' || c == ')')
          && open.length() > 0
          && open.charAt(open.length() - 1) != '{') {
        open.setLength(open.length() - 1);
      }
      i++;
    }
    int next = Math.max(i, Math.min(item + 1, text.length()));
    again += Math.max(0, cursor.at - next) + Math.max(0, next - item);
    if (again > 4L * text.length() + 10_000) {
      cursor.problem(next, next, "too much of this file is broken to read on");
      next = text.length();
    }
    cursor.at = next;
    cursor.last = cursor.at;
  }

  /** Behind the closing quote, or the end of the line where there is none. */
  private int endOfQuotes(int start) {
    String text = cursor.text;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i + 1;
      } else if (c == '\n') {
        return i;
      }
    }
    return text.length();
  }

  private boolean startsTop(int at) {
    int end = at;
    while (end < cursor.text.length()
        && end - at < 10
        && Character.isLetter(cursor.text.charAt(end))) {
      end++;
    }
    if (!TOP.contains(cursor.text.substring(at, end)) || end >= cursor.text.length()) {
      return false;
    }
    char next = cursor.text.charAt(end);
    return next == ' ' || next == '{' || next == '"';
  }
}
