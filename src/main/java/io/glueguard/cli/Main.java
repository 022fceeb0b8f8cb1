package io.glueguard.cli;

import picocli.CommandLine;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Prints the version.
   *
   * @param arguments what the user typed
   */
  public static void main(String[] arguments) {
    System.out.println("glueguard " + String.join(" ", arguments));
    System.out.println(CommandLine.Model.CommandSpec.create().name("glueguard").name());
  }
}
