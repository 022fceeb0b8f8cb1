package io.glueguard.format.terraform;

import io.glueguard.model.Vocabulary;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A property of an instance of a plan.
 *
 * @param path in CloudFormation's words
 * @param steps in Terraform's words, nested blocks with their index
 * @param expression what the configuration says of it; null when nothing
 * @param dynamic true inside a block of which the configuration says nothing
 */
record Spot(
    PlanInstance instance, List<String> path, List<Step> steps, Node expression, boolean dynamic) {

  /** The resource as a whole. */
  static Spot of(PlanInstance instance, Node expressions) {
    return new Spot(instance, List.of(), List.of(), expressions, false);
  }

  /** A property of this block. */
  Spot property(Vocabulary.Property property) {
    return new Spot(
        instance,
        longer(path, property.name()),
        longer(steps, new Step(property.terraform(), Step.Kind.NAME)),
        Tree.get(expression, property.terraform()),
        dynamic);
  }

  /** One of the blocks of this property. */
  Spot item(int index, boolean inPath, Node expressions) {
    String number = Integer.toString(index);
    return new Spot(
        instance,
        inPath ? longer(path, number) : path,
        longer(steps, new Step(number, Step.Kind.NUMBER)),
        expressions,
        dynamic || expressions == null);
  }

  /** Its own name in CloudFormation's words. */
  String name() {
    return path.get(path.size() - 1);
  }

  /** Unique within a plan. */
  String id() {
    return instance.address() + "/" + String.join("/", path);
  }

  private static <T> List<T> longer(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
