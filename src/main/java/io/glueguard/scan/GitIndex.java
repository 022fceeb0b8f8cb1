package io.glueguard.scan;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The names of files that git tracks, from the <a
 * href="https://git-scm.com/docs/index-format">index</a> of a work tree.
 */
final class GitIndex {
  private static final int SIGNATURE = 0x44495243;

  /** Times, numbers, mode and owner of a file, before its hash. */
  private static final int STATUS = 40;

  private static final int HASH = 20;
  private static final int EXTENDED = 0x4000;

  private final String base;
  private final TreeSet<String> names = new TreeSet<>();
  private boolean there;

  private GitIndex(String base) {
    this.base = base;
  }

  /**
   * The index of a work tree; empty where there is none, or one of another kind.
   *
   * @param wanted the names of files, without their folders, that are kept
   */
  static GitIndex of(Path root, Predicate<String> wanted) {
    String path = root.toString();
    GitIndex index = new GitIndex(path.endsWith("/") ? path : path + "/");
    Path file = root.resolve(".git/index");
    try {
      if (java.nio.file.Files.isDirectory(root.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
          && java.nio.file.Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && java.nio.file.Files.size(file) <= Files.LARGEST) {
        index.read(ByteBuffer.wrap(java.nio.file.Files.readAllBytes(file)), wanted);
        index.there = true;
      }
    } catch (IOException
        | BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      // a file that is no index tells nothing
      index.names.clear();
    }
    return index;
  }

  private void read(ByteBuffer bytes, Predicate<String> wanted) {
    if (bytes.getInt() != SIGNATURE) {
      throw new IllegalArgumentException();
    }
    int version = bytes.getInt();
    int count = bytes.getInt();
    byte[] name = new byte[0];
    for (int i = 0; i < count; i++) {
      int start = bytes.position();
      bytes.position(start + STATUS + HASH);
      if ((bytes.getShort() & EXTENDED) != 0) {
        bytes.getShort();
      }
      name = name(bytes, version < 4 ? 0 : name.length - variable(bytes), name);
      if (version < 4) {
        bytes.position(start + (bytes.position() - start + 7) / 8 * 8);
      }
      String path = new String(name, StandardCharsets.UTF_8);
      if (wanted.test(path.substring(path.lastIndexOf('/') + 1))) {
        names.add(path);
      }
    }
  }

  /** A name that ends with a zero byte and shares its beginning with the one before. */
  private static byte[] name(ByteBuffer bytes, int shared, byte[] before) {
    int end = bytes.position();
    while (bytes.get(end) != 0) {
      end++;
    }
    int length = end - bytes.position();
    byte[] name = Arrays.copyOf(before, shared + length);
    bytes.get(name, shared, length);
    bytes.get();
    return name;
  }

  private static int variable(ByteBuffer bytes) {
    int part = bytes.get();
    int number = part & 0x7f;
    while ((part & 0x80) != 0) {
      part = bytes.get();
      number = (number + 1 << 7) | part & 0x7f;
    }
    return number;
  }

  /** Whether there is an index that could be read. */
  boolean isThere() {
    return there;
  }

  /** Whether a file of that absolute path is tracked. */
  boolean holds(String path) {
    return path.startsWith(base) && names.contains(path.substring(base.length()));
  }

  /** Whether a file below a folder of that absolute path is tracked. */
  boolean below(String folder) {
    if (!folder.startsWith(base)) {
      return false;
    }
    String prefix = folder.substring(base.length()) + "/";
    String next = names.ceiling(prefix);
    return next != null && next.startsWith(prefix);
  }
}
