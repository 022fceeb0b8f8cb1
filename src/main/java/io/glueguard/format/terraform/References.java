package io.glueguard.format.terraform;

import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import io.glueguard.model.Vocabulary;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the names in an expression to what is unknown. A plan keeps no more of an expression than
 * its names, so this tells what a value may stem from, not what it is: what is known while planning
 * cannot be what makes a value unknown and is left out.
 */
final class References {
  private static final int DEEPEST = 60;
  private final Plan plan;

  References(Plan plan) {
    this.plan = plan;
  }

  /** What an expression's value may stem from; empty when all in it is known. */
  Set<Stem> stems(Node expression, Standpoint at) {
    return trail(expression, at, false).stems();
  }

  /**
   * What an expression's value may stem from, and how that was found.
   *
   * @param all true to find what is known as well
   */
  Trail trail(Node expression, Standpoint at, boolean all) {
    Trail trail = Trail.start(all);
    follow(expression, at, List.of(), null, trail, 0);
    return trail;
  }

  /**
   * Follows an expression.
   *
   * @param rest the steps that somebody takes into its value
   * @param pair the key that is picked of what is repeated, where such a key is there; null for
   *     none
   */
  private void follow(
      Node expression, Standpoint at, List<Step> rest, Trail.Pair pair, Trail trail, int depth) {
    boolean known = expression == null || Tree.constant(expression) != null;
    if (known || !trail.visits().add(new Trail.Visit(expression, at, rest, pair))) {
      return;
    }
    if (depth > DEEPEST) {
      trail.add(new Stem.Opaque(Reason.TOO_DEEP, ""));
      return;
    }
    List<List<Step>> names = NameList.of(expression);
    Trail.Pair key = pair != null ? pair : pairing(names, at);
    List<Step> further = names.size() == 1 ? rest : List.of();
    for (List<Step> name : names) {
      follow(name, further, at, key, trail, depth + 1);
    }
  }

  /**
   * The key of the instance at hand, where {@code each.key} is all that an expression has beside
   * one thing that is repeated.
   */
  private static Trail.Pair pairing(List<List<Step>> names, Standpoint at) {
    boolean each = false;
    int others = 0;
    for (List<Step> name : names) {
      if (name.size() == 2
          && name.get(0).text().equals("each")
          && name.get(1).text().equals("key")) {
        each = true;
      } else {
        others++;
      }
    }
    return each && others == 1 ? Trail.Pair.of(at) : null;
  }

  private void follow(
      List<Step> name, List<Step> rest, Standpoint at, Trail.Pair pair, Trail trail, int depth) {
    switch (name.get(0).text()) {
      case "count", "path", "terraform", "self" -> {}
      case "each" -> each(name, rest, at, trail, depth);
      case "local" ->
          trail.add(
              new Stem.Opaque(
                  Reason.LOCAL_OPAQUE, Step.join(name.subList(0, Math.min(2, name.size())))));
      case "var" -> variable(name, rest, at, pair, trail, depth);
      case "module" -> module(name, rest, at, pair, trail, depth);
      default -> block(name, rest, at, pair, trail, depth);
    }
  }

  private void each(List<Step> name, List<Step> rest, Standpoint at, Trail trail, int depth) {
    boolean value = name.size() > 1 && name.get(1).text().equals("value");
    if (value) {
      follow(
          at.repetition(),
          Standpoint.of(at.module()),
          further(name, 2, rest),
          Trail.Pair.of(at),
          trail,
          depth);
    }
  }

  private static List<Step> further(List<Step> name, int from, List<Step> rest) {
    List<Step> steps = new ArrayList<>(name.subList(from, name.size()));
    steps.addAll(rest);
    return steps;
  }

  private void variable(
      List<Step> name, List<Step> rest, Standpoint at, Trail.Pair pair, Trail trail, int depth) {
    if (name.size() > 1 && !at.module().isRoot()) {
      Node call = plan.module(at.module().parent()).call(at.module().last().name());
      Node argument = Tree.get(Tree.get(call, "expressions"), name.get(1).text());
      follow(
          argument,
          Standpoint.ofCall(plan, at.module()),
          further(name, 2, rest),
          pair,
          trail,
          depth);
    }
  }

  private void module(
      List<Step> name, List<Step> rest, Standpoint at, Trail.Pair pair, Trail trail, int depth) {
    if (name.size() < 2) {
      return;
    }
    String call = name.get(1).text();
    boolean keyed = name.size() > 2 && name.get(2).isKey();
    int output = keyed ? 3 : 2;
    for (ModuleInstance module : modules(at, call, keyed ? name.get(2) : null, pair, trail)) {
      PlanModule declared = plan.module(module);
      boolean told = name.size() > output;
      List<String> outputs = told ? List.of(name.get(output).text()) : declared.outputs();
      List<Step> further = told ? further(name, output + 1, rest) : List.of();
      for (String each : outputs) {
        follow(declared.output(each), Standpoint.of(module), further, null, trail, depth);
      }
    }
  }

