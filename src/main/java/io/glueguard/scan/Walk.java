package io.glueguard.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Finds the files below a folder, in the order of their names. What git ignores is left out, except
 * for what it tracks nevertheless, so that nobody hides a template by one more pattern, and for what
 * {@code cdk synth} wrote: that is nearly always ignored and is what its users want judged.
 */
final class Walk {
  /** Deepest folder that is gone into, counted from where the walk begins. */
  static final int DEEPEST = 100;

  /** What Java puts into a name for bytes that it cannot decode. */
  private static final char UNDECODABLE = '\uFFFD';

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

  private final List<Path> bounds;
  private final Path root;
  private final Consumer<Path> each;
  private final BiConsumer<Path, String> missed;
  private final Set<Object> visited = new HashSet<>();
  private GitIndex tracked;
  private int hidden;

  private Walk(
      List<Path> bounds, Path root, Consumer<Path> each, BiConsumer<Path, String> missed) {
    this.bounds = bounds;
    this.root = root;
    this.each = each;
    this.missed = missed;
  }

  /**
   * The ignore files that hold for a folder, the outermost first, each with the length of the path
   * of its own folder.
   */
  private record Ignored(List<IgnoreFile> files, List<Integer> bases) {
    private static final Ignored NOTHING = new Ignored(List.of(), List.of());

    Ignored with(IgnoreFile file, int base) {
      if (file == null) {
        return this;
      }
      List<IgnoreFile> more = new ArrayList<>(files);
      List<Integer> further = new ArrayList<>(bases);
      more.add(file);
      further.add(base);
      return new Ignored(more, further);
    }

    boolean holds(String path, boolean folder) {
      for (int i = files.size() - 1; i >= 0; i--) {
        Boolean says = files.get(i).ignores(path.substring(bases.get(i)), folder);
        if (says != null) {
          return says;
        }
      }
      return false;
    }
  }

  /**
   * Goes over a folder. Links are followed, each folder once, but not out of the folder and the
   * root.
   *
   * @param root ignore files from here down to the folder hold too
   * @param missed told what may hold templates and cannot be gone into or read, and why
   * @return how many files and folders an ignore file left out where no index of git tells whether
   *     they are tracked
   */
  static int over(Path folder, Path root, Consumer<Path> each, BiConsumer<Path, String> missed) {
    Path from = folder.toAbsolutePath().normalize();
    Ignored ignored = Ignored.NOTHING;
    if (from.startsWith(root)) {
      List<Path> above = new ArrayList<>();
      for (Path path = from; path != null && !path.equals(root); path = path.getParent()) {
        above.add(0, path.getParent());
      }
      for (Path path : above) {
        ignored = ignored.with(IgnoreFile.of(path.toFile()), base(path.toString()));
      }
    }
    List<Path> bounds = new ArrayList<>();
    for (Path bound : List.of(from, root)) {
      try {
        bounds.add(bound.toRealPath());
      } catch (IOException e) {
        missed.accept(from, "The folder cannot be read");
        return 0;
      }
    }
    Walk walk = new Walk(bounds, root, each, missed);
    BasicFileAttributes known = attributes(folder.toFile());
    if (known != null) {
      walk.firstTime(folder.toFile(), known);
    }
    walk.folder(folder.toFile(), from.toString(), ignored, false, 0);
    return walk.hidden > 0 && !walk.tracked().isThere() ? walk.hidden : 0;
  }

  private static int base(String path) {
    return path.endsWith("/") ? path.length() : path.length() + 1;
  }

  /**
   * Goes into a folder.
   *
   * @param trackedOnly the folder is left out but for the files that git tracks
   */
  private void folder(File folder, String path, Ignored above, boolean trackedOnly, int depth) {
    File[] files = folder.listFiles();
    if (depth > DEEPEST) {
      missed.accept(
          folder.toPath(), "Folders below the limit of " + DEEPEST + " levels are not read");
      return;
    }
    if (files == null) {
      missed.accept(folder.toPath(), "The folder cannot be read");
      return;
    }
    Arrays.sort(files, Comparator.comparing(File::getName));
    Ignored ignored = above.with(IgnoreFile.of(folder), base(path));
    for (File file : files) {
      String name = file.getName();
      String inner = path.substring(0, base(path) - 1) + '/' + name;
      BasicFileAttributes known = attributes(file, LinkOption.NOFOLLOW_LINKS);
      if (known != null && known.isSymbolicLink()) {
        known = attributes(file);
      }
      if (known != null && known.isDirectory()) {
        boolean assembly = isAssembly(file);
        boolean unwanted = trackedOnly || LEFT_OUT.contains(name);
        boolean leftOut = unwanted || ignored.holds(inner, true) && !assembly;
        hidden += leftOut && !unwanted ? 1 : 0;
        if ((!leftOut || tracked().below(inner)) && staysInside(file) && firstTime(file, known)) {
          folder(file, inner, assembly ? Ignored.NOTHING : ignored, leftOut, depth + 1);
        }
      } else if (!trackedOnly && !ignored.holds(inner, false)) {
        entry(file, name, known != null && known.isRegularFile());
      } else if (mayHold(name) && tracked().holds(inner)) {
        entry(file, name, known != null && known.isRegularFile());
      } else if (!trackedOnly && mayHold(name)) {
        hidden++;
      }
    }
  }

  /** Read when something is left out for the first time. */
  private GitIndex tracked() {
    if (tracked == null) {
      tracked = GitIndex.of(root, Walk::mayHold);
    }
    return tracked;
  }

  /** What the system says of a file, in one call; null when it says nothing. */
  private static BasicFileAttributes attributes(File file, LinkOption... options) {
    try {
      return java.nio.file.Files.readAttributes(file.toPath(), BasicFileAttributes.class, options);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private void entry(File file, String name, boolean regular) {
    if (regular) {
      if (!mayHold(name) || staysInside(file)) {
        each.accept(file.toPath());
      }
    } else if (file.exists()) {
      if (mayHold(name)) {
        missed.accept(file.toPath(), "This is a pipe or a device and no file, so it is not read");
      }
    } else if (name.indexOf(UNDECODABLE) >= 0) {
      missed.accept(file.toPath(), "It cannot be opened, because its name is not valid UTF-8");
    }
  }

  /** False, and told, for a link that leads elsewhere: what lies there is not of this scan. */
  private boolean staysInside(File file) {
    try {
      Path path = file.toPath();
      if (!java.nio.file.Files.isSymbolicLink(path)) {
        return true;
      }
      Path real = path.toRealPath();
      if (bounds.stream().anyMatch(real::startsWith)) {
        return true;
      }
      missed.accept(path, "This link leads out of the root of the scan, so it is not followed");
    } catch (IOException | InvalidPathException e) {
      missed.accept(file.toPath(), "This link cannot be followed");
    }
    return false;
  }

  /** Whether {@code cdk synth} wrote the folder. */
  private static boolean isAssembly(File folder) {
    return new File(folder, "cdk.out").isFile() && new File(folder, "manifest.json").isFile();
  }

  /** A folder that links lead to twice is gone into once. */
  private boolean firstTime(File folder, BasicFileAttributes known) {
    try {
      return visited.add(known.fileKey() != null ? known.fileKey() : folder.toPath().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file of that name can hold a template, going by its ending. */
  static boolean mayHold(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The folders that a walk leaves out. */
  static Set<String> leftOut() {
    return LEFT_OUT;
  }
}
