package io.glueguard.report;

import java.io.File;
import java.util.List;

/** Programs that a test can use where they are installed. */
final class OnPath {
  private OnPath() {}

  /** The path of the first of these programs that is on the PATH; null when none is. */
  static String find(List<String> names) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : names) {
        File file = new File(folder, name);
        if (file.canExecute()) {
          return file.getPath();
        }
      }
    }
    return null;
  }
}
