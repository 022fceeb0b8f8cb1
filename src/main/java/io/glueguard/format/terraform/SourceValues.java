package io.glueguard.format.terraform;

import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclExpression;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclScope;
import io.glueguard.hcl.HclStep;
import io.glueguard.hcl.HclValue;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sources say of properties that a plan does not know. */
final class SourceValues {
  private final PlanScopes scopes;
  private final SourceBlocks blocks;

  SourceValues(PlanScopes scopes) {
    this.scopes = scopes;
    this.blocks = new SourceBlocks(scopes);
  }

  PlanScopes scopes() {
    return scopes;
  }

  SourceBlocks blocks() {
    return blocks;
  }

  /** A property as it was evaluated; null when the sources do not tell. */
  HclValue value(Spot spot) {
    HclValue value = evaluated(spot);
    if (value instanceof HclValue.Unknown || value instanceof HclValue.Choice) {
      HclValue known = new SourceValues(scopes.named()).evaluated(spot);
      value = known instanceof HclValue.Text ? known : value;
    }
    return value == null ? null : told(value);
  }

  private HclValue evaluated(Spot spot) {
    SourceBlocks.Written around = blocks.around(spot.instance(), spot.steps());
    HclAttribute attribute = around == null ? null : around.body().attribute(last(spot));
    return attribute == null ? null : scopes.evaluate(around.scope(), attribute.value());
  }

  private static String last(Spot spot) {
    return spot.steps().get(spot.steps().size() - 1).text();
  }

  /**
   * Null for what is unknown because something is missing here, and not because it stems from
   * something unknown.
   */
  private static HclValue told(HclValue value) {
    boolean stuck =
        value instanceof HclValue.Unknown unknown
            && unknown.stems().stream().allMatch(stem -> stem.reference() == null);
    return stuck ? null : value;
  }

  /** The argument of the {@code jsonencode} that makes a property; null when nothing such does. */
  HclValue encoded(Spot spot) {
    SourceBlocks.Written around = blocks.around(spot.instance(), spot.steps());
    HclAttribute attribute = around == null ? null : around.body().attribute(last(spot));
    if (attribute == null) {
      return null;
    }
    HclExpression expression = attribute.value().bare();
    HclScope scope = around.scope();
    HclAttribute local = local(spot.instance(), expression);
    if (local != null) {
      expression = local.value().bare();
      scope = scopes.of(spot.instance().module());
    }
    boolean encodes =
        expression instanceof HclExpression.Call call
            && call.name().equals("jsonencode")
            && call.arguments().size() == 1;
    return encodes
        ? told(scopes.evaluate(scope, ((HclExpression.Call) expression).arguments().get(0)))
        : null;
  }

  /** The local value that an expression is; null when it is something else. */
  private HclAttribute local(PlanInstance instance, HclExpression expression) {
    HclModule module = scopes.sources().module(instance.module());
    boolean isLocal =
        expression instanceof HclExpression.Traversal traversal
            && traversal.source() instanceof HclExpression.Name name
            && name.name().equals("local")
            && traversal.steps().size() == 1;
    if (!isLocal) {
      return null;
    }
    HclStep step = ((HclExpression.Traversal) expression).steps().get(0);
    return step instanceof HclStep.Attribute attribute
        ? module.locals().get(attribute.name())
        : null;
  }

  /**
   * Nested blocks that a plan does not know at all; null when the sources do not tell how many
   * there are.
   */
  List<Map<String, HclValue>> items(Spot spot, Vocabulary.Property property) {
    SourceBlocks.Written around = blocks.around(spot.instance(), spot.steps());
    List<SourceBlocks.Written> nested = around == null ? null : blocks.nested(around, last(spot));
    if (nested == null || nested.isEmpty()) {
      return null;
    }
    List<Map<String, HclValue>> items = new ArrayList<>();
    for (SourceBlocks.Written block : nested) {
      Map<String, HclValue> values = new LinkedHashMap<>();
      for (Vocabulary.Property inner : property.properties().values()) {
        HclAttribute attribute =
            inner.terraform() == null ? null : block.body().attribute(inner.terraform());
        if (attribute != null) {
          values.put(inner.name(), scopes.evaluate(block.scope(), attribute.value()));
        }
      }
      items.add(values);
    }
    return items;
  }

  /** Nested blocks in a world. */
  static Value items(
      List<Map<String, HclValue>> items, PlanReading reading, World world, Node node) {
    List<Term> terms = new ArrayList<>();
    for (Map<String, HclValue> item : items) {
      Map<String, Value.Field> fields = new LinkedHashMap<>();
      Meaning meaning = new Meaning(reading, world, node);
      item.forEach(
          (name, value) -> fields.put(name, new Value.Field(null, Term.of(meaning.of(value)))));
      terms.add(Term.of(new Value.Fields(fields, node)));
    }
    return new Value.Items(terms, node);
  }
}
