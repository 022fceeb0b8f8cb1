package io.glueguard.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Runs and ends the process with the exit status. All is written by then and nothing waits for
   * the end, so it comes at once: an orderly exit begins by setting up a log.
   */
  public static void main(String[] arguments) {
    // System.out would swallow a broken pipe
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Surroundings around =
        new Surroundings(
            System.in,
            out,
            err,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            () -> LocalDate.now(ZoneOffset.UTC),
            Terminal.found());
    Runtime.getRuntime().halt(new Program(around).run(arguments));
  }
}
