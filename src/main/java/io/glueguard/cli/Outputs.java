package io.glueguard.cli;

import io.glueguard.source.Spelling;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Where reports go: standard output, or files that appear only when they are complete. */
final class Outputs {
  /** Writes one report. */
  @FunctionalInterface
  interface Body {
    void write(Appendable out) throws IOException;
  }

  /**
   * A report that is asked for.
   *
   * @param file null for standard output
   */
  record Wanted(String format, Path file) {}

  private Outputs() {}

  /** Reads {@code NAME[=FILE]}; what cannot work is told before the scan and not after it. */
  static List<Wanted> read(
      List<String> options, List<String> names, String usual, Surroundings around)
      throws UsageError {
    List<Wanted> wanted = new ArrayList<>();
    for (String option : options.isEmpty() ? List.of(usual) : options) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      if (!names.contains(name)) {
        String known = "formats are " + String.join(", ", names);
        throw new UsageError("unknown format " + name + Spelling.hint(name, names) + "\n" + known);
      }
      wanted.add(new Wanted(name, equals < 0 ? null : file(option.substring(equals + 1), around)));
    }
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < i; j++) {
        Path one = wanted.get(i).file();
        if (one == null ? wanted.get(j).file() == null : one.equals(wanted.get(j).file())) {
          String where = one == null ? "standard output" : one.toString();
          throw new UsageError("two reports cannot both go to " + where + "; use NAME=FILE");
        }
      }
    }
    return wanted;
  }

  /** A file that can be written to. */
  static Path file(String name, Surroundings around) throws UsageError {
    if (name.isEmpty()) {
      throw new UsageError("a file name is missing after the =");
    }
    Path file = around.resolve(name);
    if (Files.isDirectory(file)) {
      throw new UsageError(name + " is a folder; a report needs a file name");
    }
    if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
      throw new UsageError("there is no folder " + file.getParent() + " to write " + name + " to");
    }
    return file;
  }

  /** Refuses a report in the place of what it is about; a template is gone for good then. */
  static void spare(Inputs inputs, List<Wanted> wanted) throws UsageError, IOException {
    for (Wanted each : wanted) {
      if (each.file() != null) {
        spare(inputs, each.file());
      }
    }
  }

  /** The same for one file. */
  static void spare(Inputs inputs, Path output) throws UsageError, IOException {
    for (Path path : inputs.options().paths()) {
      boolean same = Files.isRegularFile(path) && Files.exists(output);
      if (same && Files.isSameFile(path, output)) {
        throw new UsageError("this would be written over what is scanned: " + output);
      }
    }
  }

  /** Writes to standard output; nobody being left to read it is no fault. */
  static void print(Surroundings around, Body body) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(around.out(), StandardCharsets.UTF_8), 1 << 15);
    try {
      body.write(out);
      out.flush();
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("pipe")) {
        throw e;
      }
    }
  }

  /** Writes a file beside its place and moves it there, so that nobody ever sees half of it. */
  static void save(Path file, Body body) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (Writer out = Files.newBufferedWriter(file)) {
        body.write(out);
      } catch (IOException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
      return;
    }
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path part = file.resolveSibling(name);
    Thread cleaning = new Thread(() -> part.toFile().delete());
    Runtime.getRuntime().addShutdownHook(cleaning);
    try {
      Files.deleteIfExists(part);
      // new, so that no link that lies there already is written through
      try (Writer out = Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW)) {
        body.write(out);
      }
      move(part, file);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
      keepRunning(cleaning);
    }
  }

  private static void keepRunning(Thread cleaning) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaning);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook has its work to do
      return;
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
