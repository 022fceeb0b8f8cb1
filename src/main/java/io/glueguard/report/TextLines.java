package io.glueguard.report;

import java.io.IOException;

/** Lines of words that fit into a terminal. */
final class TextLines {
  private final Appendable out;
  private final int width;

  /**
   * @param width columns; 0 for lines without an end
   */
  TextLines(Appendable out, int width) {
    this.out = out;
    this.width = width;
  }

  int width() {
    return width;
  }

  /** True when a line may be that long. */
  boolean fits(int columns) {
    return width == 0 || columns <= width;
  }

  TextLines print(String painted) throws IOException {
    out.append(painted);
    return this;
  }

  void end() throws IOException {
    out.append('\n');
  }

  void line(String painted) throws IOException {
    out.append(painted).append('\n');
  }

  /**
   * Writes words and ends the line, breaking it between words where it would grow too long.
   *
   * @param used columns that the line holds already
   * @param indent blanks before the lines that follow
   */
  void words(String text, int used, int indent) throws IOException {
    if (fits(used + VisibleText.width(text))) {
      line(text);
      return;
    }
    int column = used;
    boolean fresh = true;
    for (String word : text.split(" ")) {
      int wide = VisibleText.width(word);
      int gap = fresh ? 0 : 1;
      if (column + gap + wide > width && column > indent) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
        gap = 0;
      }
      out.append(gap == 0 ? "" : " ");
      // what begins a line may be a command to the system that runs this
      boolean command = column == indent && gap == 0 && word.startsWith("::");
      out.append(command ? ": " + word.substring(1) : word);
      column += gap + wide + (command ? 1 : 0);
      fresh = false;
    }
    out.append('\n');
  }
}
