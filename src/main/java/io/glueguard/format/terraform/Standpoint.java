package io.glueguard.format.terraform;

import io.glueguard.source.Node;

/**
 * Where an expression stands.
 *
 * @param module the module instance
 * @param key what {@code each.key} and {@code count.index} are; null when the block is repeated by
 *     neither
 * @param repetition the expression of {@code for_each}; null when there is none
 */
record Standpoint(ModuleInstance module, Step key, Node repetition) {

  /** The standpoint of an output or a local value. */
  static Standpoint of(ModuleInstance module) {
    return new Standpoint(module, null, null);
  }

  /** The standpoint of the block of an instance. */
  static Standpoint of(Plan plan, PlanInstance instance) {
    Node block = plan.module(instance.module()).block(instance.block());
    return new Standpoint(
        instance.module(), instance.key(), Tree.get(block, "for_each_expression"));
  }

  /** The standpoint of the call that makes a module instance. */
  static Standpoint ofCall(Plan plan, ModuleInstance module) {
    Node call = plan.module(module.parent()).call(module.last().name());
    return new Standpoint(
        module.parent(), module.last().key(), Tree.get(call, "for_each_expression"));
  }
}