  private Iterable<ModuleInstance> modules(
      Standpoint at, String name, Step key, Trail.Pair pair, Trail trail) {
    Node call = plan.module(at.module()).call(name);
    boolean repeated =
        Tree.get(call, "for_each_expression") != null || Tree.get(call, "count_expression") != null;
    if (key != null || !repeated) {
      return List.of(at.module().child(name, key));
    }
    Set<ModuleInstance> known = plan.modules(at.module(), name);
    Set<Step> keys = new HashSet<>();
    known.forEach(each -> keys.add(each.last().key()));
    boolean paired = pair != null && pair.fits(keys);
    if (paired) {
      trail.keys().add(pair.key());
    }
    return paired ? List.of(at.module().child(name, pair.key())) : known;
  }

  private void block(
      List<Step> name, List<Step> rest, Standpoint at, Trail.Pair pair, Trail trail, int depth) {
    int first = name.get(0).text().equals("data") ? 1 : 0;
    if (name.size() < first + 2) {
      return;
    }
    String block =
        (first == 1 ? "data." : "") + name.get(first).text() + "." + name.get(first + 1).text();
    Map<Step, PlanInstance> instances = plan.instances(at.module(), block);
    boolean keyed = name.size() > first + 2 && name.get(first + 2).isKey();
    int attribute = first + (keyed ? 3 : 2);
    List<Step> path = name.size() > attribute ? name.subList(attribute, name.size()) : List.of();
    boolean paired = !keyed && pair != null && pair.fits(instances.keySet());
    if (keyed || paired) {
      Step key = keyed ? name.get(first + 2) : pair.key();
      if (paired) {
        trail.keys().add(key);
      }
      if (instances.get(key) != null) {
        attribute(instances.get(key), path, rest, trail, depth);
      }
      return;
    }
    for (PlanInstance instance : instances.values()) {
      attribute(instance, path, rest, trail, depth);
    }
  }

  /**
   * An attribute of an instance, or, when only a computed key tells which attribute, all that names
   * the instance.
   */
  private void attribute(
      PlanInstance instance, List<Step> written, List<Step> rest, Trail trail, int depth) {
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(instance.type());
    Map<String, String> attributes = type == null ? Map.of() : type.attributes();
    // steps into a value that holds the whole resource, or one that was made of it under names of
    // its own
    boolean whole = written.isEmpty() && !rest.isEmpty() && isUnknown(instance.unknown(), rest);
    List<Step> path = whole ? rest : written;
    if (trail.all() && type != null) {
      trail.add(new Stem.Attribute(instance, Value.Reference.REF));
      return;
    }
    if (path.isEmpty()) {
      lostAttribute(instance, attributes, trail);
      return;
    }
    if (!isUnknown(instance.unknown(), path)) {
      return;
    }
    String attribute = path.get(0).text();
    if (attribute.equals("target_key_arn") && aliasTarget(instance, trail, depth)) {
      return;
    }
    boolean stored = PlanResources.STORED.equals(attributes.get(attribute)) && !instance.isData();
    if (attributes.containsKey(attribute) && !stored) {
      trail.add(new Stem.Attribute(instance, attributes.get(attribute)));
      return;
    }
    Node block = plan.module(instance.module()).block(instance.block());
    Node expression = Tree.get(Tree.get(block, "expressions"), attribute);
    if (Tree.get(expression, "references") != null && !instance.isData()) {
      List<Step> further = path.subList(1, path.size());
      follow(expression, Standpoint.of(plan, instance), further, null, trail, depth);
    } else {
      trail.add(new Stem.Attribute(instance, attribute.equals("arn") ? "Arn" : attribute));
    }
  }

  private static void lostAttribute(
      PlanInstance instance, Map<String, String> attributes, Trail trail) {
    boolean found = false;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (Tree.isTrue(Tree.get(instance.unknown(), attribute.getKey()))) {
        trail.add(new Stem.Attribute(instance, attribute.getValue()));
        found = true;
      }
    }
    if (!found && Tree.anyTrue(instance.unknown())) {
      trail.add(new Stem.Opaque(Reason.UNKNOWN_AFTER_APPLY, instance.address()));
    }
  }

  /** The ARN behind an alias is the ARN of the key that it points to. */
  private boolean aliasTarget(PlanInstance alias, Trail trail, int depth) {
    Node block = plan.module(alias.module()).block(alias.block());
    Trail keys = Trail.start(false);
    Node target = Tree.get(Tree.get(block, "expressions"), "target_key_id");
    follow(target, Standpoint.of(plan, alias), List.of(), null, keys, depth);
    Set<Stem> arns = new LinkedHashSet<>();
    for (Stem key : keys.stems()) {
      if (!(key instanceof Stem.Attribute attribute) || !isKey(attribute.instance())) {
        return false;
      }
      arns.add(new Stem.Attribute(attribute.instance(), "Arn"));
    }
    arns.forEach(trail::add);
    return !arns.isEmpty();
  }

  private static boolean isKey(PlanInstance instance) {
    return instance.type().equals("aws_kms_key") || instance.type().equals("aws_kms_replica_key");
  }

  private static boolean isUnknown(Node unknown, List<Step> path) {
    Node at = unknown;
    for (Step step : path) {
      if (at == null || Tree.isTrue(at)) {
        return at != null;
      }
      at = step.kind() == Step.Kind.NUMBER ? Tree.item(at, step.text()) : Tree.get(at, step.text());
    }
    return Tree.anyTrue(at);
  }
}
