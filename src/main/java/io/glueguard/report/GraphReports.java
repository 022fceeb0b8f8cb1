package io.glueguard.report;

import java.util.List;

/** The forms of the graph, by the names of the command line. */
public final class GraphReports {
  /** Every name that {@link #named} knows, in the order of the help text. */
  public static final List<String> NAMES = List.of("dot", "mermaid", "json", "svg");

  private GraphReports() {}

  /** The form of that name; null when there is none. */
  public static GraphReport named(String name) {
    return switch (name) {
      case "dot" -> new DotGraph();
      case "mermaid" -> new MermaidGraph();
      case "json" -> new JsonGraph();
      case "svg" -> new SvgGraph();
      default -> null;
    };
  }
}
