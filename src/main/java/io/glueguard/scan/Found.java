package io.glueguard.scan;

import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files below the folders that the user named: those to look into, and the count of others. */
final class Found implements WalkListener {
  private final Files files;
  private final Account account;
  private final Set<Path> seen;
  private final List<Path> found = new ArrayList<>();

  /**
   * Nothing is found yet.
   *
   * @param seen what was met, where one folder may lie in another; null where each file comes once
   */
  Found(Files files, Account account, Set<Path> seen) {
    this.files = files;
    this.account = account;
    this.seen = seen;
  }

  /** Those to look into. */
  List<Path> files() {
    return found;
  }

  @Override
  public void file(Path path) {
    found.add(path);
  }

  @Override
  public void others(File folder, List<String> names) {
    int count = names.size();
    if (seen != null) {
      Path absolute = folder.toPath().toAbsolutePath().normalize();
      for (String name : names) {
        count -= seen.add(absolute.resolve(name)) ? 0 : 1;
      }
    }
    account.others(count);
  }

  @Override
  public void missed(Path path, String why) {
    if (!java.nio.file.Files.isDirectory(path)) {
      account.file(false, true);
    }
    account.add(List.of(Problem.unreadable(files.shown(path), Span.FILE_START, why)));
  }
}
