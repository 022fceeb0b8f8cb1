package io.glueguard.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Tells from a glance whether a file can be a template or a plan at all: most files of a tree are
 * not, and need no parser.
 */
final class Needles {
  private static final List<String> ALL =
      List.of("AWS::", "AWSTemplateFormatVersion", "resource_changes", "planned_values");

  /** Bytes of each needle that are searched for; what stands around them is compared then. */
  private static final int GRAM = 5;

  /**
   * Where in each needle those bytes begin: so that few other texts end in the last two of them.
   */
  private static final int[] GRAMS = {0, 13, 5, 4};

  private static final byte[][] NEEDLES = bytes();

  /**
   * How far to go on, by the last two bytes of those at hand (the method of Wu and Manber); pairs
   * share places, so that the table stays in the nearest cache.
   */
  private static final byte[] SKIPS = new byte[1 << 13];

  /** How far it mostly is. */
  private static final int FARTHEST = GRAM - 1;

  static {
    Arrays.fill(SKIPS, (byte) FARTHEST);
    for (int i = 0; i < NEEDLES.length; i++) {
      for (int j = 0; j < FARTHEST; j++) {
        int place = place(NEEDLES[i], GRAMS[i] + j);
        SKIPS[place] = (byte) Math.min(SKIPS[place], FARTHEST - 1 - j);
      }
    }
  }

  private Needles() {}

  private static byte[][] bytes() {
    byte[][] bytes = new byte[ALL.size()][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ALL.get(i).getBytes(StandardCharsets.ISO_8859_1);
    }
    return bytes;
  }

  /** Where the pair of bytes that begins there has its skip. */
  private static int place(byte[] bytes, int from) {
    return (bytes[from] << 5 ^ bytes[from + 1]) & 0x1FFF;
  }

  /** Bytes that are looked through of a file that is too large to be read. */
  private static final int START = 8 << 20;

  /** Whether a text may be something that glueguard judges. */
  static boolean inside(String text) {
    for (String needle : ALL) {
      if (text.contains(needle)) {
        return true;
      }
    }
    return Escapes.hideWords(text);
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
    return wide || found(bytes, length) || Escapes.hideWords(bytes, length);
  }

  /**
   * A search of our own: that of strings is fast only once the optimising compiler knows it, which
   * runs over folders end too soon for.
   */
  private static boolean found(byte[] bytes, int length) {
    int last = length - GRAM;
    for (int at = 0; at <= last; ) {
      // four looks that do not wait for each other take a third of the time of one after the other
      while (at + 3 * FARTHEST <= last && skipsAll(bytes, at + GRAM - 2)) {
        at += 4 * FARTHEST;
      }
      if (at > last) {
        return false;
      }
      int skip = SKIPS[place(bytes, at + GRAM - 2)];
      if (skip == 0) {
        if (begins(bytes, at, length)) {
          return true;
        }
        skip = 1;
      }
      at += skip;
    }
    return false;
  }

  /** Whether it is as far as it can be from each of four places on. */
  private static boolean skipsAll(byte[] bytes, int at) {
    return SKIPS[place(bytes, at)]
            + SKIPS[place(bytes, at + FARTHEST)]
            + SKIPS[place(bytes, at + 2 * FARTHEST)]
            + SKIPS[place(bytes, at + 3 * FARTHEST)]
        == 4 * FARTHEST;
  }

  /** Whether the searched bytes of a needle begin there, and the rest of it stands around them. */
  private static boolean begins(byte[] bytes, int at, int length) {
    for (int i = 0; i < NEEDLES.length; i++) {
      // the comparison of arrays is slow for the same reason
      if (bytes[at] == NEEDLES[i][GRAMS[i]] && stands(NEEDLES[i], bytes, at - GRAMS[i], length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(byte[] needle, byte[] bytes, int at, int length) {
    return at >= 0
        && at + needle.length <= length
        && Arrays.equals(needle, 0, needle.length, bytes, at, at + needle.length);
  }
}
