package io.glueguard.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells from a glance whether a file can be a template or a plan at all: most files of a tree are
 * not, and need no parser.
 */
final class Needles {
  private static final List<String> ALL =
      List.of("AWS::", "AWSTemplateFormatVersion", "resource_changes", "planned_values");

  private Needles() {}

  /** Bytes that are looked through of a file that is too large to be read. */
  private static final int START = 8 << 20;

  /** Whether a text may be something that glueguard judges. */
  static boolean inside(String text) {
    for (String needle : ALL) {
      if (text.contains(needle)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same for a file that is not read as a whole, going by its first 8 MB; yes when even those
   * cannot be read.
   */
  static boolean mayBeAtTheStart(Path path) {
    try (InputStream in = java.nio.file.Files.newInputStream(path)) {
      byte[] start = in.readNBytes(START);
      return inside(start, start.length);
    } catch (IOException | OutOfMemoryError e) {
      return true;
    }
  }

  /**
   * The same for bytes that are not decoded; wide characters cannot be searched and count as yes.
   */
  static boolean inside(byte[] bytes, int length) {
    boolean wide =
        length > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] == -1 || bytes[0] == -2);
    return wide || inside(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }
}
