package io.glueguard.format.terraform;

import io.glueguard.hcl.HclValue;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A property that holds JSON and is known after apply only: where it is a policy document of the
 * configuration, that is put together here.
 */
final class JsonTerm implements Term {
  private final PlanReading reading;
  private final Spot spot;
  private final Node node;
  private HclValue encoded;
  private HclValue written;
  private List<Value> found;

  JsonTerm(PlanReading reading, Spot spot, Node node) {
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
    if (found == null && encoded == null && written == null) {
      look();
    }
    if (encoded != null) {
      Meaning meaning = new Meaning(reading, world, node);
      return spot.name().contains("Policy") ? meaning.of(encoded) : meaning.json(encoded);
    }
    if (written != null) {
      return written(new Meaning(reading, world, node));
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String id = "plan:" + reading.stack().id() + ":" + spot.id();
    return world.value(
        Variable.candidates(id, spot.steps().get(0).text(), Reason.MULTI_REF, found), node);
  }

  private void look() {
    SourceValues sources = reading.sources();
    encoded = sources == null ? null : sources.encoded(spot);
    written = sources == null || encoded != null ? null : sources.value(spot);
    if (encoded == null && written == null) {
      found = find();
    }
  }

  private Value written(Meaning meaning) {
    HclValue chosen = meaning.choose(written);
    PlanInstance document =
        chosen instanceof HclValue.Reference reference
            ? reading.instance(reference.address())
            : null;
    boolean isDocument =
        document != null && document.isData() && document.type().equals("aws_iam_policy_document");
    return isDocument ? new PolicyDocument(reading, document, node).value() : meaning.of(chosen);
  }

  private List<Value> find() {
    Set<Stem> stems =
        reading.references().stems(spot.expression(), reading.standpoint(spot.instance()));
    List<Value> documents = new ArrayList<>();
    for (Stem stem : stems) {
      if (stem instanceof Stem.Attribute attribute
          && attribute.instance().type().equals("aws_iam_policy_document")
          && attribute.instance().isData()) {
        documents.add(new PolicyDocument(reading, attribute.instance(), node).value());
      } else {
        boolean local =
            stem instanceof Stem.Opaque opaque && opaque.reason() == Reason.LOCAL_OPAQUE;
        return List.of(open(local ? Reason.LOCAL_OPAQUE : Reason.UNKNOWN_AFTER_APPLY));
      }
    }
    return documents.isEmpty() ? List.of(open(Reason.UNKNOWN_AFTER_APPLY)) : documents;
  }

  private Value open(Reason reason) {
    return new Value.Unknown(reason, "", null, node);
  }
}
