package io.glueguard.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The path of a file as an address for other tools: {@code .} and {@code ..} resolved, all but the
 * harmless characters percent-encoded.
 *
 * @param uri a relative reference where the path is relative, else a {@code file:} address
 * @param belowRoot false for absolute paths and those that leave the root
 */
record FileAddress(String uri, boolean belowRoot) {
  private static final String HARMLESS = "-._~/";
  private static final String HEX = "0123456789ABCDEF";

  static FileAddress of(String file) {
    boolean drive =
        file.length() > 2
            && file.charAt(1) == ':'
            && (file.charAt(2) == '/' || file.charAt(2) == '\\')
            && isLetter(file.charAt(0));
    // elsewhere a backslash is a part of the name
    String path = drive ? file.replace('\\', '/') : file;
    boolean absolute = path.startsWith("/") || drive;
    String resolved = resolve(path);
    if (absolute) {
      String start = drive ? resolved.substring(0, 2) : "";
      return new FileAddress(
          "file:///" + start + encode(resolved.substring(start.length())), false);
    }
    return new FileAddress(encode(resolved), !resolved.startsWith("../") && !resolved.equals(".."));
  }

  private static String resolve(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      boolean up = part.equals("..");
      if (up && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  /**
   * Percent-encoded but for letters, digits, slashes and the four marks that are harmless
   * everywhere.
   */
  static String encode(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isLetter(c) || c >= '0' && c <= '9' || HARMLESS.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return uri.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
