package io.glueguard.report;

import io.glueguard.finding.Picture;
import io.glueguard.finding.Picture.Column;
import io.glueguard.finding.Picture.Line;
import io.glueguard.finding.Picture.Spot;
import java.io.IOException;
import java.util.Set;

/**
 * The picture as the inside of an SVG element: classes instead of colours, so that a page can be
 * light or dark and may forbid styles inside of attributes.
 */
final class Drawing {
  private static final int LABEL_COLUMNS = 22;

  private final Picture picture;
  private final Set<String> linked;
  private final DrawingLayout layout;

  /**
   * @param linked addresses of the resources whose box is a link that filters the page for them
   */
  Drawing(Picture picture, Set<String> linked) {
    this.picture = picture;
    this.linked = linked;
    this.layout = new DrawingLayout(picture);
  }

  int width() {
    return layout.width();
  }

  int height() {
    return layout.height();
  }

  void write(Appendable out) throws IOException {
    for (Column column : layout.columns()) {
      text(out, "heading", layout.left(column), 18, GraphWords.heading(column));
      out.append('\n');
    }
    for (Line line : picture.lines()) {
      if (layout.has(line.from()) && layout.has(line.to())) {
        line(line, out);
      }
    }
    for (Spot spot : picture.spots()) {
      spot(spot, out);
    }
  }

  private void line(Line line, Appendable out) throws IOException {
    int half = DrawingLayout.BOX_HEIGHT / 2;
    int fromX = layout.left(line.from()) + DrawingLayout.BOX_WIDTH;
    int fromY = layout.top(line.from()) + half;
    boolean forward = layout.left(line.to()) > layout.left(line.from());
    int toX = layout.left(line.to()) + (forward ? 0 : DrawingLayout.BOX_WIDTH);
    int toY = layout.top(line.to()) + half;
    int bend = forward ? Math.max(30, (toX - fromX) / 2) : 40;
    out.append("<path class=\"line").append(line.broken() ? " broken" : "").append("\" d=\"M");
    point(out, fromX, fromY);
    if (toX - fromX > DrawingLayout.GAP) {
      int lane = layout.lane((fromY + toY) / 2);
      int near = DrawingLayout.GAP / 2;
      curve(out, fromX + near, fromY, lane, fromX + DrawingLayout.GAP);
      fromX = toX - DrawingLayout.GAP;
      fromY = lane;
      out.append(" H").append(Integer.toString(fromX));
      bend = near;
    }
    out.append(" C");
    point(out, fromX + bend, fromY).append(' ');
    point(out, forward ? toX - bend : toX + bend, toY).append(' ');
    point(out, toX, toY).append("\"><title>");
    out.append(Markup.line(line.label())).append(line.broken() ? " (not declared)" : "");
    out.append("</title></path>\n");
  }

  private void spot(Spot spot, Appendable out) throws IOException {
    int left = layout.left(spot.id());
    int top = layout.top(spot.id());
    String state = spot.state() == null ? "none" : spot.state().word();
    boolean link = linked.contains(spot.address());
    if (link) {
      out.append("<a href=\"#q=").append(FileAddress.encode(spot.address())).append("\">");
    }
    out.append("<g class=\"spot ").append(state).append(spot.outside() ? " outside\">" : "\">");
    out.append("<title>").append(Markup.line(GraphWords.told(spot))).append("</title>");
    rectangle(out, "box", left, top, DrawingLayout.BOX_WIDTH);
    String sign = GraphWords.sign(spot.state());
    if (!sign.isEmpty()) {
      text(out, "sign", left + 11, top + 20, sign);
    }
    text(out, "label", left + (sign.isEmpty() ? 11 : 27), top + 20, shortened(spot.label()));
    out.append(link ? "</g></a>\n" : "</g>\n");
  }

  static String shortened(String label) {
    String visible = VisibleText.line(label);
    if (VisibleText.width(visible) <= LABEL_COLUMNS) {
      return visible;
    }
    StringBuilder cut = new StringBuilder();
    int column = 0;
    for (int i = 0; i < visible.length(); ) {
      int c = visible.codePointAt(i);
      StringBuilder one = new StringBuilder();
      column += VisibleText.append(one, c, column);
      if (column > LABEL_COLUMNS - 1) {
        break;
      }
      cut.append(one);
      i += Character.charCount(c);
    }
    return cut.append('\u2026').toString();
  }

  private static void rectangle(Appendable out, String style, int left, int top, int width)
      throws IOException {
    out.append("<rect class=\"").append(style).append("\" x=\"").append(Integer.toString(left));
    out.append("\" y=\"").append(Integer.toString(top)).append("\" width=\"");
    out.append(Integer.toString(width)).append("\" height=\"");
    out.append(Integer.toString(DrawingLayout.BOX_HEIGHT)).append("\" rx=\"6\"/>");
  }

  private static void text(Appendable out, String style, int x, int y, String text)
      throws IOException {
    out.append("<text class=\"").append(style).append("\" x=\"").append(Integer.toString(x));
    out.append("\" y=\"").append(Integer.toString(y)).append("\">");
    out.append(Markup.line(text)).append("</text>");
  }

  private static void curve(Appendable out, int bendX, int fromY, int toY, int toX)
      throws IOException {
    out.append(" C");
    point(out, bendX, fromY).append(' ');
    point(out, bendX, toY).append(' ');
    point(out, toX, toY);
  }

  private static Appendable point(Appendable out, int x, int y) throws IOException {
    return out.append(Integer.toString(x)).append(' ').append(Integer.toString(y));
  }
}
