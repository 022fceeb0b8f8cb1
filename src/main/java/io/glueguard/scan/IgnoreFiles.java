package io.glueguard.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * The ignore files that hold for a folder, the outermost first, each with the length of the path of
 * its own folder.
 */
record IgnoreFiles(List<IgnoreFile> files, List<Integer> bases) {
  /** Nothing is ignored. */
  static final IgnoreFiles NONE = new IgnoreFiles(List.of(), List.of());

  /** The same with one more below them; {@code file} is null for none. */
  IgnoreFiles with(IgnoreFile file, int base) {
    if (file == null) {
      return this;
    }
    List<IgnoreFile> more = new ArrayList<>(files);
    List<Integer> further = new ArrayList<>(bases);
    more.add(file);
    further.add(base);
    return new IgnoreFiles(more, further);
  }

  /** Whether a path is ignored: the innermost file that speaks of it counts. */
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
