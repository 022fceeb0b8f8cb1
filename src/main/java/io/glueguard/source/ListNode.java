package io.glueguard.source;

import java.util.List;

/** A sequence. */
public final class ListNode extends Node {
  private final List<Node> items;

  /**
   * @param items in the order of the text
   */
  public ListNode(SourceFile file, String tag, int start, int end, List<Node> items) {
    super(file, tag, start, end);
    this.items = List.copyOf(items);
  }

  /** In the order of the text. */
  public List<Node> items() {
    return items;
  }
}
