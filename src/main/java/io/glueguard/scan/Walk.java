package io.glueguard.scan;

import io.glueguard.scan.Met.Folder;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
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
          "yaml yml json template cfn cform tpl tmpl tfplan j2 jinja jinja2".split(" "));

  /** Folders that hold what others wrote or what tools keep for themselves. */
  private static final Set<String> LEFT_OUT =
      Set.of(".git", ".hg", ".svn", "node_modules", ".terraform", "__pycache__", ".venv", "venv");

  /** So many folders are worth a second thread. */
  private static final int WORTH_THREADS = 64;

  private final List<Path> bounds;
  private final boolean shares;
  private final Path root;
  private final AtomicInteger folders = new AtomicInteger();
  private final AtomicInteger hidden = new AtomicInteger();
  private final Set<Object> visited = ConcurrentHashMap.newKeySet();
  private GitIndex tracked;

  private Walk(List<Path> bounds, Path root, boolean shares) {
    this.bounds = bounds;
    this.root = root;
    this.shares = shares;
  }

  /**
   * Goes over a folder. Links are followed, each folder once, but not out of the folder and the
   * root.
   *
   * @param root ignore files from here down to the folder hold too
   * @param threads how many may look into folders, at least 1
   * @param missed told what may hold templates and cannot be gone into or read, and why
   * @return how many files and folders an ignore file left out where no index of git tells whether
   *     they are tracked
   */
  static int over(
      Path folder, Path root, int threads, Consumer<Path> each, BiConsumer<Path, String> missed) {
    Path from = folder.toAbsolutePath().normalize();
    IgnoreFiles ignored = IgnoreFiles.NONE;
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
    Walk walk = new Walk(bounds, root, threads > 1);
    BasicFileAttributes known = attributes(folder.toFile());
    if (known != null) {
      walk.firstTime(folder.toFile(), known);
    }
    Folder first = new Folder(folder.toFile(), from.toString(), ignored, false, 0);
    walk.tell(joined(walk.in(first)), each, missed);
    int hidden = walk.hidden.get();
    return hidden > 0 && !walk.tracked().isThere() ? hidden : 0;
  }

  private static int base(String path) {
    return path.endsWith("/") ? path.length() : path.length() + 1;
  }

  /** Tells what was met in order; what links lead to comes where the links stand. */
  private void tell(List<Met> all, Consumer<Path> each, BiConsumer<Path, String> missed) {
    for (Met met : all) {
      if (met instanceof Met.Regular file) {
        each.accept(file.path());
      } else if (met instanceof Met.Missed one) {
        missed.accept(one.path(), one.why());
      } else if (met instanceof Met.Inner inner) {
        tell(inner.all(), each, missed);
      } else if (met instanceof Met.Linked link && firstTime(link.folder().file(), link.known())) {
        tell(joined(in(link.folder())), each, missed);
      }
    }
  }

  /**
   * The same once every thread has come back. Only then links are followed: a folder is known by
   * its own path rather than by one that a link makes up.
   */
  private static List<Met> joined(List<Met> all) {
    List<Met> joined = new ArrayList<>(all.size());
    for (Met met : all) {
      if (met instanceof Met.Shared shared) {
        joined.add(new Met.Inner(joined(shared.all().join())));
      } else if (met instanceof Met.Inner inner) {
        joined.add(new Met.Inner(joined(inner.all())));
      } else {
        joined.add(met);
      }
    }
    return joined;
  }

  private List<Met> in(Folder folder) {
    if (folder.depth() > DEEPEST) {
      String why = "Folders below the limit of " + DEEPEST + " levels are not read";
      return List.of(new Met.Missed(folder.file().toPath(), why));
    }
    String[] names = folder.file().list();
    if (names == null) {
      return List.of(new Met.Missed(folder.file().toPath(), "The folder cannot be read"));
    }
    Arrays.sort(names);
    IgnoreFiles ignored = ignored(folder, names);
    String prefix = folder.path().substring(0, base(folder.path()) - 1) + '/';
    List<Met> met = new ArrayList<>(names.length);
    for (String name : names) {
      File file = new File(folder.file(), name);
      BasicFileAttributes known = attributes(file, LinkOption.NOFOLLOW_LINKS);
      boolean link = known != null && known.isSymbolicLink();
      known = link ? attributes(file) : known;
      if (known == null || !known.isDirectory()) {
        if (isWanted(folder, name, prefix + name, ignored)) {
          entry(file, link, known != null && known.isRegularFile(), met);
        }
        continue;
      }
      boolean leftOut = isLeftOut(folder, file, prefix + name, ignored);
      boolean wanted = !leftOut || !name.equals(".git") && tracked().below(prefix + name);
      if (wanted && (!link || staysInside(file, met))) {
        int depth = folder.depth() + 1;
        folder(new Folder(file, prefix + name, ignored, leftOut, depth), link, known, met);
      }
    }
    return met;
  }

  private boolean isLeftOut(Folder folder, File inner, String path, IgnoreFiles ignored) {
    if (folder.trackedOnly() || LEFT_OUT.contains(inner.getName())) {
      return true;
    }
    boolean leftOut = ignored.holds(path, true) && !isAssembly(inner);
    hidden.addAndGet(leftOut ? 1 : 0);
    return leftOut;
  }

  private boolean isWanted(Folder folder, String name, String path, IgnoreFiles ignored) {
    if (!folder.trackedOnly() && !ignored.holds(path, false)) {
      return true;
    }
    if (!mayHold(name)) {
      return false;
    }
    if (!folder.trackedOnly()) {
      hidden.incrementAndGet();
    }
    return tracked().holds(path);
  }

  /** Read when something is left out for the first time. */
  private synchronized GitIndex tracked() {
    if (tracked == null) {
      tracked = GitIndex.of(root, Walk::mayHold);
    }
    return tracked;
  }

  private void folder(Folder folder, boolean link, BasicFileAttributes known, List<Met> met) {
    if (link) {
      met.add(new Met.Linked(folder, known));
    } else if (firstTime(folder.file(), known)) {
      boolean worth = shares && folders.incrementAndGet() > WORTH_THREADS;
      met.add(
          worth
              ? new Met.Shared(ForkJoinTask.adapt(() -> in(folder)).fork())
              : new Met.Inner(in(folder)));
    }
  }

  /** What is ignored in a folder: nothing of what {@code cdk synth} wrote. */
  private static IgnoreFiles ignored(Folder folder, String[] names) {
    boolean assembly =
        Arrays.binarySearch(names, "cdk.out") >= 0
            && Arrays.binarySearch(names, "manifest.json") >= 0
            && isAssembly(folder.file());
    IgnoreFiles above = assembly ? IgnoreFiles.NONE : folder.above();
    return Arrays.binarySearch(names, IgnoreFile.NAME) < 0
        ? above
        : above.with(IgnoreFile.of(folder.file()), base(folder.path()));
  }

  /** What the system says of a file, in one call; null when it says nothing. */
  private static BasicFileAttributes attributes(File file, LinkOption... options) {
    try {
      return java.nio.file.Files.readAttributes(file.toPath(), BasicFileAttributes.class, options);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private void entry(File file, boolean link, boolean regular, List<Met> met) {
    String name = file.getName();
    if (regular) {
      if (!link || !mayHold(name) || staysInside(file, met)) {
        met.add(new Met.Regular(file.toPath()));
      }
    } else if (file.exists()) {
      if (mayHold(name)) {
        String why = "This is a pipe or a device and no file, so it is not read";
        met.add(new Met.Missed(file.toPath(), why));
      }
    } else if (name.indexOf(UNDECODABLE) >= 0) {
      String why = "It cannot be opened, because its name is not valid UTF-8";
      met.add(new Met.Missed(file.toPath(), why));
    }
  }

  /** False, and told, for a link that leads elsewhere: what lies there is not of this scan. */
  private boolean staysInside(File link, List<Met> met) {
    Path path = link.toPath();
    try {
      Path real = path.toRealPath();
      if (bounds.stream().anyMatch(real::startsWith)) {
        return true;
      }
      String why = "This link leads out of the root of the scan, so it is not followed";
      met.add(new Met.Missed(path, why));
    } catch (IOException | InvalidPathException e) {
      met.add(new Met.Missed(path, "This link cannot be followed"));
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
