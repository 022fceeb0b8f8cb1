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
    String canonical = Canonical.of(withNames(world, value));
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
    List<Resource> all = names == null ? List.of() : names.find(canonical, world);
    List<Resource> here = new ArrayList<>();
    if (!world.spend(all.size())) {
      return outside(Reason.TOO_DEEP, canonical, value);
    }
    Resource elsewhere = null;
    Resource deleted = null;
    for (Resource each : all) {
      if (each.scope().differs(from.scope(), world)) {
        elsewhere = each;
      } else if (!each.change().stays()) {
        deleted = each;
      } else if (world.muted(() -> each.exists(world))) {
        here.add(each);
      }
    }
    List<Resource> nearest = nearest(here, from);
    if (nearest.size() == 1) {
      return found(world, nearest.get(0));
    }
    if (nearest.size() > 1) {
      return choose(world, nearest, canonical, type, value);
    }
    if (deleted != null && deleted.stack() == from.stack()) {
      world.note(deleted.key(), "deleted here");
      return new Link.Broken("is deleted");
    }
    String mode = graph.settings().external().get(canonical);
    return mode != null && type.equals(External.TYPE)
        ? new Link.Found(External.configuration(canonical, mode))
        : notHere(names, canonical, value, elsewhere);
  }

  /** Those of the resource's own stack; else of the stacks deployed with it; else all. */
  private static List<Resource> nearest(List<Resource> found, Resource from) {
    List<Resource> own = new ArrayList<>();
    List<Resource> family = new ArrayList<>();
    for (Resource each : found) {
      if (each.stack() == from.stack()) {
        own.add(each);
      } else if (each.stack().family().equals(from.stack().family())) {
        family.add(each);
      }
    }
    return !own.isEmpty() ? own : !family.isEmpty() ? family : found;
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
