package io.glueguard.format.cloudformation;

import io.glueguard.format.StartProperties;
import io.glueguard.model.Canonical;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nested stacks: which file a template names, and what it hands to it. */
final class Nested {
  /** Deepest nesting of stacks that is followed. */
  static final int DEEPEST = 10;

  /** Most nested stacks of one template that are followed, those nested in them included. */
  static final int MOST = 1_000;

  /** Most resources of all nested stacks of one template. */
  static final int MOST_RESOURCES = 50_000;

  /** What is said of a nested stack that is made of a template around it. */
  private static final String CIRCLE =
      " is not followed: it nests a template that it lies in itself, which can never be deployed";

  /** What is said of a stack that is nested deeper. */
  private static final String TOO_DEEP =
      " is not followed: it is nested deeper than the limit of " + DEEPEST + " stacks";

  /** What is said of a nested stack past one of these. */
  static final String PAST =
      " is not followed: it is past the limit of "
          + MOST
          + " stacks or "
          + MOST_RESOURCES
          + " resources in them";

  /** What the nested stacks of one template have taken so far. */
  static final class Room {
    private int stacks;
    private int resources;

    /** Counts a resource. */
    void resource(int depth) {
      resources += depth > 0 ? 1 : 0;
    }

    /** Counts a stack; false when it is one too many. */
    boolean stack() {
      return ++stacks <= MOST && resources <= MOST_RESOURCES;
    }
  }

  private Nested() {}

  /** Why a template is not followed, to go on after the name of the stack; null when it is. */
  static String refused(StackContext parent, SourceFile template, Room room) {
    if (parent.isWithin(template)) {
      return CIRCLE;
    }
    if (parent.depth >= DEEPEST) {
      return TOO_DEEP;
    }
    return room.stack() ? null : PAST;
  }

  static boolean isStack(String type) {
    return type.equals("AWS::CloudFormation::Stack") || type.equals("AWS::Serverless::Application");
  }

  /** Whether a template may nest others: most do not, going by the types of their resources. */
  static boolean mayNest(Template template) {
    MapNode resources = template.section("Resources");
    if (resources == null) {
      return false;
    }
    for (MapNode.Entry entry : resources.entries()) {
      if (entry.key().text().startsWith("Fn::")
          || entry.value() instanceof MapNode body
              && body.get("Type") instanceof ScalarNode type
              && isStack(type.text())) {
        return true;
      }
    }
    return false;
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
    String path = Value.text(world.evaluate(term(location, parent)));
    if (path != null && !path.contains("://")) {
      return parent.neighbours.file(parent.template.file(), path);
    }
    return uploaded(url == null ? null : world.evaluate(term(url, parent)), parent);
  }

  private static Expression term(Node node, StackContext stack) {
    return new Expression(node, Environment.of(stack));
  }

  /** The local file that was uploaded to a place; null when the tool that did it does not tell. */
  static SourceFile uploaded(Value location, StackContext stack) {
    String words = location == null ? "" : Canonical.words(location);
    String file = stack.generator().upload(words.substring(words.lastIndexOf('/') + 1));
    return file == null ? null : stack.neighbours.file(stack.template.file(), file);
  }

  /**
   * Finds the definitions of state machines in files beside the template, uploaded ones included.
   */
  static StartProperties.Definitions definitions(StackContext stack) {
    return (location, world) -> {
      String path = Value.text(location);
      SourceFile file =
          path == null || path.contains("://")
              ? uploaded(key(location, world), stack)
              : stack.neighbours.file(stack.template.file(), path);
      List<Document> documents = file == null ? List.of() : TreeReader.read(file).value();
      return documents.size() == 1 ? documents.get(0).root() : null;
    };
  }

  private static Value key(Value location, World world) {
    Value.Field key = location instanceof Value.Fields fields ? fields.field("Key") : null;
    return key == null ? null : world.evaluate(key.term());
  }

  /** Gives a nested stack the tags of its parent, and those that the parent adds. */
  static void tag(Stack stack, Stack parent, MapNode resource, Environment environment) {
    stack.tags().addAll(parent.tags());
    if (resource.get("Properties") instanceof MapNode properties
        && properties.get("Tags") != null) {
      stack.tags().add(new Expression(properties.get("Tags"), environment));
    }
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
