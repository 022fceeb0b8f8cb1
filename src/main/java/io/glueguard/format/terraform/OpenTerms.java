package io.glueguard.format.terraform;

import io.glueguard.hcl.HclValue;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Terms for what is known after apply only, by the kind of property. */
final class OpenTerms {
  /**
   * What AWS fills in when nobody says anything amounts to nothing: default policies delegate to
   * IAM, attachments are resources of their own.
   */
  private static final Set<String> NOTHING_UNLESS_WRITTEN =
      Set.of(
          "KeyPolicy",
          "MultiRegion",
          "ManagedPolicyArns",
          "Policies",
          "PermissionsBoundary",
          "Path");

  private OpenTerms() {}

  /** The term of a property; null when it is absent. */
  static Term of(PlanReading reading, Vocabulary.Property property, Spot spot, Node node) {
    boolean unwritten =
        spot.expression() == null && !spot.dynamic() && reading.plan().hasConfiguration();
    if (unwritten && NOTHING_UNLESS_WRITTEN.contains(property.name())) {
      return null;
    }
    if (property.shape() == Vocabulary.Shape.BLOCKS) {
      Term blocks = reading.sources() == null ? null : blocks(reading, property, spot, node);
      if (blocks != null || unwritten) {
        return blocks != null ? blocks : unknown(reading, spot, Reason.DYNAMIC_BLOCK, node);
      }
    }
    return property.shape() == Vocabulary.Shape.JSON
        ? new JsonTerm(reading, spot, node)
        : new OpenTerm(reading, spot, node);
  }

  /** The blocks that the sources tell of; null when they do not. */
  private static Term blocks(
      PlanReading reading, Vocabulary.Property property, Spot spot, Node node) {
    List<Map<String, HclValue>> items = reading.sources().items(spot, property);
    if (items == null) {
      return null;
    }
    return new Term() {
      @Override
      public Value in(World world) {
        return SourceValues.items(items, reading, world, node);
      }

      @Override
      public Node node() {
        return node;
      }
    };
  }

  /** The term of one entry of a map. */
  static Term entry(PlanReading reading, Spot spot, MapNode.Entry entry) {
    HclValue map = reading.sources() == null ? null : reading.sources().value(spot);
    HclValue value =
        map instanceof HclValue.Mapping mapping ? mapping.entries().get(entry.key().text()) : null;
    if (value == null) {
      return unknown(reading, spot, Reason.UNKNOWN_AFTER_APPLY, entry.value());
    }
    return new Term() {
      @Override
      public Value in(World world) {
        return new Meaning(reading, world, entry.value()).of(value);
      }

      @Override
      public Node node() {
        return entry.value();
      }
    };
  }

  private static Term unknown(PlanReading reading, Spot spot, Reason reason, Node node) {
    return Term.of(new Value.Unknown(reason, "", null, node));
  }
}
