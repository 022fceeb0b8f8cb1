package io.glueguard.hcl;

import java.util.List;

/**
 * {@code type "label" { ... }}.
 *
 * @param range from the type to the closing brace
 * @param header from the type to the last label
 * @param type the type
 * @param typeRange where the type stands
 * @param labels in the order of the text
 * @param body what stands between the braces
 */
public record HclBlock(
    HclRange range,
    HclRange header,
    String type,
    HclRange typeRange,
    List<Label> labels,
    HclBody body) {

  /** Keeps its own copy of the labels. */
  public HclBlock {
    labels = List.copyOf(labels);
  }

  /** The text of a label, 0-based; null when there is no such label. */
  public String label(int index) {
    return index < labels.size() ? labels.get(index).text() : null;
  }

  /**
   * A label.
   *
   * @param range with its quotes
   * @param text without them, unescaped
   */
  public record Label(HclRange range, String text) {}
}
