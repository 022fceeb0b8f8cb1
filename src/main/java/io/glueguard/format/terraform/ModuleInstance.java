package io.glueguard.format.terraform;

import java.util.ArrayList;
import java.util.List;

/**
 * One instance of a module: the calls that lead to it from the root, each with the key of its
 * instance.
 *
 * @param calls empty for the root module
 */
record ModuleInstance(List<Call> calls) {
  /** The root module. */
  static final ModuleInstance ROOT = new ModuleInstance(List.of());

  /**
   * One call of a module.
   *
   * @param key null for a call without {@code count} and {@code for_each}
   */
  record Call(String name, Step key) {}

  /** Keeps its own copy of the calls. */
  ModuleInstance {
    calls = List.copyOf(calls);
  }

  /** The module that the first steps of an address name. */
  static ModuleInstance of(List<Step> steps) {
    List<Call> calls = new ArrayList<>();
    int at = 0;
    while (at + 1 < steps.size() && steps.get(at).equals(new Step("module", Step.Kind.NAME))) {
      Step key = at + 2 < steps.size() && steps.get(at + 2).isKey() ? steps.get(at + 2) : null;
      calls.add(new Call(steps.get(at + 1).text(), key));
      at += key == null ? 2 : 3;
    }
    return new ModuleInstance(calls);
  }

  /** How many steps of an address it takes. */
  int length() {
    int length = 0;
    for (Call call : calls) {
      length += call.key() == null ? 2 : 3;
    }
    return length;
  }

  /** True for the root module. */
  boolean isRoot() {
    return calls.isEmpty();
  }

  /** The module that calls it; itself for the root. */
  ModuleInstance parent() {
    return isRoot() ? this : new ModuleInstance(calls.subList(0, calls.size() - 1));
  }

  /** The call that makes it; null for the root. */
  Call last() {
    return isRoot() ? null : calls.get(calls.size() - 1);
  }

  /** The instance of a module that is called in it. */
  ModuleInstance child(String name, Step key) {
    List<Call> longer = new ArrayList<>(calls);
    longer.add(new Call(name, key));
    return new ModuleInstance(longer);
  }

  /**
   * The names of the calls with dots between them, as Terraform's module map has it; empty for the
   * root.
   */
  String key() {
    StringBuilder key = new StringBuilder();
    for (Call call : calls) {
      key.append(key.length() == 0 ? "" : ".").append(call.name());
    }
    return key.toString();
  }

  /** The address; empty for the root. */
  String address() {
    List<Step> steps = new ArrayList<>();
    for (Call call : calls) {
      steps.add(new Step("module", Step.Kind.NAME));
      steps.add(new Step(call.name(), Step.Kind.NAME));
      if (call.key() != null) {
        steps.add(call.key());
      }
    }
    return Step.join(steps);
  }
}
