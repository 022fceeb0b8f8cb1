package io.glueguard.hcl;

import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A place in a text that moves forward, over blanks and comments. */
final class HclCursor {
  final SourceFile file;
  final String text;
  final List<HclFile.Comment> comments = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  int at;

  /** End of the last thing read that was neither blank nor comment. */
  int last;

  /** Whether a line break ends what is read, as it does outside of brackets. */
  boolean lines = true;

  int depth;
  private int commented;

  /**
   * What ends the reading of an item; the reader of bodies catches it and goes on behind the item.
   */
  static final class Broken extends RuntimeException {
    final transient int start;
    final transient int end;

    Broken(int start, int end, String message) {
      super(message, null, false, false);
      this.start = start;
      this.end = end;
    }
  }

  HclCursor(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The char at the cursor, or one ahead; 0 behind the end. */
  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  boolean looksAt(String expected) {
    return text.startsWith(expected, at);
  }

  /**
   * Over blanks and comments, and over line breaks where they do not matter; returns the char
   * there.
   */
  char skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || c == '/' && peek(1) == '/') {
        lineComment();
      } else if (c == '/' && peek(1) == '*') {
        blockComment();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' && !lines) {
        at++;
      } else {
        return c;
      }
    }
    return 0;
  }

  /** Like {@link #skip()}, but over line breaks in any case. */
  char skipLines() {
    boolean before = lines;
    lines = false;
    char c = skip();
    lines = before;
    return c;
  }

  private void lineComment() {
    int start = at;
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
    int stop = at > start && text.charAt(at - 1) == '\r' ? at - 1 : at;
    comment(start, stop, text.charAt(start) == '#' ? start + 1 : start + 2, stop);
  }

  private void blockComment() {
    int start = at;
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      at = text.length();
      throw new Broken(start, start + 2, "this comment is not closed");
    }
    at = end + 2;
    comment(start, at, start + 2, end);
  }

  private void comment(int start, int end, int from, int to) {
    if (start < commented) {
      return;
    }
    commented = end;
    int before = start - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    boolean trailing = before >= 0 && text.charAt(before) != '\n' && text.charAt(before) != '\r';
    comments.add(
        new HclFile.Comment(range(start, end), text.substring(from, to).strip(), trailing));
  }

  /** Over a sign that is known to be there. */
  void take(int length) {
    at += length;
    last = at;
  }

  /** Over that sign, or broken. */
  void expect(String sign, String message) {
    skip();
    if (!looksAt(sign)) {
      throw broken(message);
    }
    take(sign.length());
  }

  boolean atName() {
    if (atEnd()) {
      return false;
    }
    int c = text.codePointAt(at);
    return c == '_' || c < 128 ? isAsciiStart(c) : Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isAsciiStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  /** The name at the cursor, which is known to be there. */
  String name() {
    int start = at;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean part =
          c < 128
              ? isAsciiStart(c) || c >= '0' && c <= '9' || c == '-'
              : Character.isUnicodeIdentifierPart(c);
      if (!part) {
        break;
      }
      at += Character.charCount(c);
    }
    last = at;
    return text.substring(start, at);
  }

  /** True when that word stands at the cursor and no longer name does. */
  boolean atWord(String word) {
    if (!looksAt(word)) {
      return false;
    }
    int end = at + word.length();
    if (end >= text.length()) {
      return true;
    }
    int c = text.codePointAt(end);
    return c < 128
        ? !isAsciiStart(c) && !(c >= '0' && c <= '9') && c != '-'
        : !Character.isUnicodeIdentifierPart(c);
  }

  HclRange range(int start, int end) {
    return new HclRange(file, start, end);
  }

  /** From there to the end of what was read last. */
  HclRange from(int start) {
    return new HclRange(file, start, Math.max(start, last));
  }

  void deeper() {
    if (++depth > HclParser.DEEPEST) {
      throw broken("this is nested deeper than the limit of " + HclParser.DEEPEST + " levels");
    }
  }

  Broken broken(String message) {
    return new Broken(at, Math.min(text.length(), at + 1), message);
  }

  void problem(int start, int end, String message) {
    problems.add(Problem.unreadable(file.name(), file.span(start, end), message));
  }
}
