package io.glueguard.hcl;

import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.List;

/** Where the files of a configuration come from. */
public interface HclSources {

  /**
   * The {@code .tf} files of a module, sorted by name; empty when they are not to be had.
   *
   * @param key the names of the module calls that lead to it with dots between; empty for the root
   */
  List<SourceFile> module(String key);

  /** What could not be read of the modules that were asked for so far; in no order. */
  List<Problem> problems();
}
