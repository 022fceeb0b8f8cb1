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

  /** How a template is written. */
  enum Form {
    /** With its sections. */
    WHOLE,
    /** Inside the configuration of the Serverless Framework. */
    SERVERLESS,
    /** As a list of resources that a build puts together with others of its folder. */
    FRAGMENT
  }

  /**
   * A template as it was recognised.
   *
   * @param sections the map that holds the sections
   */
  record Recognised(MapNode sections, Form form) {}

  /** What a tree is as a template; null when it is none. */
  static Recognised recognise(Node root) {
    if (!(root instanceof MapNode map)) {
      return null;
    }
    if (map.get("Resources") instanceof MapNode resources && isResources(resources, map)) {
      return new Recognised(map, Form.WHOLE);
    }
    if (isFragment(map)) {
      ScalarNode key =
          new ScalarNode(map.file(), null, map.startOffset(), map.startOffset(), "Resources", true);
      return new Recognised(map(List.of(new MapNode.Entry(key, map)), map), Form.FRAGMENT);
    }
    boolean serverless =
        map.get("service") != null && (map.get("provider") != null || map.get("functions") != null);
    MapNode merged =
        serverless && map.get("resources") != null ? serverless(map.get("resources")) : null;
    return merged == null ? null : new Recognised(merged, Form.SERVERLESS);
  }

  /** Whether everything in a map is a resource: nothing else looks like that. */
  private static boolean isFragment(MapNode map) {
    for (MapNode.Entry entry : map.entries()) {
      boolean resource =
          entry.value() instanceof MapNode body
              && body.get("Type") instanceof ScalarNode type
              && (type.text().startsWith("AWS::") || type.text().startsWith("Custom::"))
              && (body.get("Properties") instanceof MapNode || body.entries().size() == 1);
      if (!resource) {
        return false;
      }
    }
    return !map.entries().isEmpty();
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
