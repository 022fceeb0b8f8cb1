package io.glueguard.format.cloudformation;

import io.glueguard.model.Value;
import io.glueguard.source.MapNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a map that is what is written: nothing is copied, since most of what is looked at
 * is one field of many, over and over.
 */
final class MapFields extends AbstractMap<String, Value.Field> {
  private final MapNode map;
  private final Environment environment;

  MapFields(MapNode map, Environment environment) {
    this.map = map;
    this.environment = environment;
  }

  @Override
  public Value.Field get(Object name) {
    MapNode.Entry entry = name instanceof String key ? map.entry(key) : null;
    return entry == null ? null : field(entry);
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String key && map.entry(key) != null;
  }

  @Override
  public int size() {
    return map.entries().size();
  }

  @Override
  public Set<Map.Entry<String, Value.Field>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Value.Field>> iterator() {
        Iterator<MapNode.Entry> entries = map.entries().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Map.Entry<String, Value.Field> next() {
            MapNode.Entry next = entries.next();
            return Map.entry(next.key().text(), field(next));
          }
        };
      }

      @Override
      public int size() {
        return map.entries().size();
      }
    };
  }

  private Value.Field field(MapNode.Entry entry) {
    return new Value.Field(entry.key(), new Expression(entry.value(), environment));
  }
}
