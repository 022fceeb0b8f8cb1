package io.glueguard.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds out how the bytes of a file are to be read. */
final class Decoder {
  private static final char REPLACEMENT = '\uFFFD';

  private Decoder() {}

  static Parsed<SourceFile> decode(String name, byte[] bytes) {
    int mark = markLength(bytes);
    Charset charset = charset(bytes);
    int[] lineStarts = charset == StandardCharsets.UTF_8 ? asciiLineStarts(bytes, mark) : null;
    if (lineStarts != null) {
      // Latin 1 is copied without a further look
      String ascii = new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
      return new Parsed<>(SourceFile.ascii(name, ascii, lineStarts), List.of());
    }
    String text = new String(bytes, mark, bytes.length - mark, charset);
    int replaced = text.indexOf(REPLACEMENT);
    SourceFile file = SourceFile.of(name, text);
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      String message = "This is no text: it has NUL characters";
      return new Parsed<>(
          file, List.of(Problem.unreadable(name, file.span(zero, zero + 1), message)));
    }
    if (replaced >= 0 && !isWellFormed(bytes, mark, charset)) {
      String message = "Bytes that are not " + charset.name() + " were read as U+FFFD";
      return new Parsed<>(
          file,
          List.of(Problem.remark(name, file.span(replaced, replaced + 1), message, List.of())));
    }
    return new Parsed<>(file, List.of());
  }

  /**
   * Where lines start in bytes that are ASCII without NUL; null for others. One look at each byte
   * of a plan of 100 MB tells both.
   */
  private static int[] asciiLineStarts(byte[] bytes, int from) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = from; i < bytes.length; i++) {
      byte each = bytes[i];
      if (each > '\r') {
        continue;
      }
      if (each <= 0) {
        return null;
      }
      boolean alone = each == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (each == '\n' || alone) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1 - from;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return 4;
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)
        || bytes.length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)
        || bytes.length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] != 0) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, 0xFF, 0xFE)
        || bytes.length >= 2 && bytes[0] > 0 && bytes[1] == 0 && zeros(bytes, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)
        || bytes.length >= 2 && bytes[0] == 0 && bytes[1] > 0 && zeros(bytes, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** Whether every second byte of the beginning is zero, and no other one. */
  private static boolean zeros(byte[] bytes, int from) {
    int checked = Math.min(bytes.length - 1, 8);
    for (int i = 0; i < checked; i++) {
      if ((bytes[i] == 0) != (i % 2 == from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWellFormed(byte[] bytes, int from, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
