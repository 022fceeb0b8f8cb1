package io.glueguard.format.terraform;

import io.glueguard.source.Node;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where an expression stands.
 *
 * @param module the module instance
 * @param key what {@code each.key} and {@code count.index} are; null when the block is repeated by
 *     neither
 * @param siblings the keys of all instances of the same block
 * @param repetition the expression of {@code for_each}; null when there is none
 */
record Standpoint(ModuleInstance module, Step key, Set<Step> siblings, Node repetition) {

  /** The standpoint of an output or a local value. */
  static Standpoint of(ModuleInstance module) {
    return new Standpoint(module, null, Set.of(), null);
  }

  /** The standpoint of the block of an instance. */
  static Standpoint of(Plan plan, PlanInstance instance) {
    Node block = plan.module(instance.module()).block(instance.block());
    Set<Step> keys = plan.instances(instance.module(), instance.block()).keySet();
    return new Standpoint(
        instance.module(), instance.key(), keys, Tree.get(block, "for_each_expression"));
  }

  /** The standpoint of the call that makes a module instance. */
  static Standpoint ofCall(Plan plan, ModuleInstance module) {
    Node call = plan.module(module.parent()).call(module.last().name());
    Set<Step> keys = new LinkedHashSet<>();
    for (ModuleInstance sibling : plan.modules(module.parent(), module.last().name())) {
      keys.add(sibling.last().key());
    }
    return new Standpoint(
        module.parent(), module.last().key(), keys, Tree.get(call, "for_each_expression"));
  }
}
