package io.glueguard.source;

/**
 * What the readers refuse to go beyond. Past one of these a file is a problem that names the limit,
 * never a crash, a hang or a silent half.
 */
public final class Limits {
  private Limits() {}

  /**
   * Levels of maps and lists inside each other, aliases counted where they are used. CloudFormation
   * itself stops far earlier.
   */
  public static final int DEPTH = 500;

  /** Chars of a file that becomes one tree. */
  public static final int TREE_CHARS = 64 * 1024 * 1024;

  /** Code points of a YAML file: the engine reads some 40 MB a second. */
  public static final int YAML_CODE_POINTS = 16_000_000;

  /**
   * Chars of one line of YAML: the engine takes quadratic time in the length of a token on one
   * line, seconds at 3 MB.
   */
  public static final int YAML_LINE_CHARS = 256 * 1024;

  /**
   * Chars of a tag after its handle was replaced: a {@code %TAG} line can make each short tag long.
   */
  public static final int TAG_CHARS = 1_024;

  /**
   * Nodes of one tree; each takes some 50 bytes of memory, so that one file cannot take all of it.
   */
  public static final int NODES = 5_000_000;

  /** Documents of one YAML file. */
  public static final int DOCUMENTS = 10_000;

  /**
   * Nodes that all aliases and merge keys of one document stand for, written out: what a walk over
   * the tree would visit on top.
   */
  public static final int ALIASED_NODES = 1_000_000;

  /**
   * Problems of either kind about one file; what comes after them is not told, since nobody reads
   * it.
   */
  public static final int REMARKS = 200;
}
