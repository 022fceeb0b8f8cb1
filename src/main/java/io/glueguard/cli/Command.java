package io.glueguard.cli;

import java.io.IOException;

/** One subcommand. */
interface Command {
  /** Nothing is wrong. */
  int FINE = 0;

  /** Findings at or above the threshold. */
  int FINDINGS = 1;

  /** Wrong usage, or a configuration or rule file that cannot be used. */
  int USAGE = 2;

  /** No findings, but something could not be read. */
  int UNREADABLE = 3;

  /** The word on the command line. */
  String name();

  /** Its options and help. */
  Form form();

  /**
   * Does it.
   *
   * @return the exit status
   * @throws IOException when the output does
   */
  int run(Arguments parsed, Surroundings around) throws UsageError, IOException;
}
