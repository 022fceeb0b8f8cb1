package io.glueguard.format.terraform;

import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.List;

/** Finds the block of the configuration that a planned block was made from. */
final class BlockMatch {
  private BlockMatch() {}

  /**
   * The expressions of the block; null when that cannot be told, which is so for dynamic blocks.
   * Blocks that are a set come in another order than they were written in, so what is constant in
   * them has to agree.
   */
  static Node find(Spot spot, List<Node> planned, int index) {
    List<Node> written = Tree.items(spot.expression());
    if (written.size() == planned.size() && agrees(written.get(index), planned.get(index))) {
      return written.get(index);
    }
    Node found = null;
    for (Node block : written) {
      if (agrees(block, planned.get(index))) {
        if (found != null) {
          return null;
        }
        found = block;
      }
    }
    return written.size() == planned.size() ? found : null;
  }

  private static boolean agrees(Node written, Node planned) {
    for (MapNode.Entry entry : Tree.entries(written)) {
      String constant = Tree.text(Tree.constant(entry.value()));
      String value = Tree.text(planned, entry.key().text());
      if (constant != null && value != null && !constant.equals(value)) {
        return false;
      }
    }
    return true;
  }
}
