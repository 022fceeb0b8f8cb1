package io.glueguard.report;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Picture;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The graph as a Mermaid flowchart, which GitHub and GitLab draw inside of Markdown. */
final class MermaidGraph implements GraphReport {

  @Override
  public void write(Picture picture, Appendable out) throws IOException {
    out.append("flowchart LR\n");
    Map<String, String> names = new HashMap<>();
    for (Picture.Column column : Picture.Column.values()) {
      boolean begun = false;
      for (Picture.Spot spot : picture.spots()) {
        if (spot.column() == column) {
          if (!begun) {
            out.append("  subgraph ").append(GraphWords.word(column)).append("s[\"");
            out.append(GraphWords.heading(column)).append("\"]\n");
            begun = true;
          }
          names.put(spot.id(), "n" + names.size());
          spot(spot, names.get(spot.id()), out);
        }
      }
      out.append(begun ? "  end\n" : "");
    }
    for (Picture.Line line : picture.lines()) {
      String from = names.get(line.from());
      String to = names.get(line.to());
      if (from != null && to != null) {
        out.append("  ").append(from).append(line.broken() ? " -.->|\"" : " -->|\"");
        out.append(text(line.label())).append("\"| ").append(to).append('\n');
      }
    }
    out.append("  classDef encrypted fill:#d9f2e0,stroke:#1a7f37,color:#1f2328\n");
    out.append("  classDef unencrypted fill:#fbdcdc,stroke:#cf222e,color:#1f2328\n");
    out.append("  classDef undecided fill:#fdf0cf,stroke:#9a6700,color:#1f2328\n");
    out.append("  classDef other fill:#f4f4f5,stroke:#6e7781,color:#1f2328\n");
    out.append("  classDef outside fill:#f4f4f5,stroke:#6e7781,color:#1f2328,");
    out.append("stroke-dasharray:4 3\n");
  }

  private static void spot(Picture.Spot spot, String name, Appendable out) throws IOException {
    String sign = GraphWords.sign(spot.state());
    out.append("    ").append(name).append("[\"");
    out.append(sign.isEmpty() ? "" : text(sign) + " ").append(text(spot.label()));
    out.append("\"]:::").append(spot.outside() ? "outside" : style(spot.state())).append('\n');
  }

  private static String style(JobState state) {
    if (state == null) {
      return "other";
    }
    return switch (state) {
      case ENCRYPTED, UNENCRYPTED, UNDECIDED -> state.word();
      case NOT_APPLICABLE -> "other";
    };
  }

  /**
   * All but letters, digits and a few marks as Mermaid's entity codes: it reads HTML and Markdown
   * in labels.
   */
  private static String text(String label) {
    String visible = VisibleText.line(label.isEmpty() ? " " : label);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      boolean harmless =
          c > 0x7f || Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '/';
      if (harmless) {
        escaped.append(c);
      } else {
        escaped.append('#').append((int) c).append(';');
      }
    }
    return escaped.toString();
  }
}
