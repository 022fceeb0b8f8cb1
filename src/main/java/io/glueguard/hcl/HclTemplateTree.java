package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/** Pairs the directives of a template. */
final class HclTemplateTree {
  private final HclCursor cursor;
  private final List<HclTemplateToken> tokens;
  private int at;

  HclTemplateTree(HclCursor cursor, List<HclTemplateToken> tokens) {
    this.cursor = cursor;
    this.tokens = tokens;
  }

  List<HclTemplatePart> parts() {
    List<HclTemplatePart> parts = sequence();
    if (at < tokens.size()) {
      throw misplaced(tokens.get(at));
    }
    return parts;
  }

  /** Parts up to a directive that ends or divides. */
  private List<HclTemplatePart> sequence() {
    List<HclTemplatePart> parts = new ArrayList<>();
    while (at < tokens.size()) {
      HclTemplateToken token = tokens.get(at);
      switch (token.kind) {
        case TEXT -> {
          at++;
          text(parts, token);
        }
        case INTERPOLATION -> {
          at++;
          parts.add(new HclTemplatePart.Interpolation(token.range, token.value));
        }
        case IF -> parts.add(branch(token));
        case FOR -> parts.add(loop(token));
        case ELSE, ENDIF, ENDFOR -> {
          return List.copyOf(parts);
        }
      }
    }
    return List.copyOf(parts);
  }

  /** Lines of a heredoc that follow one another become one text, in linear time. */
  private void text(List<HclTemplatePart> parts, HclTemplateToken first) {
    StringBuilder text = new StringBuilder(first.text);
    int end = first.range.end();
    while (at < tokens.size() && tokens.get(at).kind == HclTemplateToken.Kind.TEXT) {
      text.append(tokens.get(at).text);
      end = tokens.get(at++).range.end();
    }
    if (text.length() > 0) {
      parts.add(new HclTemplatePart.Text(cursor.range(first.range.start(), end), text.toString()));
    }
  }

  private HclTemplatePart branch(HclTemplateToken token) {
    cursor.deeper();
    at++;
    List<HclTemplatePart> positive = sequence();
    List<HclTemplatePart> negative = List.of();
    if (at < tokens.size() && tokens.get(at).kind == HclTemplateToken.Kind.ELSE) {
      at++;
      negative = sequence();
    }
    HclRange range = close(token, HclTemplateToken.Kind.ENDIF, "this if has no endif");
    return new HclTemplatePart.If(range, token.value, positive, negative);
  }

  private HclTemplatePart loop(HclTemplateToken token) {
    cursor.deeper();
    at++;
    List<HclTemplatePart> body = sequence();
    HclRange range = close(token, HclTemplateToken.Kind.ENDFOR, "this for has no endfor");
    HclCollectionParser.Intro intro = token.intro;
    return new HclTemplatePart.For(
        range, intro.keyName(), intro.valueName(), intro.collection(), body);
  }

  private HclRange close(HclTemplateToken opener, HclTemplateToken.Kind kind, String message) {
    cursor.depth--;
    if (at >= tokens.size()) {
      throw new HclCursor.Broken(opener.range.start(), opener.range.end(), message);
    }
    HclTemplateToken closer = tokens.get(at);
    if (closer.kind != kind) {
      throw misplaced(closer);
    }
    at++;
    return cursor.range(opener.range.start(), closer.range.end());
  }

  private static HclCursor.Broken misplaced(HclTemplateToken token) {
    return new HclCursor.Broken(
        token.range.start(), token.range.end(), "this directive belongs to none before it");
  }
}
