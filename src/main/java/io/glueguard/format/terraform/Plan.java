package io.glueguard.format.terraform;

import io.glueguard.model.Change;
import io.glueguard.source.Limits;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a plan says: the instances that there will be and that there were, and the configuration
 * behind them.
 */
final class Plan {
  /** Deepest nesting of modules; the address of an instance is written anew for each level. */
  private static final int DEEPEST = 50;

  private final SourceFile file;
  private final Node root;
  private final List<PlanInstance> changes = new ArrayList<>();
  private final Map<String, PlanInstance> former = new LinkedHashMap<>();
  private final Map<String, Map<Step, PlanInstance>> blocks = new LinkedHashMap<>();
  private final Map<String, Set<ModuleInstance>> modules = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final PlanModule configuration;

  Plan(SourceFile file, Node root) {
    this.file = file;
    this.root = root;
    this.configuration = new PlanModule(Tree.get(root, "configuration", "root_module"));
    int index = 0;
    for (Node element : Tree.items(Tree.get(root, "resource_changes"))) {
      addChange(PlanInstance.of(element, "/resource_changes/" + index++, false));
    }
    index = 0;
    for (Node element : Tree.items(Tree.get(root, "deferred_changes"))) {
      String pointer = "/deferred_changes/" + index++ + "/resource_change";
      addChange(PlanInstance.of(Tree.get(element, "resource_change"), pointer, false));
    }
    if (Tree.get(root, "resource_changes") == null) {
      state(
          Tree.get(root, "planned_values", "root_module"),
          "/planned_values/root_module",
          false,
          this::addChange);
    }
    state(
        Tree.get(Tree.get(root, "prior_state", "values"), "root_module"),
        "/prior_state/values/root_module",
        "true".equals(Tree.text(root, "complete")),
        instance -> former.put(instance.address(), instance));
    former.values().removeIf(this::isTooDeep);
    for (PlanInstance instance : changes) {
      index(instance);
    }
    for (PlanInstance instance : former.values()) {
      if (instance.isData()) {
        index(instance);
      }
    }
  }

  private void addChange(PlanInstance instance) {
    if (instance != null && !instance.isDeposed() && !isTooDeep(instance)) {
      changes.add(instance);
    }
  }

  /** Told where it is so. */
  private boolean isTooDeep(PlanInstance instance) {
    boolean tooDeep = instance.module().calls().size() > DEEPEST;
    if (tooDeep && problems.size() < Limits.REMARKS) {
      String message =
          "This is not judged: its module is nested deeper than the limit of " + DEEPEST;
      problems.add(Problem.unreadable(file.name(), instance.addressNode().span(), message));
    }
    return tooDeep;
  }

  /** What was left out. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * Goes over the instances of a module and of those below it.
   *
   * @param onlyData true to leave out what the changes tell of as well
   */
  private static void state(
      Node module, String pointer, boolean onlyData, Consumer<PlanInstance> to) {
    int index = 0;
    for (Node element : Tree.items(Tree.get(module, "resources"))) {
      String address = Tree.text(element, "address");
      int at = index++;
      if (address != null && (!onlyData || PlanFilter.isData(address))) {
        to.accept(PlanInstance.of(element, pointer + "/resources/" + at, true));
      }
    }
    index = 0;
    for (Node child : Tree.items(Tree.get(module, "child_modules"))) {
      state(child, pointer + "/child_modules/" + index++, onlyData, to);
    }
  }

  /** Remembers an instance that is there after the plan was applied. */
  private void index(PlanInstance instance) {
    Change change = instance.change();
    if (change.stays() && change != Change.FORGET) {
      blocks
          .computeIfAbsent(
              instance.module().address() + "|" + instance.block(), any -> new LinkedHashMap<>())
          .putIfAbsent(instance.key(), instance);
      ModuleInstance module = instance.module();
      while (!module.isRoot()) {
        String call = module.parent().address() + "|" + module.last().name();
        modules.computeIfAbsent(call, any -> new LinkedHashSet<>()).add(module);
        module = module.parent();
      }
    }
  }

  /** The file. */
  SourceFile file() {
    return file;
  }

  /** The instances that the plan speaks of, in its order. */
  List<PlanInstance> changes() {
    return changes;
  }

  /**
   * The instances of the state before the plan, by address; of a plan that is complete only data
   * sources.
   */
  Map<String, PlanInstance> former() {
    return former;
  }

  /** The instances of a block in a module instance, by key; empty when there are none. */
  Map<Step, PlanInstance> instances(ModuleInstance module, String block) {
    return blocks.getOrDefault(module.address() + "|" + block, Collections.emptyMap());
  }

  /**
   * The instances of a module that is called in a module instance; those without any resource are
   * not known.
   */
  Set<ModuleInstance> modules(ModuleInstance in, String call) {
    return modules.getOrDefault(in.address() + "|" + call, Set.of());
  }

  /** The module behind an instance. */
  PlanModule module(ModuleInstance instance) {
    return configuration.at(instance);
  }

  /** True when there is a configuration at all. */
  boolean hasConfiguration() {
    return Tree.get(root, "configuration") != null;
  }

  /** The configuration of a provider; null when there is none of that key. */
  Node provider(String key) {
    return Tree.get(Tree.get(root, "configuration", "provider_config"), key);
  }

  /** The value of a variable of the root module; null when the plan has none. */
  Node variable(String name) {
    return Tree.get(Tree.get(root, "variables", name), "value");
  }

  /** True when the plan covers a part of the configuration only. */
  boolean isPartial() {
    return "false".equals(Tree.text(root, "complete"));
  }
}
