package io.glueguard.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees of maps, lists and texts, written as JSON and as YAML with short forms. Texts have no
 * quotes, no backslashes and no control characters.
 */
public final class SampleText {
  private SampleText() {}

  /** A map from names and values in turn. */
  public static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** The tree as JSON, an entry on each line. */
  public static String json(Object written) {
    if (written instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(json(key) + ": " + json(value)));
      return "{" + String.join(",\n", entries) + "}";
    }
    if (written instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(SampleText::json).toList()) + "]";
    }
    return '"' + String.valueOf(written) + '"';
  }

  /** The tree as YAML: blocks where they can be, calls in their short forms. */
  public static String yaml(Object written) {
    return block(written, "").stripLeading();
  }

  private static String block(Object written, String indent) {
    if (!(written instanceof Map<?, ?> map) || map.isEmpty() || call(map) != null) {
      return " " + flow(written) + "\n";
    }
    StringBuilder text = new StringBuilder("\n");
    map.forEach(
        (key, value) ->
            text.append(indent).append(key(key)).append(':').append(block(value, indent + "  ")));
    return text.toString();
  }

  private static String key(Object key) {
    return key.toString().matches("[A-Za-z0-9:]*[A-Za-z0-9]")
        ? key.toString()
        : '"' + key.toString() + '"';
  }

  private static String flow(Object written) {
    if (written instanceof Map<?, ?> map) {
      String call = call(map);
      if (call != null) {
        return "!" + call + " " + flow(map.values().iterator().next());
      }
      List<String> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(key(key) + ": " + flow(value)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (written instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(SampleText::flow).toList()) + "]";
    }
    return '"' + String.valueOf(written) + '"';
  }

  /** The short form of a call; null for any other map, and for a call straight inside a call. */
  private static String call(Map<?, ?> map) {
    if (map.size() != 1) {
      return null;
    }
    String name = map.keySet().iterator().next().toString();
    Object argument = map.values().iterator().next();
    boolean within = argument instanceof Map<?, ?> inner && call(inner) != null;
    if (within || name.contains("::ForEach") || name.contains("::Transform")) {
      return null;
    }
    boolean plain = name.equals("Ref") || name.equals("Condition");
    return plain ? name : name.startsWith("Fn::") ? name.substring(4) : null;
  }
}
