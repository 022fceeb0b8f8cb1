package io.glueguard.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways from a property to the resource that it names: by reference, or by a name that is equal
 * in compatible scope.
 */
public final class Links {
  private final ResourceGraph graph;

  Links(ResourceGraph graph) {
    this.graph = graph;
  }

  /**
   * Where a value leads to.
   *
   * @param from the resource whose property it is
   * @param type the type that it should name
   */
  public Link follow(World world, Resource from, Value value, String type) {
    if (value instanceof Value.Nothing || "".equals(Value.text(value))) {
      return new Link.Absent();
    }
    if (value instanceof Value.Reference reference) {
      return followReference(world, from, reference, type);
    }
    if (value instanceof Value.Items || value instanceof Value.Fields) {
      return outside(Reason.NOT_UNDERSTOOD, "a map or list where a name should be", value);
    }
    if (Value.text(value) != null && Value.text(value).startsWith("arn:") && !namedByArn(type)) {
      return new Link.Broken("is an ARN where a name should be");
    }
    String canonical = spelling(world, value, type);
    if (canonical == null) {
      Reason reason = Canonical.reason(value);
      return outside(reason == null ? Reason.EXTERNAL_NAME : reason, Canonical.words(value), value);
    }
    return followName(world, from, value, canonical, type);
  }

  private static boolean namedByArn(String type) {
    return type.startsWith("AWS::IAM::") || type.startsWith("AWS::KMS::");
  }

  private Link followReference(World world, Resource from, Value.Reference reference, String type) {
    Resource target = reference.target();
    Vocabulary.ResourceType known = Vocabulary.shipped().type(target.type());
    if (!target.type().equals(type)) {
      return isPlainType(target.type())
          ? new Link.Broken("is the " + target.type() + " " + target.name())
          : outside(Reason.EXTERNAL_NAME, Canonical.words(reference), reference);
    }
    if (known != null
        && !known.nameAttributes().contains(reference.attribute())
        && !arn(reference)) {
      return outside(
          Reason.NOT_DECLARED,
          "attribute " + reference.attribute() + " of " + target.name(),
          reference);
    }
    if (target.scope().differs(from.scope(), world)) {
      return new Link.Broken("is in another region or account");
    }
    if (!target.change().stays()) {
      return new Link.Broken("is deleted");
    }
    if (!target.exists(world)) {
      world.note(target.key(), target.name() + " is not made here");
      return new Link.Broken("is not made when " + orAlways(world.witness()));
    }
    return found(world, target);
  }

  private static boolean arn(Value.Reference reference) {
    return reference.attribute().equals("Arn") && namedByArn(reference.target().type());
  }

  private static boolean isPlainType(String type) {
    return type.startsWith("AWS::") && !type.startsWith("AWS::CloudFormation::");
  }

  private static String orAlways(String witness) {
    return witness.isEmpty() ? "the stack is deployed" : witness;
  }

  private static Link found(World world, Resource target) {
    world.note(target, target.name() + " is declared here");
    return new Link.Found(target);
  }

  private Link followName(World world, Resource from, Value value, String canonical, String type) {
    NameIndex<Resource> names = graph.names(type);
    Found found = new Found();
    if (!world.spend(1)) {
      return outside(Reason.TOO_DEEP, canonical, value);
    }
    // what lies nearest counts, so that nothing has to be settled for what lies further off
    for (Distance distance : names == null ? new Distance[0] : Distance.values()) {
      List<Resource> all = names.find(canonical, world, each -> distance.holds(each, from));
      if (!world.spend(all.size())) {
        return outside(Reason.TOO_DEEP, canonical, value);
      }
      found.sort(all, from, world);
      if (!found.here.isEmpty()) {
        List<Resource> here =
            distance == Distance.OWN_STACK ? closest(found.here, from, world) : found.here;
        return here.size() == 1
            ? found(world, here.get(0))
            : choose(world, here, canonical, type, value);
      }
    }
    boolean deletedHere = found.deleted != null && found.deleted.stack() == from.stack();
    Resource gone =
        deletedHere ? found.deleted : graph.formerNames().lost(world, from, canonical, type);
    if (gone != null) {
      world.note(gone.key(), deletedHere ? "deleted here" : "replaced by another name here");
      return new Link.Broken("is deleted");
    }
    String mode = graph.settings().external().get(canonical);
    return mode != null && type.equals(External.TYPE)
        ? new Link.Found(External.configuration(canonical, mode))
        : notHere(names, canonical, value, found.elsewhere);
  }

