package io.glueguard.format.cdk;

import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an assembly says about the constructs of one stack: their logical ids and their traces. */
final class StackMetadata {
  private static final String LOGICAL_ID = "aws:cdk:logicalId";
  private static final String CREATION = "aws:cdk:creationStack";

  /** Where a nested stack begins, with the name of its template. */
  private static final String TEMPLATE = "aws:cdk:templateFile";

  private final MapNode byPath;
  private Map<String, List<String>> paths;
  private final Map<String, String> templates = new HashMap<>();

  /** The metadata by construct path, each with a leading slash; null for none. */
  StackMetadata(MapNode byPath) {
    this.byPath = byPath;
  }

  /**
   * The path of a construct of which only the logical id is known, without a leading slash; null
   * when several have it.
   *
   * @param template the name of the template that holds it
   */
  String path(String logicalId, String template) {
    if (paths == null) {
      index();
    }
    List<String> found = paths.getOrDefault(logicalId, List.of());
    String only = null;
    for (String path : found) {
      String in = templateOf(path);
      if (found.size() == 1 || template.equals(in)) {
        if (only != null) {
          return null;
        }
        only = path;
      }
    }
    return only == null ? null : only.substring(1);
  }

  /** The template of the innermost stack around a path; null when the metadata does not say it. */
  private String templateOf(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String template = templates.get(path.substring(0, end));
      if (template != null) {
        return template;
      }
    }
    return null;
  }

  private void index() {
    paths = new HashMap<>();
    if (byPath == null) {
      return;
    }
    for (MapNode.Entry entry : byPath.entries()) {
      String path = entry.key().text();
      for (MapNode each : entries(entry.value())) {
        if (each.get("data") instanceof ScalarNode name) {
          if (is(each, LOGICAL_ID)) {
            paths.computeIfAbsent(name.text(), any -> new ArrayList<>()).add(path);
          } else if (is(each, TEMPLATE)) {
            templates.put(path, name.text());
          }
        }
      }
    }
  }

  /**
   * The trace of a construct, the innermost frame first; empty when there is none. What later
   * schemas say on purpose goes before what a debug run left; the trace of a warning is none of the
   * construct's.
   */
  List<String> trace(String path) {
    Node written = byPath == null ? null : byPath.get("/" + path);
    List<String> debug = List.of();
    for (MapNode each : entries(written)) {
      if (is(each, CREATION)) {
        return frames(each.get("data"));
      }
      if (is(each, LOGICAL_ID)) {
        debug = frames(each.get("trace"));
      }
    }
    return debug;
  }

  private static boolean is(MapNode entry, String type) {
    return entry.get("type") instanceof ScalarNode name && name.text().equals(type);
  }

  private static List<MapNode> entries(Node node) {
    List<MapNode> maps = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof MapNode map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private static List<String> frames(Node node) {
    List<String> frames = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode frame) {
          frames.add(frame.text());
        }
      }
    }
    return frames;
  }
}
