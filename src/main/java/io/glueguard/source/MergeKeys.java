package io.glueguard.source;

import java.util.List;

/**
 * The {@code <<} key of YAML 1.1: the entries of other maps become entries of this one unless it
 * has them itself.
 */
final class MergeKeys {
  private static final String MERGE = "<<";

  private MergeKeys() {}

  /** JSON has no plain keys, so {@code "<<"} stays a key there. */
  static boolean isMerge(ScalarNode key) {
    return key.plain() && key.tag() == null && key.text().equals(MERGE);
  }

  static void expand(TreeFrame frame, ProblemList problems) {
    if (frame.merges == null) {
      return;
    }
    for (Node merged : frame.merges) {
      List<Node> sources =
          merged instanceof ListNode && merged.tag() == null
              ? ((ListNode) merged).items()
              : List.of(merged);
      for (Node source : sources) {
        if (source instanceof MapNode && source.tag() == null) {
          frame.entries.merge((MapNode) source);
        } else {
          problems.remark(
              source.startOffset(),
              source.endOffset(),
              "A merge key (<<) takes a map or a list of maps; this was left out",
              List.of());
        }
      }
    }
  }
}
