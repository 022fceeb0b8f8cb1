package io.glueguard.report;

import io.glueguard.finding.Picture;
import java.io.IOException;
import java.util.Set;

/** The graph as a drawing that stands alone and follows the light or dark of the reader. */
final class SvgGraph implements GraphReport {
  private static final int MARGIN = 16;

  @Override
  public void write(Picture picture, Appendable out) throws IOException {
    DrawnPart part = DrawnPart.of(picture);
    Drawing drawing = new Drawing(part.picture(), Set.of());
    int foot = part.left() > 0 ? 28 : 0;
    String width = Integer.toString(drawing.width() + 2 * MARGIN);
    String height = Integer.toString(drawing.height() + 2 * MARGIN + foot);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width).append(' ');
    out.append(height).append("\">\n<title>Glue jobs and what encrypts their bookmarks</title>\n");
    out.append("<style>\n").append(Resources.text("drawing.css")).append("</style>\n");
    out.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n<g transform=\"translate(");
    out.append(Integer.toString(MARGIN)).append(' ').append(Integer.toString(MARGIN));
    out.append(")\">\n");
    drawing.write(out);
    if (part.left() > 0) {
      out.append("<text class=\"heading\" x=\"1\" y=\"");
      out.append(Integer.toString(drawing.height() + 20)).append("\">");
      out.append(left(part)).append("</text>\n");
    }
    out.append("</g>\n</svg>\n");
  }

  /** What a drawing leaves out, as a sentence; empty when it is whole. */
  static String left(DrawnPart part) {
    return part.left() == 0
        ? ""
        : Count.of(part.left(), "resource")
            + " left out: only those with findings and their neighbours are drawn.";
  }
}
