package io.glueguard.cli;

import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of parameters in the forms that deployment tools keep them in: the list that the
 * AWS command line takes, {@code {"Parameters": {...}}} of pipelines, a plain map, lists of {@code
 * NAME=VALUE}, and the {@code parameter_overrides} of a {@code samconfig} file.
 */
final class ParameterFile {
  private final String name;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ParameterFile(String name) {
    this.name = name;
  }

  /** The values by name. */
  static Map<String, String> read(SourceFile file) throws UsageError {
    ParameterFile parameters = new ParameterFile(file.name());
    if (file.name().endsWith(".toml")) {
      parameters.toml(file.text());
      return parameters.values;
    }
    Parsed<List<Document>> parsed = TreeReader.read(file);
    for (Problem problem : parsed.problems()) {
      if (problem.unreadable()) {
        throw new UsageError(Messages.of(problem));
      }
    }
    for (Document document : parsed.value()) {
      parameters.top(document.root());
    }
    return parameters.values;
  }

  private void top(Node node) throws UsageError {
    if (node instanceof ListNode list) {
      list(list);
    } else if (node instanceof MapNode map) {
      Node inner = map.get("Parameters");
      Node overrides = overrides(map);
      if (overrides instanceof ListNode list) {
        list(list);
      } else if (overrides != null) {
        words(text(overrides));
      } else if (inner instanceof ListNode list) {
        list(list);
      } else {
        map(inner instanceof MapNode parameters ? parameters : map);
      }
    } else {
      throw wrong(node);
    }
  }

  private static Node overrides(MapNode map) {
    for (MapNode.Entry entry : map.entries()) {
      if (entry.key().text().equals(SamConfiguration.OVERRIDES)) {
        return entry.value();
      }
      Node inner = entry.value() instanceof MapNode below ? overrides(below) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private void map(MapNode map) throws UsageError {
    for (MapNode.Entry entry : map.entries()) {
      values.put(entry.key().text(), text(entry.value()));
    }
  }

  private void list(ListNode list) throws UsageError {
    for (Node item : list.items()) {
      if (item instanceof MapNode map && map.get("ParameterKey") != null) {
        // without a value the one of the last deployment is used, which nobody here knows
        if (map.get("ParameterValue") != null) {
          values.put(text(map.get("ParameterKey")), text(map.get("ParameterValue")));
        }
      } else if (item instanceof ScalarNode scalar) {
        pair(scalar.text());
      } else {
        throw wrong(item);
      }
    }
  }

  private String text(Node node) throws UsageError {
    if (node instanceof ScalarNode scalar) {
      return scalar.isNull() ? "" : scalar.text();
    }
    if (node instanceof ListNode list) {
      List<String> texts = new ArrayList<>();
      for (Node item : list.items()) {
        texts.add(text(item));
      }
      return String.join(",", texts);
    }
    throw wrong(node);
  }

  private UsageError wrong(Node node) {
    return new UsageError(
        Messages.at(name, node.span().start())
            + ": a parameter file holds a list of ParameterKey and ParameterValue, a map of names"
            + " and values, or a list of NAME=VALUE");
  }

  private void pair(String text) throws UsageError {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new UsageError(name + ": a parameter is NAME=VALUE, and not " + text);
    }
    values.put(text.substring(0, equals).strip(), unquoted(text.substring(equals + 1).strip()));
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** {@code Name="a value" Other=value}. */
  private void words(String text) throws UsageError {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (quote == 0 && Character.isWhitespace(c)) {
        if (word.length() > 0) {
          pair(word.toString());
          word.setLength(0);
        }
        continue;
      }
      if (c == '"' || c == '\'') {
        quote = quote == c ? 0 : quote == 0 ? c : quote;
      }
      word.append(c);
    }
    if (quote != 0) {
      throw new UsageError(name + ": a quote has no end in " + text);
    }
  }

  private void toml(String text) throws UsageError {
    SamConfiguration.Overrides overrides = SamConfiguration.overrides(text);
    if (overrides == null) {
      String form = ", a text or a list of texts, in this file";
      throw new UsageError(name + ": there is no " + SamConfiguration.OVERRIDES + form);
    }
    for (String each : overrides.texts()) {
      if (overrides.list()) {
        pair(each);
      } else {
        words(each);
      }
    }
  }
}
