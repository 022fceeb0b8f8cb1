package io.glueguard.hcl;

import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The address of a resource instance, as plans write it.
 *
 * @param modules the module calls that lead there, outermost first
 * @param data true for a data source
 * @param type the type of the resource
 * @param name its name
 * @param key the key of the instance; null without {@code count} and {@code for_each}
 */
public record HclAddress(List<Call> modules, boolean data, String type, String name, HclKey key) {

  /**
   * A module call.
   *
   * @param name its name
   * @param key the key of its instance; null without {@code count} and {@code for_each}
   */
  public record Call(String name, HclKey key) {}

  /** The address of a text; null when it is none. */
  public static HclAddress parse(String text) {
    List<Object> parts = split(text);
    if (parts == null) {
      return null;
    }
    List<Call> modules = new ArrayList<>();
    int at = 0;
    while (at + 1 < parts.size()
        && "module".equals(parts.get(at))
        && parts.get(at + 1) instanceof String name) {
      boolean keyed = at + 2 < parts.size() && parts.get(at + 2) instanceof HclKey;
      modules.add(new Call(name, keyed ? (HclKey) parts.get(at + 2) : null));
      at += keyed ? 3 : 2;
    }
    boolean data = at < parts.size() && "data".equals(parts.get(at));
    at += data ? 1 : 0;
    boolean named =
        at + 1 < parts.size()
            && parts.get(at) instanceof String
            && parts.get(at + 1) instanceof String;
    int left = parts.size() - at - 2;
    if (!named || left > 1 || left == 1 && !(parts.get(at + 2) instanceof HclKey)) {
      return null;
    }
    HclKey key = left == 1 ? (HclKey) parts.get(at + 2) : null;
    return new HclAddress(
        List.copyOf(modules), data, (String) parts.get(at), (String) parts.get(at + 1), key);
  }

  /** Names as text and keys; keys may hold anything, so they are read by their quotes. */
  private static List<Object> split(String text) {
    List<Object> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '[') {
        int end = text.startsWith("\"", at + 1) ? endOfQuotes(text, at + 1) : text.indexOf(']', at);
        if (end < 0 || end >= text.length() || text.charAt(end) != ']') {
          return null;
        }
        HclKey key = key(text.substring(at + 1, end));
        if (key == null) {
          return null;
        }
        parts.add(key);
        at = end + 1;
      } else {
        int start = text.charAt(at) == '.' && at > 0 ? at + 1 : at;
        int end = start;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
          end++;
        }
        if (end == start) {
          return null;
        }
        parts.add(text.substring(start, end));
        at = end;
      }
    }
    return parts;
  }

  private static int endOfQuotes(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  private static HclKey key(String text) {
    HclExpression expression = HclParser.expression(SourceFile.of("key", text)).value();
    if (expression == null) {
      return null;
    }
    HclValue value = new HclEvaluator(name -> null, new HclBudget(100)).evaluate(expression);
    if (value instanceof HclValue.Text name) {
      return HclKey.of(name.text());
    }
    int position = value instanceof HclValue.Number number ? HclNumbers.index(number.number()) : -1;
    return position < 0 ? null : HclKey.of(position);
  }

  /**
   * The key of the module in {@link HclSources}: its calls by name, without the keys of instances.
   */
  public String module() {
    StringBuilder key = new StringBuilder();
    for (Call call : modules) {
      key.append(key.length() == 0 ? "" : ".").append(call.name());
    }
    return key.toString();
  }
}
