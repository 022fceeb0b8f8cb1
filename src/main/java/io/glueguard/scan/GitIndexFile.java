package io.glueguard.scan;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads a file in the <a href="https://git-scm.com/docs/index-format">format of git's index</a>, of
 * any version and with either kind of hash, and the file that a split index builds on.
 */
final class GitIndexFile {
  private static final int SIGNATURE = 0x44495243;

  /** Times, numbers, mode and owner of a file, before its hash. */
  private static final int STATUS = 40;

  private static final int MODE = 24;
  private static final int SHA_1 = 20;
  private static final int SHA_256 = 32;
  private static final int EXTENDED = 0x4000;

  /** The kind of a file, in its mode; a folder and a link to a commit of another repository. */
  private static final int KIND = 0xF000;

  private static final int FOLDER = 0x4000;
  private static final int COMMIT = 0xE000;

  /** The extension that names the index below this one. */
  private static final int LINK = 0x6C696E6B;

  private final Path folder;
  private final Predicate<String> wanted;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> folders = new TreeSet<>();

  private GitIndexFile(Path folder, Predicate<String> wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /**
   * Reads what is tracked.
   *
   * @param folder where git keeps the index
   * @param wanted the names of files, without their folders, that are kept
   * @param names to these the files are added
   * @param folders to these the folders are added that are tracked as a whole
   * @return false, and nothing is added, where there is no index that can be read
   */
  static boolean read(
      Path folder, Predicate<String> wanted, Set<String> names, Set<String> folders) {
    for (int hash : new int[] {SHA_1, SHA_256}) {
      GitIndexFile file = new GitIndexFile(folder, wanted);
      try {
        file.read("index", hash);
      } catch (IOException
          | BufferUnderflowException
          | IllegalArgumentException
          | IndexOutOfBoundsException
          | NegativeArraySizeException e) {
        // a file that is no index, or none with hashes of that length
        continue;
      }
      names.addAll(file.names);
      folders.addAll(file.folders);
      return true;
    }
    return false;
  }

  private void read(String name, int hash) throws IOException {
    Path file = folder.resolve(name);
    if (!java.nio.file.Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || java.nio.file.Files.size(file) > Files.LARGEST) {
      throw new IOException(name);
    }
    ByteBuffer bytes = ByteBuffer.wrap(java.nio.file.Files.readAllBytes(file));
    bytes.limit(bytes.limit() - hash);
    entries(bytes, hash);
    while (bytes.hasRemaining()) {
      int extension = bytes.getInt();
      int length = bytes.getInt();
      int end = bytes.position() + length;
      if (extension == LINK) {
        byte[] base = new byte[hash];
        bytes.get(base);
        below(HexFormat.of().formatHex(base), name, hash);
      }
      bytes.position(end);
    }
  }

  /** What the index is built on; files that it takes back from there count as tracked still. */
  private void below(String base, String name, int hash) throws IOException {
    if (name.equals("index") && !base.matches("0+")) {
      read("sharedindex." + base, hash);
    }
  }

  private void entries(ByteBuffer bytes, int hash) {
    if (bytes.getInt() != SIGNATURE) {
      throw new IllegalArgumentException();
    }
    int version = bytes.getInt();
    int count = bytes.getInt();
    byte[] name = new byte[0];
    for (int i = 0; i < count; i++) {
      int start = bytes.position();
      int kind = bytes.getInt(start + MODE) & KIND;
      bytes.position(start + STATUS + hash);
      if ((bytes.getShort() & EXTENDED) != 0) {
        bytes.getShort();
      }
      name = name(bytes, version < 4 ? 0 : name.length - variable(bytes), name);
      if (version < 4) {
        bytes.position(start + (bytes.position() - start + 7) / 8 * 8);
      }
      add(new String(name, StandardCharsets.UTF_8), kind);
    }
  }

  private void add(String path, int kind) {
    if (kind == COMMIT || kind == FOLDER) {
      folders.add(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    } else if (wanted.test(path.substring(path.lastIndexOf('/') + 1))) {
      names.add(path);
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
}
