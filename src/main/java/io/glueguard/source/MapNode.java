package io.glueguard.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping. Of keys that are equal the last one counts, as in every reader that users know; the
 * reader says so as a problem.
 */
public final class MapNode extends Node {
  /** With what the names of functions begin. */
  private static final String FUNCTION = "Fn::";

  private final List<Entry> entries;
  private final Map<String, Entry> byKey;
  private final boolean calling;

  /** A key and its value, each with a place of its own. */
  public record Entry(ScalarNode key, Node value) {}

  /**
   * @param entries in the order of the text, merge keys already expanded, keys unique
   */
  public MapNode(SourceFile file, String tag, int start, int end, List<Entry> entries) {
    super(file, tag, start, end);
    this.entries = List.copyOf(entries);
    this.byKey = entries.size() > 8 ? index(entries) : null;
    this.calling = isCalling(entries);
  }

  private static boolean isCalling(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().text().startsWith(FUNCTION)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Entry> index(List<Entry> entries) {
    Map<String, Entry> index = new HashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      index.put(entry.key().text(), entry);
    }
    return index;
  }

  /** In the order of the text; keys are unique. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of that key; null when there is none. */
  public Entry entry(String key) {
    if (byKey != null) {
      return byKey.get(key);
    }
    // without an iterator: this is asked more often than anything else
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key().text().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  /**
   * Whether a key begins with {@code Fn::}, as the functions of templates do. Found out once: it is
   * asked whenever a map is evaluated.
   */
  public boolean isCalling() {
    return calling;
  }

  /** The value of that key; null when there is none. */
  public Node get(String key) {
    Entry entry = entry(key);
    return entry == null ? null : entry.value();
  }
}
