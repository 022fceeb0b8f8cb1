package io.glueguard.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether people look at the output.
 *
 * @param out true when standard output is a terminal
 * @param err true when standard error is a terminal
 */
record Terminal(boolean out, boolean err) {
  /** Nobody looks. */
  static final Terminal NONE = new Terminal(false, false);

  private static final int USUAL_WIDTH = 80;

  /**
   * What the launcher found out ({@code glueguard.terminal}, the numbers of the streams), else what
   * the operating system says.
   */
  static Terminal found() {
    String said = System.getProperty("glueguard.terminal");
    if (said != null) {
      return new Terminal(said.contains("1"), said.contains("2"));
    }
    return new Terminal(isTerminal(1), isTerminal(2));
  }

  private static boolean isTerminal(int stream) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Whether to use colours, as {@code --color} and the environment say. */
  boolean color(String wanted, Map<String, String> environment) {
    if (!wanted.equals("auto")) {
      return wanted.equals("always");
    }
    String none = environment.getOrDefault("NO_COLOR", "");
    return out && none.isEmpty() && !"dumb".equals(environment.get("TERM"));
  }

  /** Columns to fit into; 0 for lines as long as they come. */
  int width(Map<String, String> environment) {
    int said = number(environment.getOrDefault("COLUMNS", ""));
    if (said > 0) {
      return said;
    }
    return out ? asked() : 0;
  }

  private static int asked() {
    try {
      Process program =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] answer = program.getInputStream().readAllBytes();
      String[] words = new String(answer, StandardCharsets.UTF_8).strip().split(" ");
      int width = words.length == 2 ? number(words[1]) : 0;
      return width > 0 ? width : USUAL_WIDTH;
    } catch (IOException e) {
      return USUAL_WIDTH;
    }
  }

  private static int number(String text) {
    try {
      return Math.min(Integer.parseInt(text), 1000);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
