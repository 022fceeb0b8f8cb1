package io.glueguard.scan;

import io.glueguard.format.Neighbours;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files below a root, each once, and never one outside of it. */
final class Files implements Neighbours {
  /** Largest file that is read, in bytes. */
  static final long LARGEST = 256L * 1024 * 1024;

  private static final long SMALL = 1 << 20;

  private static final String TOO_LARGE =
      "The file is larger than the limit of " + LARGEST + " bytes";

  private final Path root;
  private final Map<Path, SourceFile> read = new ConcurrentHashMap<>();
  private final Map<String, Path> paths = new ConcurrentHashMap<>();

  Files(Path root) {
    this.root = root;
  }

  /** The path as it is shown: relative to the root where it lies below it, with slashes. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path name = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    String text = name.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }

  /**
   * The bytes of a file.
   *
   * @param bytes null when it cannot be read
   * @param why why it cannot be read; null when it can
   */
  record Raw(byte[] bytes, String why) {}

  /** The bytes of a file that the user named or the walk found. */
  Raw raw(Path path) {
    try {
      long size = java.nio.file.Files.size(path);
      if (size > LARGEST) {
        return new Raw(null, TOO_LARGE);
      }
      if (java.nio.file.Files.isRegularFile(path)) {
        return new Raw(bytes(path, size), null);
      }
      try (InputStream in = java.nio.file.Files.newInputStream(path)) {
        return raw(in);
      }
    } catch (IOException e) {
      return new Raw(null, "The file cannot be read: " + reason(e));
    } catch (OutOfMemoryError e) {
      return new Raw(null, "The file takes more memory than there is");
    }
  }

  /**
   * By a plain stream where that is enough: the first channel of a run has two libraries loaded.
   * Channels know better why something cannot be opened, and take less memory for much.
   */
  private static byte[] bytes(Path path, long size) throws IOException {
    if (size > SMALL) {
      return java.nio.file.Files.readAllBytes(path);
    }
    try (InputStream in = new FileInputStream(path.toFile())) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return java.nio.file.Files.readAllBytes(path);
    }
  }

  /** What flows has no size to ask for. */
  private static Raw raw(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) LARGEST + 1);
    return bytes.length > LARGEST ? new Raw(null, TOO_LARGE) : new Raw(bytes, null);
  }

  /** The text of a file that the user named or the walk found. */
  Parsed<SourceFile> read(Path path) {
    return decode(path, raw(path));
  }

  /** The text of a file that was read. */
  Parsed<SourceFile> decode(Path path, Raw raw) {
    String name = shown(path);
    if (raw.bytes() == null) {
      return unreadable(name, raw.why());
    }
    Parsed<SourceFile> decoded = SourceFile.decode(name, raw.bytes());
    remember(path, decoded.value());
    return decoded;
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }

  /** The content of standard input. */
  Parsed<SourceFile> read(InputStream in) {
    try {
      Raw raw = raw(in);
      return raw.bytes() == null
          ? unreadable("<stdin>", raw.why())
          : SourceFile.decode("<stdin>", raw.bytes());
    } catch (IOException e) {
      return unreadable("<stdin>", "Standard input cannot be read: " + e.getMessage());
    }
  }

  private static Parsed<SourceFile> unreadable(String name, String message) {
    return new Parsed<>(
        SourceFile.of(name, ""), List.of(Problem.unreadable(name, Span.FILE_START, message)));
  }

  private void remember(Path path, SourceFile file) {
    Path real = path.toAbsolutePath().normalize();
    read.put(real, file);
    paths.put(file.name(), real);
  }

  /** Keeps nothing of a file that nobody refers to so far; it is read anew for who does. */
  void forget(Path path) {
    Path real = path.toAbsolutePath().normalize();
    SourceFile file = read.remove(real);
    if (file != null) {
      paths.remove(file.name());
    }
  }

  /** Where a file that was read lies; null for standard input. */
  Path path(SourceFile file) {
    return paths.get(file.name());
  }

  /** Whether there is a file that is shown by that name. */
  boolean exists(String shown) {
    try {
      return java.nio.file.Files.exists(root.resolve(shown));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public SourceFile file(SourceFile from, String path) {
    Path base = paths.get(from.name());
    if (base == null || path.isEmpty() || path.indexOf('\0') >= 0) {
      return null;
    }
    try {
      return within(root, base.resolveSibling(path).normalize());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** A file below a folder, links followed; null when there is none or it cannot be read. */
  SourceFile within(Path folder, Path wanted) {
    SourceFile known = read.get(wanted);
    if (known != null) {
      return known;
    }
    try {
      if (!java.nio.file.Files.isRegularFile(wanted)
          || !wanted.toRealPath().startsWith(folder.toRealPath())
          || java.nio.file.Files.size(wanted) > LARGEST) {
        return null;
      }
      return read(wanted).value();
    } catch (IOException e) {
      return null;
    }
  }

  /** Files below it may be read when a judged one refers to them. */
  Path root() {
    return root;
  }
}
