package io.glueguard.format.cloudformation;

import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nested stacks: which file a template names, and what it hands to it. */
final class Nested {
  /** Deepest nesting of stacks that is followed. */
  static final int DEEPEST = 10;

  private Nested() {}

  static boolean isStack(String type) {
    return type.equals("AWS::CloudFormation::Stack") || type.equals("AWS::Serverless::Application");
  }

  /**
   * The file of the template that a nested stack resource names; null when it is not a local one
   * that is at hand.
   */
  static SourceFile template(MapNode resource, StackContext parent, World world) {
    if (resource.get("Metadata") instanceof MapNode metadata
        && metadata.get("aws:asset:path") instanceof ScalarNode asset) {
      SourceFile file = parent.neighbours.file(parent.template.file(), asset.text());
      if (file != null) {
        return file;
      }
    }
    if (!(resource.get("Properties") instanceof MapNode properties)) {
      return null;
    }
    Node url = properties.get("TemplateURL");
    Node location = url == null ? properties.get("Location") : url;
    if (location == null) {
      return null;
    }
    String path = Value.text(world.evaluate(new Expression(location, Environment.of(parent))));
    return path == null || path.contains("://")
        ? null
        : parent.neighbours.file(parent.template.file(), path);
  }

  /** The parameters that a parent hands to a nested stack, as terms of the parent. */
  static Map<String, Term> given(MapNode resource, Environment environment) {
    Map<String, Term> given = new LinkedHashMap<>();
    if (resource.get("Properties") instanceof MapNode properties
        && properties.get("Parameters") instanceof MapNode parameters) {
      for (MapNode.Entry entry : parameters.entries()) {
        given.put(entry.key().text(), new Expression(entry.value(), environment));
      }
    }
    return given;
  }
}
