package io.glueguard.scan;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Collects all that a walk finds, as paths from a folder. */
final class Walked implements WalkListener {
  private final Path from;
  private final Collection<String> found;

  private Walked(Path from, Collection<String> found) {
    this.from = from;
    this.found = found;
  }

  /** Puts what is found there, and what is missed with the reason. */
  static Walked into(Path from, Collection<String> found) {
    return new Walked(from, found);
  }

  @Override
  public void file(Path path) {
    found.add(from.relativize(path).toString());
  }

  @Override
  public void others(File folder, List<String> names) {
    names.forEach(name -> file(folder.toPath().resolve(name)));
  }

  @Override
  public void missed(Path path, String why) {
    found.add(from.relativize(path) + " " + why);
  }
}
