package io.glueguard.scan;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Finds where a text may hold more than can be searched for: JSON and YAML let anybody write {@code
 * \u0041WS::Glue::Job}. No tool escapes a letter or a colon, so hardly any file has one.
 */
final class Escapes {
  /** Characters of the longest escape. */
  private static final int LENGTH = 10;

  /** A letter, a colon or an underscore, or a line that goes on inside of the word. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          ".?\\\\(?:u00|x|U000000)(?:3[aA]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aA]).*"
              + "|[AWS:]\\\\[\\n\\r].*",
          Pattern.DOTALL);

  private Escapes() {}

  /** Whether what stands in the text may be other words than those that can be seen. */
  static boolean hideWords(String text) {
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
      if (at + 1 < text.length() && begins(text.charAt(at + 1))) {
        int end = Math.min(text.length(), at + LENGTH);
        if (HIDDEN.matcher(text.substring(Math.max(0, at - 1), end)).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same for bytes that are not decoded. */
  static boolean hideWords(byte[] bytes, int length) {
    for (int at = 0; at + 1 < length; at++) {
      if (bytes[at] == '\\' && begins(bytes[at + 1])) {
        int end = Math.min(length, at + LENGTH);
        int from = Math.max(0, at - 1);
        String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        if (HIDDEN.matcher(text).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean begins(int second) {
    return second == 'u' || second == 'x' || second == 'U' || second == '\n' || second == '\r';
  }
}
