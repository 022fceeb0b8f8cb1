package io.glueguard.format.terraform;

import io.glueguard.hcl.HclValue;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A property that is known after apply only. Where all that it stems from is of the type that it
 * names, it is one of these.
 */
final class OpenTerm implements Term {
  private final PlanReading reading;
  private final Spot spot;
  private final Node node;
  private HclValue written;
  private Value found;
  private Variable choice;
  private final List<String> remarks = new ArrayList<>();

  OpenTerm(PlanReading reading, Spot spot, Node node) {
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
    if (written == null && found == null && choice == null) {
      written = reading.sources() == null ? null : reading.sources().value(spot);
      if (written == null) {
        find(world);
      }
    }
    if (written != null) {
      return new Meaning(reading, world, node).of(written);
    }
    remarks.forEach(remark -> world.note(spot.expression(), remark));
    return choice == null ? found : world.value(choice, node);
  }

  private void find(World world) {
    if (spot.expression() == null) {
      found = unwritten();
      return;
    }
    Trail trail =
        reading.references().trail(spot.expression(), reading.standpoint(spot.instance()), false);
    Set<String> expected = Expected.of(spot.name());
    List<Value> candidates = new ArrayList<>();
    for (Stem stem : trail.stems()) {
      if (stem instanceof Stem.Opaque opaque) {
        found = open(opaque.reason(), opaque.words());
        return;
      }
      Stem.Attribute attribute = (Stem.Attribute) stem;
      if (expected == null || !expected.contains(PlanResources.type(attribute.instance()))) {
        String words = attribute.instance().address() + "." + attribute.attribute();
        found = open(Reason.UNKNOWN_AFTER_APPLY, words);
        return;
      }
      if (Expected.isKey(spot.name()) && !attribute.isArn() && trail.mixes()) {
        found = open(Reason.UNKNOWN_AFTER_APPLY, "a text made of the id of a key");
        return;
      }
      candidates.add(reading.resources().reference(attribute, node));
    }
    others(trail, candidates, world);
    if (candidates.isEmpty()) {
      found = open(Reason.UNKNOWN_AFTER_APPLY, "");
    } else if (candidates.size() == 1) {
      found = candidates.get(0);
    } else {
      choice = Variable.candidates(id(), spot.steps().get(0).text(), Reason.MULTI_REF, candidates);
    }
  }

  /** Adds the configurations that a text made of the names could name. */
  private void others(Trail trail, List<Value> candidates, World world) {
    if (!Expected.isConfiguration(spot.name())) {
      return;
    }
    List<PlanInstance> named = new ArrayList<>();
    trail.stems().forEach(stem -> named.add(((Stem.Attribute) stem).instance()));
    Resource from = reading.resources().of(spot.instance());
    for (PlanInstance other : reading.evidence().others(spot, named)) {
      Resource resource = reading.resources().of(other);
      if (!resource.scope().differs(from.scope(), world)) {
        candidates.add(new Value.Reference(resource, Value.Reference.REF, node));
        remarks.add(
            "a plan keeps only the names in an expression: what is made of them could also name "
                + other.address());
      }
    }
    for (Step key : trail.keys()) {
      remarks.add(
          "paired by the instance's own key " + key + ": a plan does not keep the key here");
    }
  }

  /**
   * What the configuration does not mention: the provider computes it, or a dynamic block writes
   * it, of which a plan keeps nothing.
   */
  private Value unwritten() {
    boolean dynamic = spot.dynamic() && reading.plan().hasConfiguration();
    return open(dynamic ? Reason.DYNAMIC_BLOCK : Reason.UNKNOWN_AFTER_APPLY, "");
  }

  private Value open(Reason reason, String words) {
    return new Value.Unknown(reason, words, Variable.open(id(), spot.id(), reason), node);
  }

  private String id() {
    return "plan:" + reading.stack().id() + ":" + spot.id();
  }
}