  /**
   * Of several the one that is certain to be where the other is: in one place two cannot have one
   * name.
   */
  private static List<Resource> closest(List<Resource> all, Resource from, World world) {
    List<Resource> same = new ArrayList<>();
    for (Resource each : all.size() > 1 ? all : List.<Resource>of()) {
      if (each.scope().isSame(from.scope(), world)) {
        same.add(each);
      }
    }
    return same.size() == 1 ? same : all;
  }

  /** How far a resource lies from the one that names it. */
  private enum Distance {
    OWN_STACK,
    SAME_FAMILY,
    ELSEWHERE;

    boolean holds(Resource each, Resource from) {
      boolean own = each.stack() == from.stack();
      boolean family = each.stack().family().equals(from.stack().family());
      return switch (this) {
        case OWN_STACK -> own;
        case SAME_FAMILY -> family && !own;
        case ELSEWHERE -> !family && !own;
      };
    }
  }

  /** What has a name, by whether it is there. */
  private static final class Found {
    private final List<Resource> here = new ArrayList<>();
    private Resource elsewhere;
    private Resource deleted;

    private void sort(List<Resource> all, Resource from, World world) {
      for (Resource each : all) {
        if (each.scope().differs(from.scope(), world)) {
          elsewhere = each;
        } else if (!each.change().stays()) {
          deleted = deleted == null ? each : deleted;
        } else if (world.muted(() -> each.exists(world))) {
          here.add(each);
        }
      }
    }
  }

  private Link choose(
      World world, List<Resource> found, String canonical, String type, Value value) {
    List<Value> candidates = new ArrayList<>();
    // the first is named as the witness, whatever order they are written in
    List<Resource> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparing(Resource::id));
    for (Resource each : inOrder) {
      candidates.add(new Value.Reference(each, Value.Reference.REF, value.node()));
    }
    Variable one =
        Variable.candidates(
            "name:" + type + ":" + canonical,
            Canonical.words(value),
            Reason.AMBIGUOUS_NAME,
            candidates);
    Value.Reference chosen = (Value.Reference) world.value(one, value.node());
    return found(world, chosen.target());
  }

  private Link notHere(
      NameIndex<Resource> names, String canonical, Value value, Resource elsewhere) {
    String words = Canonical.words(value);
    Reason open = Canonical.reason(value);
    if (open != null && open != Reason.PSEUDO_PARAM) {
      return outside(open, words, value);
    }
    String twin = names == null || open != null ? null : names.inOtherCase(canonical);
    if (twin != null) {
      return outside(Reason.EXTERNAL_NAME, words + ", which differs by case from " + twin, value);
    }
    if (graph.settings().closedWorld()) {
      return new Link.Broken(
          elsewhere == null
              ? "is not defined here"
              : "is defined in another region or account only");
    }
    return outside(
        Reason.EXTERNAL_NAME,
        elsewhere == null ? words : words + ", which is defined in another region or account",
        value);
  }

  private static Link outside(Reason reason, String words, Value value) {
    return new Link.Outside(new Value.Unknown(reason, words, null, value.node()));
  }

  /** Whichever of a name with the names in it, and of the name as it stands, something bears. */
  private String spelling(World world, Value value, String type) {
    String named = Canonical.of(withNames(world, value));
    String plain = Canonical.of(value);
    NameIndex<Resource> names = graph.names(type);
    boolean asItStands =
        named != null
            && plain != null
            && names != null
            && !plain.equals(named)
            && names.find(named, world, any -> true).isEmpty()
            && !names.find(plain, world, any -> true).isEmpty();
    return asItStands ? plain : named;
  }

  /** The same value with references to named resources replaced by their names. */
  private static Value withNames(World world, Value value) {
    if (!(value instanceof Value.Joined joined)) {
      return value;
    }
    List<Value> parts = new ArrayList<>();
    for (Value part : joined.parts()) {
      parts.add(part instanceof Value.Reference reference ? nameOf(world, reference) : part);
    }
    return Value.join(parts, joined.node());
  }

  private static Value nameOf(World world, Value.Reference reference) {
    Vocabulary.ResourceType known = Vocabulary.shipped().type(reference.target().type());
    if (known == null
        || known.nameProperty() == null
        || !known.nameAttributes().contains(reference.attribute())) {
      return reference;
    }
    Value name = world.muted(() -> reference.target().value(world, known.nameProperty()));
    return name instanceof Value.Nothing ? reference : name;
  }
}
