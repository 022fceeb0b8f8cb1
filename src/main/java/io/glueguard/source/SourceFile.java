package io.glueguard.source;

import java.util.Arrays;

/**
 * The content of one file, and the way from an offset in it to a place that a person can find.
 * Immutable and safe to share between threads.
 *
 * <p>Offsets are counted in chars of {@link #text()}: the decoded content without a byte order
 * mark.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final boolean ascii;
  private volatile int[] lineStarts;

  private SourceFile(String name, String text, int[] lineStarts) {
    this.name = name;
    this.text = text;
    this.ascii = lineStarts != null;
    this.lineStarts = lineStarts;
  }

  /**
   * A file from text that is decoded already.
   *
   * @param name the path as it is shown to the user, with {@code /} between folders
   */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text, null);
  }

  /** A file of ASCII, of which is known where its lines start. */
  static SourceFile ascii(String name, String text, int[] lineStarts) {
    return new SourceFile(name, text, lineStarts);
  }

  /**
   * A file from its bytes: UTF-8, or UTF-16 and UTF-32 by their byte order mark or by where the
   * zeros stand. Bytes that are no text become U+FFFD with a remark; a file with NUL characters is
   * unreadable. The value is never null.
   *
   * @param name the path as it is shown to the user, with {@code /} between folders
   */
  public static Parsed<SourceFile> decode(String name, byte[] bytes) {
    return Decoder.decode(name, bytes);
  }

  /** The path as it is shown to the user, with {@code /} between folders. */
  public String name() {
    return name;
  }

  /** The decoded content, without a byte order mark. */
  public String text() {
    return text;
  }

  /** True when every char is ASCII, so that chars and bytes are counted alike. */
  boolean isAscii() {
    if (ascii) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** The place of an offset, clamped to the text. */
  public Position position(int offset) {
    int[] starts = lineStarts();
    int clamped = Math.max(0, Math.min(offset, text.length()));
    int index = Arrays.binarySearch(starts, clamped);
    int line = index >= 0 ? index : -index - 2;
    return new Position(line + 1, clamped - starts[line] + 1);
  }

  /** The stretch between two offsets. */
  public Span span(int start, int end) {
    return new Span(position(start), position(Math.max(start, end)));
  }

  /**
   * The text of a line without its line break; empty when the file has no such line. {@code line}
   * is 1-based.
   */
  public String line(int line) {
    return line(line, 0, text.length());
  }

  /**
   * At most {@code length} chars of a line from the 0-based index {@code from} in it on, without
   * its line break; what lies beyond its end is left out.
   */
  public String line(int line, int from, int length) {
    int whole = lineLength(line);
    int first = Math.min(from, whole);
    int count = Math.min(length, whole - first);
    return count == 0
        ? ""
        : text.substring(lineStart(line) + first, lineStart(line) + first + count);
  }

  /** Chars of a line without its line break; 0 when the file has no such line. */
  public int lineLength(int line) {
    int[] starts = lineStarts();
    if (line < 1 || line > starts.length) {
      return 0;
    }
    int end = line < starts.length ? starts[line] : text.length();
    while (end > starts[line - 1]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end - starts[line - 1];
  }

  private int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = findLineStarts();
      lineStarts = known;
    }
    return known;
  }

  private int[] findLineStarts() {
    int[] starts = new int[64];
    int count = 1;
    // searching is many times faster than looking at each char of a plan that is one line
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean alone = carriage >= 0 && (feed < 0 || carriage < feed);
      int at = alone ? carriage : feed;
      if (alone) {
        carriage = text.indexOf('\r', at + 1);
      } else {
        feed = text.indexOf('\n', at + 1);
      }
      if (!alone || at + 1 != feed) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = at + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
