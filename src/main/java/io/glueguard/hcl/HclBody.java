package io.glueguard.hcl;

import java.util.List;

/**
 * What stands between the braces of a block, or at the top of a file.
 *
 * @param range without the braces
 * @param attributes in the order of the text, names unique
 * @param blocks in the order of the text
 */
public record HclBody(HclRange range, List<HclAttribute> attributes, List<HclBlock> blocks) {

  /** Keeps its own copies. */
  public HclBody {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /** The attribute of that name; null when there is none. */
  public HclAttribute attribute(String name) {
    for (HclAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }

  /** The blocks of that type in the order of the text. */
  public List<HclBlock> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }
}
