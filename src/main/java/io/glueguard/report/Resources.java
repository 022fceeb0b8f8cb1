package io.glueguard.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The style sheets and the script that come with the program. */
final class Resources {
  private Resources() {}

  /** The text of a file below {@code /report/}. */
  static String text(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream("/report/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("/report/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
