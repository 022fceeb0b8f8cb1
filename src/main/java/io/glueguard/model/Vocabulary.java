package io.glueguard.model;

import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.ShippedTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resource types that rules can speak about, and what their properties are called in each tool.
 * It is data: {@code vocabulary.yaml}, one section for each type.
 */
public final class Vocabulary {
  private static final Vocabulary SHIPPED = load();

  private final Map<String, ResourceType> byName = new LinkedHashMap<>();
  private final Map<String, ResourceType> byTerraform = new LinkedHashMap<>();

  private Vocabulary() {}

  /**
   * A type of resource.
   *
   * @param name in CloudFormation's words, e.g. {@code AWS::Glue::Job}
   * @param nameProperty the property that names it; null when nothing refers to it by name
   * @param nameAttributes the attributes that yield that name, the plain reference included
   * @param terraform in Terraform's words; null when Terraform has no such type
   * @param properties by CloudFormation's name
   * @param attributes Terraform's computed attributes and the CloudFormation attribute that each is
   */
  public record ResourceType(
      String name,
      String nameProperty,
      List<String> nameAttributes,
      String terraform,
      Map<String, Property> properties,
      Map<String, String> attributes) {

    /** The property at the end of a path; null when there is none. */
    public Property property(List<String> path) {
      Map<String, Property> level = properties;
      Property found = null;
      for (String name : path) {
        found = level.get(name);
        if (found == null) {
          return null;
        }
        if (found.properties().isEmpty() && found.shape() == Shape.MAP) {
          return found;
        }
        level = found.properties();
      }
      return found;
    }
  }

  /** How a property is written in Terraform. */
  public enum Shape {
    /** A scalar or a list of scalars. */
    VALUE,
    /** A map with any keys. */
    MAP,
    /** One nested block; a plan holds a list of one. */
    BLOCK,
    /** Any number of nested blocks. */
    BLOCKS,
    /** A text that holds JSON. */
    JSON
  }

  /**
   * A property.
   *
   * @param terraform its name in Terraform; null when Terraform does not have it
   * @param properties its own properties; empty for a scalar
   */
  public record Property(
      String name, String terraform, Shape shape, Map<String, Property> properties) {}

  /** The vocabulary that comes with glueguard. */
  public static Vocabulary shipped() {
    return SHIPPED;
  }

  /** A type by its CloudFormation name; null when it is not in the vocabulary. */
  public ResourceType type(String name) {
    return byName.get(name);
  }

  /** A type by its Terraform name; null when it is not in the vocabulary. */
  public ResourceType terraform(String name) {
    return byTerraform.get(name);
  }

  /** All types, in the order of the file. */
  public Iterable<ResourceType> types() {
    return byName.values();
  }

  private static Vocabulary load() {
    Vocabulary vocabulary = new Vocabulary();
    for (MapNode.Entry entry : ((MapNode) ShippedTrees.of("vocabulary.yaml")).entries()) {
      vocabulary.add(type(entry.key().text(), (MapNode) entry.value()));
    }
    return vocabulary;
  }

  private void add(ResourceType type) {
    byName.put(type.name(), type);
    if (type.terraform() != null) {
      byTerraform.put(type.terraform(), type);
    }
  }

  private static ResourceType type(String name, MapNode node) {
    List<String> nameAttributes = new ArrayList<>(List.of(Value.Reference.REF));
    if (node.get("name-attributes") instanceof ScalarNode more) {
      nameAttributes.addAll(List.of(more.text().split(" ")));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    if (node.get("attributes") instanceof MapNode map) {
      map.entries().forEach(each -> attributes.put(each.key().text(), text(each.value())));
    }
    return new ResourceType(
        name,
        text(node.get("name")),
        List.copyOf(nameAttributes),
        text(node.get("terraform")),
        properties(node.get("properties")),
        attributes);
  }

  private static Map<String, Property> properties(Node node) {
    Map<String, Property> properties = new LinkedHashMap<>();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        properties.put(entry.key().text(), property(entry.key().text(), entry.value()));
      }
    }
    return properties;
  }

  /**
   * {@code name}, {@code name map}, {@code name json}, {@code -} for none, or a map with {@code
   * block} or {@code blocks}.
   */
  private static Property property(String name, Node node) {
    if (node instanceof MapNode map) {
      boolean many = map.get("blocks") != null;
      String terraform = text(map.get(many ? "blocks" : "block"));
      return new Property(
          name, terraform, many ? Shape.BLOCKS : Shape.BLOCK, properties(map.get("properties")));
    }
    String[] words = text(node).split(" ");
    Shape shape = words.length == 1 ? Shape.VALUE : words[1].equals("map") ? Shape.MAP : Shape.JSON;
    return new Property(name, words[0].equals("-") ? null : words[0], shape, Map.of());
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : null;
  }
}
