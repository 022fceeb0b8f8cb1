package io.glueguard.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the files below a folder, in the order of their names. */
final class Walk {
  /** Deepest folder that is gone into, counted from where the walk begins. */
  private static final int DEEPEST = 100;

  private static final Set<String> ENDINGS =
      Set.of(
          "yaml",
          "yml",
          "json",
          "template",
          "cfn",
          "cform",
          "tpl",
          "tmpl",
          "tfplan",
          "j2",
          "jinja",
          "jinja2");

  /** Folders that hold what others wrote or what tools keep for themselves. */
  private static final Set<String> LEFT_OUT =
      Set.of(".git", ".hg", ".svn", "node_modules", ".terraform", "__pycache__", ".venv", "venv");

  private final Consumer<Path> each;
  private final Set<Path> visited = new HashSet<>();

  private Walk(Consumer<Path> each) {
    this.each = each;
  }

  /** Goes over a folder. Links are followed, each folder once. */
  static void over(Path folder, Consumer<Path> each) {
    new Walk(each).folder(folder.toFile(), 0);
  }

  private void folder(File folder, int depth) {
    File[] files = folder.listFiles();
    if (files == null || depth > DEEPEST || !firstTime(folder)) {
      return;
    }
    Arrays.sort(files, Comparator.comparing(File::getName));
    for (File file : files) {
      if (file.isDirectory()) {
        if (!LEFT_OUT.contains(file.getName())) {
          folder(file, depth + 1);
        }
      } else if (file.isFile()) {
        each.accept(file.toPath());
      }
    }
  }

  private boolean firstTime(File folder) {
    try {
      return visited.add(folder.toPath().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file of that name can hold a template, going by its ending. */
  static boolean mayHold(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
