package io.glueguard.format.cloudformation;

import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a template from everything else that is written in YAML and JSON. */
final class TemplateShape {
  private TemplateShape() {}

  /** The map with the sections of a template; null when the tree is none. */
  static MapNode sections(Node root) {
    if (!(root instanceof MapNode map)) {
      return null;
    }
    if (map.get("Resources") instanceof MapNode resources && isResources(resources, map)) {
      return map;
    }
    boolean serverless =
        map.get("service") != null && (map.get("provider") != null || map.get("functions") != null);
    return serverless && map.get("resources") != null ? serverless(map.get("resources")) : null;
  }

  private static boolean isResources(MapNode resources, MapNode root) {
    if (root.get("AWSTemplateFormatVersion") != null) {
      return true;
    }
    for (MapNode.Entry entry : resources.entries()) {
      if (entry.key().text().startsWith("Fn::")) {
        return true;
      }
      if (entry.value() instanceof MapNode body
          && body.get("Type") instanceof ScalarNode type
          && type.text().contains("::")) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code resources} of the Serverless Framework: a template, or a list of templates that are
   * merged.
   */
  private static MapNode serverless(Node node) {
    if (node instanceof MapNode map) {
      return map.get("Resources") instanceof MapNode ? copy(List.of(map), map) : null;
    }
    List<MapNode> maps = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof MapNode map) {
          maps.add(map);
        }
      }
    }
    return maps.stream().anyMatch(map -> map.get("Resources") instanceof MapNode)
        ? copy(maps, node)
        : null;
  }

  private static MapNode copy(List<MapNode> maps, Node around) {
    Map<String, List<MapNode.Entry>> sections = new LinkedHashMap<>();
    Map<String, ScalarNode> keys = new LinkedHashMap<>();
    for (MapNode map : maps) {
      for (MapNode.Entry section : map.entries()) {
        if (section.value() instanceof MapNode body) {
          keys.putIfAbsent(section.key().text(), section.key());
          sections
              .computeIfAbsent(section.key().text(), any -> new ArrayList<>())
              .addAll(body.entries());
        }
      }
    }
    List<MapNode.Entry> merged = new ArrayList<>();
    sections.forEach(
        (name, entries) -> merged.add(new MapNode.Entry(keys.get(name), map(entries, around))));
    return map(merged, around);
  }

  private static MapNode map(List<MapNode.Entry> entries, Node around) {
    return new MapNode(around.file(), null, around.startOffset(), around.endOffset(), entries);
  }
}
