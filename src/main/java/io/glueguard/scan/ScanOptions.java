package io.glueguard.scan;

import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is scanned and how.
 *
 * @param paths files and folders to judge; {@code -} is standard input
 * @param root files below it may be read when a judged one refers to them, and paths are shown
 *     relative to it; absolute
 * @param deployment what the user says of the deployment
 * @param outside what the user says of the world outside the templates
 * @param rules what the user tuned about the rules
 * @param terraformSources where a plan's {@code .tf} files are; null to look beside the plan
 * @param threads how many threads read files, at least 1
 * @param acceptance what does not count
 * @param progress told about files as they are read
 */
public record ScanOptions(
    List<Path> paths,
    Path root,
    Deployment deployment,
    ResourceGraph.Settings outside,
    Context.Settings rules,
    Path terraformSources,
    int threads,
    Acceptance acceptance,
    Progress progress) {

  /**
   * What does not count although it is found.
   *
   * @param configuration what the team keeps in its configuration
   * @param baseline findings of an earlier day; null for none
   * @param today asked only when a suppression has an end
   */
  public record Acceptance(
      Configuration configuration, Baseline baseline, Supplier<LocalDate> today) {
    /** Everything counts; no suppression has expired. */
    public static final Acceptance NONE =
        new Acceptance(Configuration.NONE, null, () -> LocalDate.MIN);
  }

  /** Is told how far a scan has come. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody watches. */
    Progress NONE = (done, all) -> {};

    /**
     * So many files are read; called from the threads that read, once with both numbers equal when
     * all are.
     *
     * @param all files that there are
     */
    void files(int done, int all);
  }

  /** A scan in which everything counts and that nobody watches. */
  public ScanOptions(
      List<Path> paths,
      Path root,
      Deployment deployment,
      ResourceGraph.Settings outside,
      Context.Settings rules,
      Path terraformSources,
      int threads) {
    this(
        paths,
        root,
        deployment,
        outside,
        rules,
        terraformSources,
        threads,
        Acceptance.NONE,
        Progress.NONE);
  }
}
