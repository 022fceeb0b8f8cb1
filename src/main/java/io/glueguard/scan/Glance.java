package io.glueguard.scan;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks into files before anything of them is kept: of most files of a tree nothing is, so that one
 * buffer does for all that a thread looks at. Not safe to share between threads.
 */
final class Glance {
  /** Largest file that the buffer grows to, in bytes; a larger one is read on its own. */
  private static final int BUFFER = 8 << 20;

  private static final ThreadLocal<Glance> OWN = ThreadLocal.withInitial(Glance::new);

  private byte[] buffer = new byte[64 << 10];

  private Glance() {}

  /** That of the thread. */
  static Glance ofThread() {
    return OWN.get();
  }

  /** What is in a file that the walk found; null when it is nothing to parse. */
  Files.Raw raw(Path path, Files files) {
    try (FileInputStream in = new FileInputStream(path.toFile())) {
      int length = 0;
      for (int more = 0; more >= 0; more = in.read(buffer, length, buffer.length - length)) {
        length += more;
        if (length == buffer.length && !grow()) {
          return unlessNothing(files.raw(path));
        }
      }
      return Needles.inside(buffer, length)
          ? new Files.Raw(Arrays.copyOf(buffer, length), null)
          : null;
    } catch (IOException | OutOfMemoryError e) {
      return unlessNothing(files.raw(path));
    }
  }

  private boolean grow() {
    if (buffer.length == BUFFER) {
      return false;
    }
    buffer = Arrays.copyOf(buffer, buffer.length * 2);
    return true;
  }

  private static Files.Raw unlessNothing(Files.Raw raw) {
    return raw.bytes() == null || Needles.inside(raw.bytes(), raw.bytes().length) ? raw : null;
  }
}
