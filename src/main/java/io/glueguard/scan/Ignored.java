package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.source.Node;
import java.util.List;

/**
 * An entry of {@code ignore} in the configuration: findings that it matches do not count.
 *
 * @param paths globs of files; empty for all
 * @param resources globs of addresses or names; empty for all
 * @param rules ids; empty for all
 * @param reason the author's words
 * @param until the last day it holds as {@code yyyy-mm-dd}; null for no end
 * @param node where it is written
 */
public record Ignored(
    List<String> paths,
    List<String> resources,
    List<String> rules,
    String reason,
    String until,
    Node node) {

  /** Whether a finding is one of those that are meant. */
  boolean matches(Finding finding, Steps steps) {
    return (rules.isEmpty() || rules.contains(finding.rule()))
        && (paths.isEmpty() || any(paths, finding.place().file(), true, steps))
        && (resources.isEmpty()
            || any(resources, finding.resource().address(), false, steps)
            || any(resources, finding.resource().name(), false, steps));
  }

  private static boolean any(List<String> globs, String text, boolean path, Steps steps) {
    for (String glob : globs) {
      if (Glob.matches(glob, text, steps) || path && below(glob, text, steps)) {
        return true;
      }
    }
    return false;
  }

  /** A path without a wildcard at its end names a folder as well: all below it is meant. */
  private static boolean below(String glob, String path, Steps steps) {
    String folder = glob.endsWith("/") ? glob : glob + "/";
    return Glob.matches(folder + "**", path, steps);
  }
}
