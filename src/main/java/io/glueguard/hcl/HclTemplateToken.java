package io.glueguard.hcl;

import java.util.List;

/** A piece of a template before directives are paired. */
final class HclTemplateToken {
  /** What it is. */
  enum Kind {
    TEXT,
    INTERPOLATION,
    IF,
    FOR,
    ELSE,
    ENDIF,
    ENDFOR
  }

  final Kind kind;
  final HclExpression value;
  final HclCollectionParser.Intro intro;
  HclRange range;
  String text;
  boolean stripBefore;
  boolean stripAfter;

  private HclTemplateToken(Kind kind, HclExpression value, HclCollectionParser.Intro intro) {
    this.kind = kind;
    this.value = value;
    this.intro = intro;
  }

  static HclTemplateToken text(HclRange range, String text) {
    HclTemplateToken token = new HclTemplateToken(Kind.TEXT, null, null);
    token.range = range;
    token.text = text;
    return token;
  }

  static HclTemplateToken interpolation(HclExpression value) {
    return new HclTemplateToken(Kind.INTERPOLATION, value, null);
  }

  static HclTemplateToken condition(HclExpression value) {
    return new HclTemplateToken(Kind.IF, value, null);
  }

  static HclTemplateToken loop(HclCollectionParser.Intro intro) {
    return new HclTemplateToken(Kind.FOR, null, intro);
  }

  static HclTemplateToken word(String word) {
    Kind kind = word.equals("else") ? Kind.ELSE : word.equals("endif") ? Kind.ENDIF : Kind.ENDFOR;
    return new HclTemplateToken(kind, null, null);
  }

  HclTemplateToken at(HclRange place, boolean before, boolean after) {
    range = place;
    stripBefore = before;
    stripAfter = after;
    return this;
  }

  /** A marker takes the blanks of the piece of text beside it, in a heredoc of that line only. */
  static void strip(List<HclTemplateToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      HclTemplateToken token = tokens.get(i);
      if (token.stripBefore && i > 0 && tokens.get(i - 1).text != null) {
        tokens.get(i - 1).text = tokens.get(i - 1).text.stripTrailing();
      }
      if (token.stripAfter && i + 1 < tokens.size() && tokens.get(i + 1).text != null) {
        tokens.get(i + 1).text = tokens.get(i + 1).text.stripLeading();
      }
    }
  }

  /**
   * Takes from the lines of a flush heredoc the indentation that all but the blank ones share; a
   * line whose break was stripped counts to the one before.
   */
  static void flush(List<HclTemplateToken> tokens) {
    int least = Integer.MAX_VALUE;
    boolean lineStart = true;
    for (HclTemplateToken token : tokens) {
      if (lineStart) {
        int spaces = token.text == null ? 0 : spaces(token.text);
        boolean blank =
            token.text != null && spaces == token.text.length() && token.text.endsWith("\n");
        least = blank ? least : Math.min(least, spaces);
      }
      lineStart = token.text != null && token.text.endsWith("\n");
    }
    lineStart = true;
    for (HclTemplateToken token : tokens) {
      boolean ends = token.text != null && token.text.endsWith("\n");
      if (lineStart && token.text != null && !(ends && spaces(token.text) == token.text.length())) {
        token.text = token.text.substring(Math.min(least, spaces(token.text)));
      }
      lineStart = ends;
    }
  }

  private static int spaces(String text) {
    int count = 0;
    while (count < text.length() && Character.isWhitespace(text.charAt(count))) {
      count++;
    }
    return count;
  }
}
