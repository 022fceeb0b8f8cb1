package io.glueguard.scan;

import io.glueguard.format.cdk.App;
import io.glueguard.source.SourceFile;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files around one assembly: the app that wrote it, in the folder above. */
final class AppFiles implements App {
  /** Most source files that are looked through; past it nothing is likely. */
  private static final int MOST_SOURCES = 2_000;

  /** Largest source file that is looked through, in bytes. */
  private static final long LARGEST_SOURCE = 1024 * 1024;

  /** Most bytes of all sources together. */
  private static final long MOST_BYTES = 32 * 1024 * 1024;

  private static final int DEEPEST = 30;

  private static final Set<String> LANGUAGES =
      Set.of("py", "java", "cs", "fs", "vb", "go", "kt", "scala", "ts", "mts", "js", "mjs", "cjs");

  /** Folders without sources of the app. */
  private static final Set<String> NO_SOURCES =
      Set.of(
          "test",
          "tests",
          "dist",
          "target",
          "obj",
          "site-packages",
          "vendor",
          "node_modules",
          "venv");

  private final Files files;
  private final Path assembly;
  private final Map<String, SourceFile> mapped = new HashMap<>();
  private List<SourceFile> sources;
  private long bytes;

  /**
   * @param assembly the outermost folder with a manifest
   */
  AppFiles(Files files, Path assembly) {
    this.files = files;
    this.assembly = assembly;
  }

  @Override
  public SourceFile file(String path) {
    if (!mapped.containsKey(path)) {
      mapped.put(path, find(path));
    }
    return mapped.get(path);
  }

  private SourceFile find(String path) {
    String rest = path;
    while (!rest.isEmpty()) {
      int slash = rest.indexOf('/');
      SourceFile found = rest.startsWith("/") || rest.contains("..") ? null : below(rest);
      if (found != null || slash < 0) {
        return found;
      }
      rest = rest.substring(slash + 1);
    }
    return null;
  }

  /** The file at the end of a path, from the folder of the app up to the root. */
  private SourceFile below(String end) {
    Path base = assembly.getParent();
    try {
      while (base != null && base.startsWith(files.root())) {
        SourceFile file = files.within(files.root(), base.resolve(end).normalize());
        if (file != null) {
          return file;
        }
        base = base.getParent();
      }
    } catch (InvalidPathException e) {
      // a name of another machine that this one cannot have
      return null;
    }
    return null;
  }

  @Override
  public SourceFile beside(SourceFile file, String path) {
    SourceFile near = files.file(file, path);
    Path from = files.path(file);
    if (near != null || from == null || !from.startsWith(assembly)) {
      return near;
    }
    try {
      return files.within(assembly, from.resolveSibling(path).normalize());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  @Override
  public List<SourceFile> sources() {
    if (sources == null) {
      sources = new ArrayList<>();
      Path folder = assembly.getParent();
      if (folder == null || !folder.startsWith(files.root()) || !collect(folder.toFile(), 0)) {
        sources = List.of();
      }
    }
    return sources;
  }

  /** False when there are too many. */
  private boolean collect(File folder, int depth) {
    File[] all = folder.listFiles();
    if (all == null || depth > DEEPEST) {
      return depth <= DEEPEST;
    }
    Arrays.sort(all, Comparator.comparing(File::getName));
    for (File file : all) {
      String name = file.getName();
      if (file.isDirectory()) {
        if (mayHoldSources(file, name) && !collect(file, depth + 1)) {
          return false;
        }
      } else if (isSource(name) && !isCompiled(file, name) && !add(file)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayHoldSources(File folder, String name) {
    return !name.startsWith(".")
        && !name.startsWith("__")
        && !NO_SOURCES.contains(name)
        && !new File(folder, "cdk.out").isFile()
        && !new File(folder, "pyvenv.cfg").isFile()
        && !folder.toPath().equals(assembly)
        && !java.nio.file.Files.isSymbolicLink(folder.toPath());
  }

  private static boolean isSource(String name) {
    return !name.endsWith(".d.ts") && LANGUAGES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static boolean isCompiled(File file, String name) {
    return name.endsWith(".js")
        && new File(file.getParentFile(), name.substring(0, name.length() - 2) + "ts").isFile();
  }

  private boolean add(File file) {
    long size = file.length();
    if (size > LARGEST_SOURCE) {
      return true;
    }
    bytes += size;
    SourceFile source = files.within(files.root(), file.toPath());
    if (source != null) {
      sources.add(source);
    }
    return sources.size() <= MOST_SOURCES && bytes <= MOST_BYTES;
  }
}
