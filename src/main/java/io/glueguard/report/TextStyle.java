package io.glueguard.report;

/**
 * How the text report looks, as the command line and the terminal decide it.
 *
 * @param color true for ANSI colours
 * @param width columns to fit into, at least 40; 0 for lines as long as they come, which is right
 *     for files and pipes
 * @param verbose true to show everything in full: low, info, undecided, suppressed and known ones
 * @param quiet true for findings and problems only, without the account
 */
public record TextStyle(boolean color, int width, boolean verbose, boolean quiet) {

  /** For files and pipes: no colours, no wrapping, the usual amount. */
  public static final TextStyle PLAIN = new TextStyle(false, 0, false, false);

  /** Refuses widths that nothing fits into. */
  public TextStyle {
    if (width != 0 && width < 40) {
      width = 40;
    }
  }
}
