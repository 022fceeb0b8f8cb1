package io.glueguard.format.terraform;

import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module in a plan's configuration: its blocks with the expressions that a plan keeps of them,
 * which are constants and names.
 */
final class PlanModule {
  /** A module of which nothing is known. */
  static final PlanModule NONE = new PlanModule(null);

  private final Node node;
  private final Map<String, Node> blocks = new LinkedHashMap<>();
  private final Map<String, PlanModule> called = new LinkedHashMap<>();

  /**
   * @param node {@code root_module} or the {@code module} of a call; may be null
   */
  PlanModule(Node node) {
    this.node = node;
    for (Node block : Tree.items(Tree.get(node, "resources"))) {
      String address = Tree.text(block, "address");
      if (address != null) {
        blocks.put(address, block);
      }
    }
    for (MapNode.Entry call : Tree.entries(Tree.get(node, "module_calls"))) {
      called.put(call.key().text(), new PlanModule(Tree.get(call.value(), "module")));
    }
  }

  /** The module of an instance of it; {@link #NONE} when the plan does not tell. */
  PlanModule at(ModuleInstance instance) {
    PlanModule at = this;
    for (ModuleInstance.Call call : instance.calls()) {
      at = at.called.getOrDefault(call.name(), NONE);
    }
    return at;
  }

  /** The block of a resource or data source; null when there is none. */
  Node block(String name) {
    return blocks.get(name);
  }

  /** The call of a module; null when there is none. */
  Node call(String name) {
    return Tree.get(node, "module_calls") instanceof MapNode calls ? calls.get(name) : null;
  }

  /** The names of the outputs. */
  List<String> outputs() {
    return Tree.entries(Tree.get(node, "outputs")).stream().map(each -> each.key().text()).toList();
  }

  /** The expression of an output; null when there is none. */
  Node output(String name) {
    return Tree.get(Tree.get(node, "outputs", name), "expression");
  }

  /** The declaration of a variable; null when there is none. */
  Node variable(String name) {
    return Tree.get(node, "variables", name);
  }
}
