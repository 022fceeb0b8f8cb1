package io.glueguard.source;

import io.glueguard.source.MapNode.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a map while it is read: of equal keys the last one counts, and what the map says
 * itself beats what it merges.
 */
final class EntryList {
  private static final int FEW = 8;

  private final List<Entry> entries = new ArrayList<>(4);
  private Map<String, Integer> places;
  private boolean holes;

  /** Adds an entry and returns the key that it replaces; null when there was none. */
  ScalarNode put(Entry entry) {
    int place = find(entry.key().text());
    ScalarNode replaced = null;
    if (place >= 0) {
      replaced = entries.get(place).key();
      entries.set(place, null);
      holes = true;
    }
    append(entry);
    return replaced;
  }

  /** Adds the entries of another map that are not there yet. */
  void merge(MapNode other) {
    for (Entry entry : other.entries()) {
      if (find(entry.key().text()) < 0) {
        append(entry);
      }
    }
  }

  private void append(Entry entry) {
    entries.add(entry);
    if (places != null) {
      places.put(entry.key().text(), entries.size() - 1);
    } else if (entries.size() > FEW) {
      places = new HashMap<>();
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) != null) {
          places.put(entries.get(i).key().text(), i);
        }
      }
    }
  }

  private int find(String key) {
    if (places != null) {
      return places.getOrDefault(key, -1);
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) != null && entries.get(i).key().text().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  List<Entry> entries() {
    if (holes) {
      entries.removeIf(entry -> entry == null);
      places = null;
      holes = false;
    }
    return entries;
  }
}
