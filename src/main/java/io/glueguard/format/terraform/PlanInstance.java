package io.glueguard.format.terraform;

import io.glueguard.model.Change;
import io.glueguard.source.ListNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** One instance of a resource or data source in a plan or in the state before it. */
final class PlanInstance {
  private final String address;
  private final ModuleInstance module;
  private final boolean data;
  private final String type;
  private final String name;
  private final Step key;
  private final Node element;
  private final String pointer;
  private final LazyChange change;
  private final LazyChange values;

  private PlanInstance(
      String address,
      List<Step> steps,
      ModuleInstance module,
      Node element,
      String pointer,
      boolean state) {
    int at = module.length();
    this.address = address;
    this.module = module;
    this.data = at < steps.size() && steps.get(at).text().equals("data") && steps.size() > at + 2;
    int first = data ? at + 1 : at;
    this.type = first < steps.size() ? steps.get(first).text() : "";
    this.name = first + 1 < steps.size() ? steps.get(first + 1).text() : "";
    this.key = first + 2 < steps.size() ? steps.get(first + 2) : null;
    this.element = element;
    this.pointer = pointer;
    this.change = state ? null : new LazyChange(element, "change");
    this.values = state ? new LazyChange(element, "values") : null;
  }

  /**
   * An instance; null when it has no address.
   *
   * @param pointer the JSON pointer of its entry
   * @param state true for one of {@code planned_values} or {@code prior_state}, false for one of
   *     {@code resource_changes}
   */
  static PlanInstance of(Node element, String pointer, boolean state) {
    String address = Tree.text(element, "address");
    if (address == null) {
      return null;
    }
    List<Step> steps = Step.parse(address);
    ModuleInstance module = ModuleInstance.of(steps);
    // before Terraform 0.13 the address of an instance in a module was relative to the module
    String outer = Tree.text(element, "module_address");
    if (outer != null && module.isRoot()) {
      address = outer + "." + address;
      steps = Step.parse(address);
      module = ModuleInstance.of(steps);
    }
    return new PlanInstance(address, steps, module, element, pointer, state);
  }

  /** The full address. */
  String address() {
    return address;
  }

  /** The module instance that it is in. */
  ModuleInstance module() {
    return module;
  }

  /** True for a data source. */
  boolean isData() {
    return data;
  }

  /** Terraform's type. */
  String type() {
    return type;
  }

  /** The name in its block's header. */
  String name() {
    return name;
  }

  /** The key of the instance; null without {@code count} and {@code for_each}. */
  Step key() {
    return key;
  }

  /** What its block is called inside its module, e.g. {@code data.aws_kms_alias.a}. */
  String block() {
    return (data ? "data." : "") + type + "." + name;
  }

  /** Where its address is written. */
  ScalarNode addressNode() {
    return (ScalarNode) Tree.get(element, "address");
  }

  /** Its entry in the plan. */
  Node entry() {
    return element;
  }

  /** The JSON pointer of its entry. */
  String pointer() {
    return pointer;
  }

  /** A member of its entry in the plan; null when there is none. */
  Node member(String name) {
    return Tree.get(element, name);
  }

  /** The object that a failed replacement left behind and that the plan only removes. */
  boolean isDeposed() {
    return Tree.text(element, "deposed") != null;
  }

  /** The values before; null when there were none. */
  Node before() {
    return values != null ? values.node() : notNull(Tree.get(change.node(), "before"));
  }

  /** The known values after; null when it is gone. */
  Node after() {
    return values != null ? values.node() : notNull(Tree.get(change.node(), "after"));
  }

  /** What is not known of the values after. */
  Node unknown() {
    return values != null ? null : Tree.get(change.node(), "after_unknown");
  }

  /** Where the change is written as a whole; null when this is no change. */
  Node body() {
    return values != null ? values.node() : change.node();
  }

  private static Node notNull(Node node) {
    return Tree.isNull(node) ? null : node;
  }

  /** What the plan does to it. */
  Change change() {
    List<String> actions = actions();
    if (actions.isEmpty()) {
      return Change.UNKNOWN;
    }
    if (actions.contains("forget")) {
      // of a replacement that leaves the old object as it is, only the new one is changed
      return actions.size() > 1 ? Change.CREATE : Change.FORGET;
    }
    if (actions.size() > 1) {
      return actions.get(0).equals("delete") ? Change.REPLACE : Change.REPLACE_CREATE_FIRST;
    }
    return single(actions.get(0));
  }

  private static Change single(String action) {
    if (action.equals("create")) {
      return Change.CREATE;
    }
    if (action.equals("update")) {
      return Change.UPDATE;
    }
    return action.equals("delete") ? Change.DELETE : Change.NONE;
  }

  /**
   * The actions as they are written; {@code ["create", "forget"]} is a replacement that leaves the
   * old object as it is.
   */
  private List<String> actions() {
    List<String> actions = new ArrayList<>();
    if (change != null && change.actions() instanceof ListNode list) {
      for (Node item : list.items()) {
        if (Tree.text(item) != null) {
          actions.add(Tree.text(item));
        }
      }
    }
    return actions;
  }
}
