package io.glueguard.format.terraform;

import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.Set;

/**
 * A property that the plan knows. Where it names another resource of the plan for certain, by its
 * ARN or by nothing but a reference, it is that resource: a name alone may be that of another one
 * in another region.
 */
final class KnownTerm implements Term {
  private final PlanReading reading;
  private final Spot spot;
  private final Node node;
  private Value found;

  KnownTerm(PlanReading reading, Spot spot, Node node) {
    this.reading = reading;
    this.spot = spot;
    this.node = node;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Value in(World world) {
    if (found == null) {
      found = find();
    }
    return found;
  }

  private Value find() {
    Value plain = PropertyReader.plain(node);
    String text = Value.text(plain);
    Set<String> expected = Expected.of(spot.name());
    if (text == null || text.isEmpty() || expected == null) {
      return plain;
    }
    if (text.startsWith("arn:")) {
      Value resource = reading.resources().byArn(text, node);
      return resource instanceof Value.Reference to && expected.contains(to.target().type())
          ? resource
          : plain;
    }
    return named(text, expected, plain);
  }

  private Value named(String text, Set<String> expected, Value plain) {
    Standpoint at = reading.standpoint(spot.instance());
    Stem.Attribute only =
        spot.expression() == null
            ? null
            : new SoleReference(reading.plan()).find(spot.expression(), at);
    if (only == null || !text.equals(Tree.text(only.instance().after(), only.attribute()))) {
      return plain;
    }
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(only.instance().type());
    String attribute = type == null ? null : type.attributes().get(only.attribute());
    boolean names = attribute != null && expected.contains(type.name());
    return names
        ? reading.resources().reference(new Stem.Attribute(only.instance(), attribute), node)
        : plain;
  }
}
