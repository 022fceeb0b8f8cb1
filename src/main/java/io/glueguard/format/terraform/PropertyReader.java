package io.glueguard.format.terraform;

import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of an instance in CloudFormation's words. */
final class PropertyReader {
  private final PlanReading reading;
  private final boolean before;

  /**
   * @param before true for values before the plan, of which all is known and nothing is in the
   *     configuration
   */
  PropertyReader(PlanReading reading, boolean before) {
    this.reading = reading;
    this.before = before;
  }

  /** All properties of an instance. */
  Value.Fields read(PlanInstance instance, Vocabulary.ResourceType type) {
    boolean gone = before || instance.after() == null;
    Node values = gone ? instance.before() : instance.after();
    Node unknown = gone ? null : instance.unknown();
    Node block = reading.plan().module(instance.module()).block(instance.block());
    Spot whole = Spot.of(instance, gone ? null : Tree.get(block, "expressions"));
    Map<String, Value.Field> fields = fields(type.properties(), values, unknown, whole);
    type.attributes().forEach((attribute, name) -> computed(attribute, name, values, fields));
    return new Value.Fields(fields, values);
  }

  /**
   * What the provider knows of a resource that exists, under the names of CloudFormation's
   * attributes.
   */
  private static void computed(
      String attribute, String name, Node values, Map<String, Value.Field> fields) {
    String property = attribute.equals("key_id") ? "KeyId" : name;
    Node value = Tree.get(values, attribute);
    if (!property.equals(Value.Reference.REF)
        && !fields.containsKey(property)
        && Tree.text(value) != null) {
      Term term = Term.of(new Value.Text(Tree.text(value), value));
      fields.put(property, new Value.Field(((MapNode) values).entry(attribute).key(), term));
    }
  }

  private Map<String, Value.Field> fields(
      Map<String, Vocabulary.Property> properties, Node values, Node unknown, Spot spot) {
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    for (Vocabulary.Property property : properties.values()) {
      if (property.terraform() != null && !property.terraform().equals("-")) {
        Value.Field field = field(property, values, unknown, spot.property(property));
        if (field != null) {
          fields.put(property.name(), field);
        }
      }
    }
    return fields;
  }

  private Value.Field field(Vocabulary.Property property, Node values, Node unknown, Spot spot) {
    MapNode.Entry known = entry(values, property.terraform());
    MapNode.Entry open = entry(unknown, property.terraform());
    boolean isOpen = open != null && Tree.isTrue(open.value());
    if (known == null && !isOpen) {
      return partly(property, open, spot);
    }
    ScalarNode key = known == null ? open.key() : known.key();
    if (property.terraform().equals("tags_all") && isOpen) {
      return new Value.Field(key, new TagsTerm(reading, spot, values, unknown, key));
    }
    if (isOpen) {
      Term term = OpenTerms.of(reading, property, spot, open.value());
      return term == null ? null : new Value.Field(key, term);
    }
    return new Value.Field(key, known(property, known.value(), value(open), spot));
  }

  /** A list or map of which every part is unknown stands among the unknown values only. */
  private Value.Field partly(Vocabulary.Property property, MapNode.Entry open, Spot spot) {
    return open == null || !Tree.anyTrue(open.value())
        ? null
        : new Value.Field(open.key(), known(property, open.value(), open.value(), spot));
  }

  private Term known(Vocabulary.Property property, Node value, Node unknown, Spot spot) {
    if (Tree.isNull(value)) {
      return Term.of(new Value.Nothing(value));
    }
    return switch (property.shape()) {
      case VALUE -> value(value, unknown, spot);
      case MAP -> map(value, unknown, spot);
      case BLOCK -> block(property, value, unknown, spot);
      case BLOCKS -> blocks(property, value, unknown, spot);
      case JSON -> Term.of(plain(value));
    };
  }

  private Term value(Node value, Node unknown, Spot spot) {
    if (value instanceof ListNode list) {
      List<Term> items = new ArrayList<>();
      List<Node> open = Tree.items(unknown);
      for (int i = 0; i < list.items().size(); i++) {
        boolean isOpen = i < open.size() && Tree.isTrue(open.get(i));
        items.add(
            isOpen
                ? new OpenTerm(reading, spot, list.items().get(i))
                : Term.of(plain(list.items().get(i))));
      }
      return Term.of(new Value.Items(items, value));
    }
    return before && Expected.of(spot.name()) == null
        ? Term.of(plain(value))
        : new KnownTerm(reading, spot, value);
  }

  private Term map(Node value, Node unknown, Spot spot) {
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    for (MapNode.Entry entry : Tree.entries(value)) {
      if (!Tree.isTrue(Tree.get(unknown, entry.key().text()))) {
        fields.put(entry.key().text(), new Value.Field(entry.key(), Term.of(plain(entry.value()))));
      }
    }
    for (MapNode.Entry entry : Tree.entries(unknown)) {
      if (Tree.isTrue(entry.value())) {
        Term open = OpenTerms.entry(reading, spot, entry);
        fields.put(entry.key().text(), new Value.Field(entry.key(), open));
      }
    }
    return Term.of(new Value.Fields(fields, value));
  }

  private Term block(Vocabulary.Property property, Node value, Node unknown, Spot spot) {
    List<Node> items = Tree.items(value);
    if (items.isEmpty()) {
      return Term.of(new Value.Nothing(value));
    }
    return item(
        property,
        items.get(0),
        first(unknown),
        spot.item(0, false, BlockMatch.find(spot, items, 0)));
  }

  private Term blocks(Vocabulary.Property property, Node value, Node unknown, Spot spot) {
    List<Node> items = Tree.items(value);
    List<Node> open = Tree.items(unknown);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Spot inner = spot.item(i, true, BlockMatch.find(spot, items, i));
      terms.add(item(property, items.get(i), i < open.size() ? open.get(i) : null, inner));
    }
    return Term.of(new Value.Items(terms, value));
  }

  private Term item(Vocabulary.Property property, Node value, Node unknown, Spot spot) {
    if (Tree.isTrue(unknown)) {
      return new OpenTerm(reading, spot, value);
    }
    Map<String, Value.Field> fields = fields(property.properties(), value, unknown, spot);
    return Term.of(new Value.Fields(fields, value));
  }

  private static Node first(Node list) {
    List<Node> items = Tree.items(list);
    return items.isEmpty() ? null : items.get(0);
  }

  private static Node value(MapNode.Entry entry) {
    return entry == null ? null : entry.value();
  }

  private static MapNode.Entry entry(Node map, String key) {
    return map instanceof MapNode known ? known.entry(key) : null;
  }

  /** A known JSON value as it stands. */
  static Value plain(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Value.Field> fields = new LinkedHashMap<>();
      for (MapNode.Entry entry : map.entries()) {
        fields.put(entry.key().text(), new Value.Field(entry.key(), Term.of(plain(entry.value()))));
      }
      return new Value.Fields(fields, node);
    }
    if (node instanceof ListNode list) {
      return new Value.Items(
          list.items().stream().map(item -> Term.of(plain(item))).toList(), node);
    }
    String text = Tree.text(node);
    return text == null ? new Value.Nothing(node) : new Value.Text(text, node);
  }
}
