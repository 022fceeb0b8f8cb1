package io.glueguard.source;

import java.util.ArrayList;
import java.util.List;

/** A map or a list whose end was not read yet. */
final class TreeFrame {
  final String tag;
  final String anchor;
  final int start;
  final List<Node> items;
  final EntryList entries;
  List<Node> merges;
  ScalarNode key;
  boolean valueNext;

  /** It is a placeholder of a template language, which reads like a map in a map. */
  boolean placeholder;

  /** Where the last thing inside ends, which is the end of a block collection. */
  int lastEnd;

  /** Nodes in it with all aliases written out, itself counted. */
  long size = 1;

  /** Levels of collections below it. */
  int height;

  TreeFrame(boolean map, String tag, String anchor, int start, int contentStart) {
    this.tag = tag;
    this.anchor = anchor;
    this.start = start;
    this.lastEnd = contentStart;
    this.items = map ? null : new ArrayList<>(4);
    this.entries = map ? new EntryList() : null;
  }

  boolean isMap() {
    return entries != null;
  }

  void merge(Node value) {
    if (merges == null) {
      merges = new ArrayList<>(1);
    }
    merges.add(value);
  }
}
