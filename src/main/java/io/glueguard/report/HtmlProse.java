package io.glueguard.report;

/**
 * The little of Markdown that pages of rules are written in, as HTML: paragraphs, lists, blocks of
 * code, {@code code} and bold words. All else is text as it stands, links included.
 */
final class HtmlProse {
  private final StringBuilder html = new StringBuilder();
  private boolean inParagraph;
  private boolean inList;

  private HtmlProse() {}

  static String of(String markdown) {
    HtmlProse prose = new HtmlProse();
    StringBuilder code = null;
    for (String line : VisibleText.lines(markdown.strip())) {
      String trimmed = line.strip();
      if (trimmed.startsWith("```")) {
        prose.end();
        if (code != null) {
          prose.code(code);
          code = null;
        } else {
          code = new StringBuilder();
        }
      } else if (code != null) {
        code.append(code.length() == 0 ? "" : "\n").append(line);
      } else {
        prose.line(trimmed);
      }
    }
    prose.end();
    if (code != null) {
      prose.code(code);
    }
    return prose.html.toString();
  }

  private void line(String line) {
    boolean item = line.startsWith("- ") || line.startsWith("* ");
    if (line.isEmpty()) {
      end();
    } else if (item) {
      if (!inList) {
        end();
        html.append("<ul>\n");
        inList = true;
      } else {
        html.append("</li>\n");
      }
      html.append("<li>").append(inline(line.substring(2)));
    } else if (inParagraph || inList) {
      html.append('\n').append(inline(line));
    } else {
      html.append("<p>").append(inline(line));
      inParagraph = true;
    }
  }

  private void end() {
    html.append(inParagraph ? "</p>\n" : "").append(inList ? "</li>\n</ul>\n" : "");
    inParagraph = false;
    inList = false;
  }

  private void code(CharSequence code) {
    html.append("<pre class=\"source\">").append(Markup.lines(code.toString())).append("</pre>\n");
  }

  /** Pairs of marks only: one that is left alone stays what it is. */
  private static String inline(String line) {
    StringBuilder out = new StringBuilder();
    String[] byCode = line.split("`", -1);
    for (int i = 0; i < byCode.length; i++) {
      boolean last = i == byCode.length - 1;
      if (i % 2 == 1 && !last) {
        out.append("<code>").append(Markup.line(byCode[i])).append("</code>");
      } else {
        out.append(i % 2 == 1 ? "`" : "").append(bold(byCode[i]));
      }
    }
    return out.toString();
  }

  private static String bold(String text) {
    StringBuilder out = new StringBuilder();
    String[] byBold = text.split("\\*\\*", -1);
    for (int i = 0; i < byBold.length; i++) {
      boolean last = i == byBold.length - 1;
      boolean open = i % 2 == 1;
      out.append(open ? (last ? "**" : "<b>") : "").append(Markup.line(byBold[i]));
      out.append(open && !last ? "</b>" : "");
    }
    return out.toString();
  }
}
