package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Picture;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The graph in the language of Graphviz. */
final class DotGraph implements GraphReport {

  @Override
  public void write(Picture picture, Appendable out) throws IOException {
    out.append("digraph glueguard {\n  rankdir=LR;\n");
    out.append("  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=sans];\n");
    out.append("  edge [fontname=sans, fontsize=9, color=gray40];\n");
    Map<String, String> names = new HashMap<>();
    for (Picture.Column column : Picture.Column.values()) {
      out.append("  { rank=same;\n");
      for (Picture.Spot spot : picture.spots()) {
        if (spot.column() == column) {
          names.put(spot.id(), "n" + names.size());
          spot(spot, names.get(spot.id()), out);
        }
      }
      out.append("  }\n");
    }
    for (Picture.Line line : picture.lines()) {
      String from = names.get(line.from());
      String to = names.get(line.to());
      if (from != null && to != null) {
        out.append("  ").append(from).append(" -> ").append(to);
        out.append(" [label=").append(quoted(line.label()));
        out.append(line.broken() ? ", style=dashed, color=red3];\n" : "];\n");
      }
    }
    out.append("}\n");
  }

  private static void spot(Picture.Spot spot, String name, Appendable out) throws IOException {
    String sign = GraphWords.sign(spot.state());
    out.append("    ").append(name).append(" [label=");
    out.append(quoted(sign.isEmpty() ? spot.label() : sign + " " + spot.label()));
    out.append(", tooltip=").append(quoted(GraphWords.told(spot)));
    out.append(", fillcolor=\"").append(color(spot.state())).append('"');
    out.append(spot.outside() ? ", style=\"rounded,filled,dashed\"];\n" : "];\n");
  }

  private static String color(JobState state) {
    if (state == null) {
      return "#f4f4f5";
    }
    return switch (state) {
      case ENCRYPTED -> "#d9f2e0";
      case UNENCRYPTED -> "#fbdcdc";
      case UNDECIDED -> "#fdf0cf";
      case NOT_APPLICABLE -> "#e8e8ea";
    };
  }

  /** Graphviz reads backslashes and HTML entities inside of quotes. */
  private static String quoted(String text) {
    String visible = VisibleText.line(text);
    return "\"" + visible.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;") + "\"";
  }
}
