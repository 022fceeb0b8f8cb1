package io.glueguard.source;

/**
 * A node of the located tree that YAML and JSON files become alike. Immutable. An alias shares the
 * node of its anchor, so a node's span is where it was written, and a child of an alias may lie
 * outside the span of the place that used it.
 */
public abstract sealed class Node permits MapNode, ListNode, ScalarNode {
  private final SourceFile file;
  private final String tag;
  private final int start;
  private final int end;

  Node(SourceFile file, String tag, int start, int end) {
    this.file = file;
    this.tag = tag;
    this.start = start;
    this.end = end;
  }

  /** The file that this was written in. */
  public final SourceFile file() {
    return file;
  }

  /**
   * The explicit YAML tag as written, with its exclamation mark ({@code !Ref}, {@code !Rain::Env});
   * null where there is none and in JSON. A tag whose handle a {@code %TAG} line defines is kept in
   * full. Of YAML's own tags {@code !!binary}, {@code !!set} and the like are kept in this short
   * form; {@code !!map}, {@code !!seq} and {@code !} are null, and so are {@code !!str}, {@code
   * !!int}, {@code !!float}, {@code !!bool} and {@code !!null}, which only decide {@link
   * ScalarNode#plain()}.
   */
  public final String tag() {
    return tag;
  }

  /** Offset of the first char in {@link SourceFile#text()}. */
  public final int startOffset() {
    return start;
  }

  /** Offset after the last char in {@link SourceFile#text()}. */
  public final int endOffset() {
    return end;
  }

  /** Where it stands. A tag belongs to its node's span. */
  public final Span span() {
    return file.span(start, end);
  }
}
