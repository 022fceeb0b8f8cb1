package io.glueguard.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the tree of one document together from the events of either syntax. Aliases share the node
 * of their anchor; what all of them stand for when written out is counted here, so that nothing
 * that walks a tree has to be afraid of it.
 */
final class TreeBuilder {
  /** The end of a collection that has no closing character: it ends with what stands last in it. */
  static final int AFTER_LAST_CHILD = -1;

  private record Anchored(Node node, long size, int height) {}

  private final int deepest;
  private final SourceFile file;
  private final ProblemList problems;
  private final Words words = Words.ofThread();
  private final List<TreeFrame> frames = new ArrayList<>();
  private Map<String, Anchored> anchors;
  private long aliased;
  private int nodes;
  private int lastEnd;
  private Node root;

  /**
   * @param depth levels around the tree that are not part of it
   */
  TreeBuilder(SourceFile file, ProblemList problems, int depth) {
    this.deepest = Limits.DEPTH - depth;
    this.file = file;
    this.problems = problems;
  }

  /** The tree, once its last event was given; null before. */
  Node root() {
    return root;
  }

  /** Behind the last thing that was added or begun. */
  int lastEnd() {
    return frames.isEmpty() ? lastEnd : Math.max(lastEnd, top().lastEnd);
  }

  /** Begins a map. {@code contentStart} is behind its tag, anchor and opening brace. */
  void startMap(String tag, String anchor, int start, int contentStart) {
    open(new TreeFrame(true, tag, anchor, start, contentStart));
  }

  /** Begins a list. {@code contentStart} is behind its tag, anchor and opening bracket. */
  void startList(String tag, String anchor, int start, int contentStart) {
    open(new TreeFrame(false, tag, anchor, start, contentStart));
  }

  private void open(TreeFrame frame) {
    if (frames.size() >= deepest) {
      throw InputRefused.tooDeep(frame.start);
    }
    if (frame.anchor != null) {
      anchor(frame.anchor, null);
    }
    frames.add(frame);
  }

  /** Adds a scalar: a key, a value, an item or the whole document. */
  void scalar(String tag, String anchor, int start, int end, String text, boolean plain) {
    ScalarNode node = new ScalarNode(file, tag, start, end, words.once(text), plain);
    if (anchor != null) {
      anchor(anchor, new Anchored(node, 1, 0));
    }
    add(node, start, end, 1, 0);
  }

  /** Adds what an anchor names. */
  void alias(String anchor, int start, int end) {
    Anchored target = anchors == null ? null : anchors.get(anchor);
    if (target == null) {
      boolean open = anchors != null && anchors.containsKey(anchor);
      String what =
          open
              ? " stands inside of what it names"
              : " names an anchor that does not stand before it";
      problems.unreadable(start, end, "The alias *" + Excerpt.of(anchor) + what);
      add(new ScalarNode(file, null, start, end, "", true), start, end, 1, 0);
      return;
    }
    aliased += target.size;
    if (aliased > Limits.ALIASED_NODES) {
      throw new InputRefused(
          start, "The aliases stand for more than the limit of " + Limits.ALIASED_NODES + " nodes");
    }
    if (frames.size() + target.height > deepest) {
      throw InputRefused.tooDeep(start);
    }
    boolean key = !frames.isEmpty() && top().isMap() && !top().valueNext;
    Node node = target.node;
    if (key && node instanceof ScalarNode) {
      // a key belongs to the place where it is used, or a finding about it would point into another
      // map
      node =
          new ScalarNode(
              file,
              node.tag(),
              start,
              end,
              ((ScalarNode) node).text(),
              ((ScalarNode) node).plain());
    }
    add(node, start, end, target.size, target.height);
  }

  /** Ends the innermost collection at an offset or {@link #AFTER_LAST_CHILD}. */
  void end(int offset) {
    TreeFrame frame = frames.remove(frames.size() - 1);
    int end = offset == AFTER_LAST_CHILD ? frame.lastEnd : offset;
    Node node;
    if (frame.placeholder) {
      String written = TemplateLanguage.placeholder(file.text(), frame.start, end);
      node = new ScalarNode(file, TemplateLanguage.TAG, frame.start, end, written, false);
    } else if (frame.isMap()) {
      MergeKeys.expand(frame, problems);
      node = new MapNode(file, frame.tag, frame.start, end, frame.entries.entries());
    } else {
      node = new ListNode(file, frame.tag, frame.start, end, frame.items);
    }
    int height = frame.height + 1;
    if (frame.anchor != null) {
      anchor(frame.anchor, new Anchored(node, frame.size, height));
    }
    add(node, frame.start, end, frame.size, height);
  }

  private void anchor(String name, Anchored target) {
    if (anchors == null) {
      anchors = new HashMap<>();
    }
    anchors.put(name, target);
  }

  private TreeFrame top() {
    return frames.get(frames.size() - 1);
  }

  private void add(Node node, int start, int end, long size, int height) {
    if (++nodes > Limits.NODES) {
      throw new InputRefused(
          start, "The tree is larger than the limit of " + Limits.NODES + " nodes");
    }
    lastEnd = end;
    if (frames.isEmpty()) {
      root = node;
      return;
    }
    TreeFrame frame = top();
    frame.lastEnd = Math.max(frame.lastEnd, end);
    frame.size += size;
    frame.height = Math.max(frame.height, height);
    if (!frame.isMap()) {
      frame.items.add(node);
    } else if (frame.valueNext) {
      frame.valueNext = false;
      value(frame, node);
    } else {
      frame.valueNext = true;
      frame.key = key(node, start, end);
    }
  }

  private ScalarNode key(Node node, int start, int end) {
    if (node instanceof ScalarNode) {
      return (ScalarNode) node;
    }
    int template = TemplateLanguage.startsAt(file.text(), start) ? start : start - 1;
    if (TemplateLanguage.startsAt(file.text(), template)) {
      problems.templateLanguage(template, end);
      top().placeholder = template == top().start;
    } else {
      problems.remark(start, end, "A key that is a map or a list was left out", List.of());
    }
    return null;
  }

  private void value(TreeFrame frame, Node node) {
    ScalarNode key = frame.key;
    if (key == null) {
      return;
    }
    if (MergeKeys.isMerge(key)) {
      frame.merge(node);
      return;
    }
    ScalarNode replaced = frame.entries.put(new MapNode.Entry(key, node));
    if (replaced != null) {
      problems.duplicateKey(replaced, key);
    }
  }
}
