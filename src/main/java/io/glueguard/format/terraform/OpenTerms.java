package io.glueguard.format.terraform;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.Set;

/** Terms for what is known after apply only, by the kind of property. */
final class OpenTerms {
  /** What AWS fills in when nobody says anything amounts to nothing: default policies delegate to IAM, attachments are resources of their own. */
  private static final Set<String> NOTHING_UNLESS_WRITTEN =
      Set.of("KeyPolicy", "MultiRegion", "ManagedPolicyArns", "Policies", "PermissionsBoundary", "Path");

  private OpenTerms() {}

  /** The term of a property; null when it is absent. */
  static Term of(PlanReading reading, Vocabulary.Property property, Spot spot, Node node) {
    boolean unwritten =
        spot.expression() == null && !spot.dynamic() && reading.plan().hasConfiguration();
    if (unwritten && NOTHING_UNLESS_WRITTEN.contains(property.name())) {
      return null;
    }
    if (unwritten && property.shape() == Vocabulary.Shape.BLOCKS) {
      return unknown(reading, spot, Reason.DYNAMIC_BLOCK, node);
    }
    return property.shape() == Vocabulary.Shape.JSON
        ? new JsonTerm(reading, spot, node)
        : new OpenTerm(reading, spot, node);
  }

  /** The term of one entry of a map. */
  static Term entry(PlanReading reading, Spot spot, MapNode.Entry entry) {
    return unknown(reading, spot, Reason.UNKNOWN_AFTER_APPLY, entry.value());
  }

  private static Term unknown(PlanReading reading, Spot spot, Reason reason, Node node) {
    return Term.of(new Value.Unknown(reason, "", null, node));
  }
}
