package io.glueguard.format.terraform;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code tags_all} where it is not known: the tags of the resource and those of its provider. The
 * provider calls it unknown also when both are empty.
 */
final class TagsTerm implements Term {
  private final PlanReading reading;
  private final Spot spot;
  private final Node values;
  private final Node unknown;
  private final Node node;

  TagsTerm(PlanReading reading, Spot spot, Node values, Node unknown, Node node) {
    this.reading = reading;
    this.spot = spot;
    this.values = values;
    this.unknown = unknown;
    this.node = node;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Value in(World world) {
    Value.Unknown open = new Value.Unknown(Reason.UNKNOWN_AFTER_APPLY, "tags", null, node);
    Node ofProvider = Tree.get(reading.provider(spot.instance()), "expressions", "default_tags");
    Map<String, Value.Field> fields = new LinkedHashMap<>();
    boolean told = reading.plan().hasConfiguration();
    for (Node block : Tree.items(ofProvider)) {
      Node tags = Tree.get(block, "tags");
      told = told && add(fields, Tree.constant(tags));
      told = told && Tree.get(tags, "references") == null;
    }
    told = told && !Tree.isTrue(Tree.get(unknown, "tags"));
    add(fields, Tree.get(values, "tags"));
    for (MapNode.Entry entry : Tree.entries(Tree.get(unknown, "tags"))) {
      if (Tree.isTrue(entry.value())) {
        fields.put(entry.key().text(), new Value.Field(entry.key(), Term.of(open)));
      }
    }
    return new Value.Fields(fields, told ? null : open, node);
  }

  private static boolean add(Map<String, Value.Field> fields, Node tags) {
    for (MapNode.Entry entry : Tree.entries(tags)) {
      Value value = PropertyReader.plain(entry.value());
      fields.put(entry.key().text(), new Value.Field(entry.key(), Term.of(value)));
    }
    return true;
  }
}
