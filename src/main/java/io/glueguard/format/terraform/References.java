package io.glueguard.format.terraform;

import io.glueguard.model.Reason;
import io.glueguard.model.Vocabulary;
import io.glueguard.source.Node;
import java.util.ArrayList;
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
    Set<Stem> stems = new LinkedHashSet<>();
    follow(expression, at, List.of(), null, stems, 0);
    return stems;
  }

  /**
   * The attribute that an expression is, where it is nothing else; null when it is more, or when
   * that cannot be told.
   */
  Stem.Attribute only(Node expression, Standpoint at) {
    return only(expression, at, 0);
  }

  private Stem.Attribute only(Node expression, Standpoint at, int depth) {
    List<List<Step>> names = NameList.of(expression);
    if (names.size() != 1 || depth > DEEPEST) {
      return null;
    }
    List<Step> name = names.get(0);
    if (name.size() == 2 && name.get(0).text().equals("var") && !at.module().isRoot()) {
      Node call = plan.module(at.module().parent()).call(at.module().last().name());
      Node argument = Tree.get(Tree.get(call, "expressions"), name.get(1).text());
      return only(argument, Standpoint.ofCall(plan, at.module()), depth + 1);
    }
    if (name.get(0).text().equals("module")) {
      int output = name.size() > 2 && name.get(2).isKey() ? 3 : 2;
      if (name.size() != output + 1) {
        return null;
      }
      ModuleInstance module =
          at.module().child(name.get(1).text(), output == 3 ? name.get(2) : null);
      Node expressionOfOutput = plan.module(module).output(name.get(output).text());
      return only(expressionOfOutput, Standpoint.of(module), depth + 1);
    }
    int attribute = name.size() > 2 && name.get(2).isKey() ? 3 : 2;
    if (name.size() != attribute + 1) {
      return null;
    }
    String block = name.get(0).text() + "." + name.get(1).text();
    Step key = attribute == 3 ? name.get(2) : null;
    PlanInstance instance = plan.instances(at.module(), block).get(key);
    return instance == null ? null : new Stem.Attribute(instance, name.get(attribute).text());
  }

  /**
   * Follows an expression.
   *
   * @param rest the steps that somebody takes into its value
   * @param pair the key that is picked of what is repeated, where such a key is there; null for
   *     none
   */
  private void follow(
      Node expression, Standpoint at, List<Step> rest, Step pair, Set<Stem> stems, int depth) {
    if (expression == null || Tree.get(expression, "constant_value") != null) {
      return;
    }
    if (depth > DEEPEST) {
      stems.add(new Stem.Opaque(Reason.TOO_DEEP, ""));
      return;
    }
    List<List<Step>> names = NameList.of(expression);
    Step key = pair != null ? pair : pairing(names, at);
    List<Step> further = names.size() == 1 ? rest : List.of();
    for (List<Step> name : names) {
      follow(name, further, at, key, stems, depth + 1);
    }
  }

  /**
   * The key of the instance at hand, where {@code each.key} is all that an expression has beside
   * one thing that is repeated.
   */
  private static Step pairing(List<List<Step>> names, Standpoint at) {
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
    return each && others == 1 ? at.key() : null;
  }

  private void follow(
      List<Step> name, List<Step> rest, Standpoint at, Step pair, Set<Stem> stems, int depth) {
    switch (name.get(0).text()) {
      case "count", "path", "terraform", "self" -> {}
      case "each" -> each(name, rest, at, stems, depth);
      case "local" ->
          stems.add(
              new Stem.Opaque(
                  Reason.LOCAL_OPAQUE, Step.join(name.subList(0, Math.min(2, name.size())))));
      case "var" -> variable(name, rest, at, pair, stems, depth);
      case "module" -> module(name, rest, at, pair, stems, depth);
      default -> block(name, rest, at, pair, stems, depth);
    }
  }

  private void each(List<Step> name, List<Step> rest, Standpoint at, Set<Stem> stems, int depth) {
    boolean value = name.size() > 1 && name.get(1).text().equals("value");
    if (value) {
      follow(
          at.repetition(),
          Standpoint.of(at.module()),
          further(name, 2, rest),
          at.key(),
          stems,
          depth);
    }
  }

  private static List<Step> further(List<Step> name, int from, List<Step> rest) {
    List<Step> steps = new ArrayList<>(name.subList(from, name.size()));
    steps.addAll(rest);
    return steps;
  }

  private void variable(
      List<Step> name, List<Step> rest, Standpoint at, Step pair, Set<Stem> stems, int depth) {
    if (name.size() > 1 && !at.module().isRoot()) {
      Node call = plan.module(at.module().parent()).call(at.module().last().name());
      Node argument = Tree.get(Tree.get(call, "expressions"), name.get(1).text());
      follow(
          argument,
          Standpoint.ofCall(plan, at.module()),
          further(name, 2, rest),
          pair,
          stems,
          depth);
    }
  }

  private void module(
      List<Step> name, List<Step> rest, Standpoint at, Step pair, Set<Stem> stems, int depth) {
    if (name.size() < 2) {
      return;
    }
    String call = name.get(1).text();
    boolean keyed = name.size() > 2 && name.get(2).isKey();
    int output = keyed ? 3 : 2;
    for (ModuleInstance module : modules(at, call, keyed ? name.get(2) : null, pair)) {
      PlanModule declared = plan.module(module);
      boolean told = name.size() > output;
      List<String> outputs = told ? List.of(name.get(output).text()) : declared.outputs();
      List<Step> further = told ? further(name, output + 1, rest) : List.of();
      for (String each : outputs) {
        follow(declared.output(each), Standpoint.of(module), further, null, stems, depth);
      }
    }
  }

  private Iterable<ModuleInstance> modules(Standpoint at, String name, Step key, Step pair) {
    Node call = plan.module(at.module()).call(name);
    boolean repeated =
        Tree.get(call, "for_each_expression") != null || Tree.get(call, "count_expression") != null;
    if (key != null || !repeated) {
      return List.of(at.module().child(name, key));
    }
    Set<ModuleInstance> known = plan.modules(at.module(), name);
    ModuleInstance paired = at.module().child(name, pair);
    return pair != null && known.contains(paired) ? List.of(paired) : known;
  }

  private void block(
      List<Step> name, List<Step> rest, Standpoint at, Step pair, Set<Stem> stems, int depth) {
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
    Step key = keyed ? name.get(first + 2) : pair;
    if (key != null && (keyed || instances.containsKey(key))) {
      if (instances.get(key) != null) {
        attribute(instances.get(key), path, rest, stems, depth);
      }
      return;
    }
    for (PlanInstance instance : instances.values()) {
      attribute(instance, path, rest, stems, depth);
    }
  }

  /**
   * An attribute of an instance, or, when only a computed key tells which attribute, all that names
   * the instance.
   */
  private void attribute(
      PlanInstance instance, List<Step> written, List<Step> rest, Set<Stem> stems, int depth) {
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(instance.type());
    Map<String, String> attributes = type == null ? Map.of() : type.attributes();
    // steps into a value that holds the whole resource, or one that was made of it under names of
    // its own
    boolean whole = written.isEmpty() && !rest.isEmpty() && isUnknown(instance.unknown(), rest);
    List<Step> path = whole ? rest : written;
    if (path.isEmpty()) {
      lostAttribute(instance, attributes, stems);
      return;
    }
    if (!isUnknown(instance.unknown(), path)) {
      return;
    }
    String attribute = path.get(0).text();
    if (attribute.equals("target_key_arn") && aliasTarget(instance, stems, depth)) {
      return;
    }
    if (attributes.containsKey(attribute)) {
      stems.add(new Stem.Attribute(instance, attributes.get(attribute)));
      return;
    }
    Node block = plan.module(instance.module()).block(instance.block());
    Node expression = Tree.get(Tree.get(block, "expressions"), attribute);
    if (Tree.get(expression, "references") != null && !instance.isData()) {
      List<Step> further = path.subList(1, path.size());
      follow(expression, Standpoint.of(plan, instance), further, null, stems, depth);
    } else {
      stems.add(new Stem.Attribute(instance, attribute.equals("arn") ? "Arn" : attribute));
    }
  }

  private static void lostAttribute(
      PlanInstance instance, Map<String, String> attributes, Set<Stem> stems) {
    boolean found = false;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (Tree.isTrue(Tree.get(instance.unknown(), attribute.getKey()))) {
        stems.add(new Stem.Attribute(instance, attribute.getValue()));
        found = true;
      }
    }
    if (!found && Tree.anyTrue(instance.unknown())) {
      stems.add(new Stem.Opaque(Reason.UNKNOWN_AFTER_APPLY, instance.address()));
    }
  }

  /** The ARN behind an alias is the ARN of the key that it points to. */
  private boolean aliasTarget(PlanInstance alias, Set<Stem> stems, int depth) {
    Node block = plan.module(alias.module()).block(alias.block());
    Set<Stem> keys = new LinkedHashSet<>();
    Node target = Tree.get(Tree.get(block, "expressions"), "target_key_id");
    follow(target, Standpoint.of(plan, alias), List.of(), null, keys, depth);
    Set<Stem> arns = new LinkedHashSet<>();
    for (Stem key : keys) {
      if (!(key instanceof Stem.Attribute attribute) || !isKey(attribute.instance())) {
        return false;
      }
      arns.add(new Stem.Attribute(attribute.instance(), "Arn"));
    }
    stems.addAll(arns);
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
      at = step.kind() == Step.Kind.NUMBER ? item(at, step.text()) : Tree.get(at, step.text());
    }
    return Tree.anyTrue(at);
  }

  private static Node item(Node list, String index) {
    List<Node> items = Tree.items(list);
    int at =
        index.length() < 9 && index.chars().allMatch(c -> c >= '0' && c <= '9') && !index.isEmpty()
            ? Integer.parseInt(index)
            : items.size();
    return at < items.size() ? items.get(at) : null;
  }
}
