package io.glueguard.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds the files below a folder, in the order of their names. What git ignores is left out, except
 * for what it tracks nevertheless, so that nobody hides a template by one more pattern, and for
 * what {@code cdk synth} wrote: that is nearly always ignored and is what its users want judged.
 */
final class Walk {
  /** Deepest folder that is gone into, counted from where the walk begins. */
  static final int DEEPEST = 100;

  /** What Java puts into a name for bytes that it cannot decode. */
  private static final char UNDECODABLE = '\uFFFD';

  /** Folders in which tools keep what they know of versions; nobody deploys from them. */
  private static final Set<String> HISTORY = Set.of(GitIndex.PLACE, ".hg", ".svn");

  /** Folders that hold what others wrote or what tools keep for themselves. */
  private static final Set<String> LEFT_OUT =
      Set.of(".hg", ".svn", "node_modules", ".terraform", "__pycache__", ".venv", "venv");

  /** So many folders are worth a second thread. */
  private static final int WORTH_THREADS = 64;

  private final List<Path> bounds;
  private final int threads;
  private final AtomicInteger folders = new AtomicInteger();
  private final Set<Object> visited = ConcurrentHashMap.newKeySet();

  private final AtomicInteger hidden = new AtomicInteger();
  private ForkJoinPool pool;

  private Walk(List<Path> bounds, int threads) {
    this.bounds = bounds;
    this.threads = threads;
  }

  /**
   * Goes over a folder. Links are followed, each folder once, but not out of the folder and the
   * root.
   *
   * @param root ignore files from here down to the folder hold too
   * @param threads how many may look into folders, at least 1
   * @return how many files and folders were left out, by an ignore file or by their names, where no
   *     index of git tells whether they are tracked
   */
  static int over(Path folder, Path root, int threads, WalkListener told) {
    Path from = folder.toAbsolutePath().normalize();
    IgnoreFiles ignored = IgnoreFiles.NONE;
    GitIndex tracked = GitIndex.of(from.startsWith(root) ? root : from, Endings::mayHold);
    if (from.startsWith(root)) {
      List<Path> below = new ArrayList<>();
      for (Path path = from; path != null && !path.equals(root); path = path.getParent()) {
        below.add(0, path);
      }
      for (Path path : below) {
        Path parent = path.getParent();
        ignored = ignored.with(IgnoreFile.of(parent.toFile()), base(parent.toString()));
        boolean repository = java.nio.file.Files.exists(path.resolve(GitIndex.PLACE));
        tracked = repository ? tracked.inside(path) : tracked;
      }
    }
    List<Path> bounds = new ArrayList<>();
    for (Path bound : List.of(from, root)) {
      try {
        bounds.add(bound.toRealPath());
      } catch (IOException e) {
        told.missed(from, "The folder cannot be read");
        return 0;
      }
    }
    Walk walk = new Walk(bounds, threads);
    BasicFileAttributes known = attributes(folder, "");
    if (known != null) {
      walk.firstTime(folder.toFile(), known);
    }
    Met.Folder first = new Met.Folder(folder.toFile(), from.toString(), ignored, false, tracked, 0);
    try {
      walk.tell(joined(walk.in(first)), told);
    } finally {
      walk.end();
    }
    return walk.hidden.get();
  }

  private static int base(String path) {
    return path.endsWith("/") ? path.length() : path.length() + 1;
  }

  /** Tells what was met in order; what links lead to comes where the links stand. */
  private void tell(List<Met> all, WalkListener told) {
    for (Met met : all) {
      if (met instanceof Met.Regular file) {
        told.file(file.path());
      } else if (met instanceof Met.Others others) {
        told.others(others.folder(), others.names());
      } else if (met instanceof Met.Missed one) {
        told.missed(one.path(), one.why());
      } else if (met instanceof Met.Inner inner) {
        tell(inner.all(), told);
      } else if (met instanceof Met.Linked link && firstTime(link.folder().file(), link.known())) {
        tell(joined(in(link.folder())), told);
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

  private List<Met> in(Met.Folder folder) {
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
    GitIndex tracked =
        folder.depth() > 0 && Arrays.binarySearch(names, GitIndex.PLACE) >= 0
            ? folder.tracked().inside(Path.of(folder.path()))
            : folder.tracked();
    String prefix = folder.path().substring(0, base(folder.path()) - 1) + '/';
    List<Met> met = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Path here = folder.file().toPath();
    for (String name : names) {
      BasicFileAttributes known = attributes(here, name, LinkOption.NOFOLLOW_LINKS);
      boolean link = known != null && known.isSymbolicLink();
      known = link ? attributes(here, name) : known;
      if (known == null || !known.isDirectory()) {
        boolean wanted = !folder.trackedOnly() && !ignored.holds(prefix + name, false);
        if (wanted || Endings.mayHold(name) && tracked.holds(prefix + name)) {
          boolean regular = known != null && known.isRegularFile();
          if (regular && !Endings.mayHold(name)) {
            others.add(name);
          } else {
            entry(new File(folder.file(), name), prefix + name, link, regular, met);
          }
        } else if (!folder.trackedOnly() && Endings.mayHold(name) && !tracked.isThere()) {
          hidden.incrementAndGet();
        }
        continue;
      }
      if (name.equals(GitIndex.PLACE)) {
        continue;
      }
      File file = new File(folder.file(), name);
      boolean unwanted = folder.trackedOnly() || LEFT_OUT.contains(name);
      boolean leftOut = unwanted || ignored.holds(prefix + name, true) && !isAssembly(file);
      leftOut &= !leftOut || !tracked.holdsFolder(prefix + name);
      boolean first = leftOut && !folder.trackedOnly() && !HISTORY.contains(name);
      if (first && !tracked.isThere()) {
        hidden.incrementAndGet();
      }
      if ((!leftOut || tracked.below(prefix + name)) && (!link || staysInside(file, met))) {
        Met.Folder inner =
            new Met.Folder(file, prefix + name, ignored, leftOut, tracked, folder.depth() + 1);
        folder(inner, link, known, met);
      }
    }
    if (!others.isEmpty()) {
      met.add(new Met.Others(folder.file(), others));
    }
    return met;
  }

  private void folder(Met.Folder folder, boolean link, BasicFileAttributes known, List<Met> met) {
    if (link) {
      met.add(new Met.Linked(folder, known));
    } else if (firstTime(folder.file(), known)) {
      boolean worth = threads > 1 && folders.incrementAndGet() > WORTH_THREADS;
      met.add(worth ? new Met.Shared(pool().submit(() -> in(folder))) : new Met.Inner(in(folder)));
    }
  }

  /** Of its own: in that of the system the thread that waits for the others does nothing. */
  private synchronized ForkJoinPool pool() {
    if (pool == null) {
      pool = new ForkJoinPool(threads);
    }
    return pool;
  }

  private synchronized void end() {
    if (pool != null) {
      pool.shutdown();
    }
  }

  /** What is ignored in a folder: nothing of what {@code cdk synth} wrote. */
  private static IgnoreFiles ignored(Met.Folder folder, String[] names) {
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
  private static BasicFileAttributes attributes(Path folder, String name, LinkOption... options) {
    try {
      return java.nio.file.Files.readAttributes(
          folder.resolve(name), BasicFileAttributes.class, options);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private void entry(File file, String path, boolean link, boolean regular, List<Met> met) {
    String name = file.getName();
    if (regular) {
      if (!link || staysInside(file, met)) {
        met.add(new Met.Regular(Path.of(path)));
      }
    } else if (file.exists()) {
      if (Endings.mayHold(name)) {
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
}
