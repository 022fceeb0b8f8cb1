package io.glueguard.hcl;

import java.io.IOException;
import java.io.InputStream;

/** Looks for bytes in a stream without keeping it. */
final class StreamSearch {
  private static final int CHUNK = 64 << 10;

  private StreamSearch() {}

  /**
   * True when the bytes are in the stream.
   *
   * @param wanted shorter than 64 kB, not empty
   * @param most of a longer stream only so many bytes are looked at
   */
  static boolean contains(InputStream stream, byte[] wanted, long most) throws IOException {
    byte[] buffer = new byte[CHUNK * 2];
    int kept = 0;
    for (long seen = 0; seen < most; seen += CHUNK) {
      int read = stream.readNBytes(buffer, kept, CHUNK);
      int end = kept + read;
      if (indexOf(buffer, end, wanted) >= 0) {
        return true;
      }
      if (read < CHUNK) {
        return false;
      }
      // what is wanted may begin at the end of one chunk
      kept = Math.min(end, wanted.length - 1);
      System.arraycopy(buffer, end - kept, buffer, 0, kept);
    }
    return false;
  }

  private static int indexOf(byte[] buffer, int end, byte[] wanted) {
    for (int at = 0; at + wanted.length <= end; at++) {
      int same = 0;
      while (same < wanted.length && buffer[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
