package io.glueguard.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the program finds around it when it starts.
 *
 * @param in standard input
 * @param out standard output, for reports
 * @param err standard error, for messages
 * @param environment the environment variables
 * @param folder the current folder, absolute
 * @param today asked only when a date matters
 * @param terminal what of it is a terminal
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    Supplier<LocalDate> today,
    Terminal terminal) {

  /** A path as the user means it. */
  Path resolve(String path) {
    return folder.resolve(path).normalize();
  }

  /** A message to the user; what it quotes from files cannot steer the terminal. */
  void say(String message) {
    String before = "glueguard: ";
    for (String line : message.split("\n")) {
      err.println(before + Text.visible(line));
      before = "  ";
    }
  }
}
