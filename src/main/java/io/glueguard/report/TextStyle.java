package io.glueguard.report;

import java.util.List;

/**
 * How the text report looks, as the command line and the terminal decide it.
 *
 * @param color true for ANSI colours
 * @param width columns to fit into, at least 40; 0 for lines as long as they come, which is right
 *     for files and pipes
 * @param verbose true to show everything in full: low, info, undecided, suppressed and known ones
 * @param quiet true for findings and problems only, without the account
 * @param frameworks the account counts findings by the controls of these; in lower case
 */
public record TextStyle(
    boolean color, int width, boolean verbose, boolean quiet, List<String> frameworks) {

  /** For files and pipes: no colours, no wrapping, the usual amount. */
  public static final TextStyle PLAIN = new TextStyle(false, 0, false, false);

  /** Refuses widths that nothing fits into. */
  public TextStyle {
    if (width != 0 && width < 40) {
      width = 40;
    }
    frameworks = List.copyOf(frameworks);
  }

  /** No framework is asked for. */
  public TextStyle(boolean color, int width, boolean verbose, boolean quiet) {
    this(color, width, verbose, quiet, List.of());
  }
}
