package io.glueguard.format.terraform;

import io.glueguard.source.Node;
import java.util.List;

/** Finds the attribute that an expression is, by the names that a plan keeps of it. */
final class SoleReference {
  private static final int DEEPEST = 60;
  private final Plan plan;

  SoleReference(Plan plan) {
    this.plan = plan;
  }

  /**
   * The attribute that an expression is, where it is nothing else; null when it is more, or when
   * that cannot be told.
   */
  Stem.Attribute find(Node expression, Standpoint at) {
    return find(expression, at, 0);
  }

  private Stem.Attribute find(Node expression, Standpoint at, int depth) {
    List<List<Step>> names = NameList.of(expression);
    if (names.size() != 1 || depth > DEEPEST) {
      return null;
    }
    List<Step> name = names.get(0);
    if (name.size() == 2 && name.get(0).text().equals("var") && !at.module().isRoot()) {
      Node call = plan.module(at.module().parent()).call(at.module().last().name());
      Node argument = Tree.get(Tree.get(call, "expressions"), name.get(1).text());
      return find(argument, Standpoint.ofCall(plan, at.module()), depth + 1);
    }
    if (name.get(0).text().equals("module")) {
      int output = name.size() > 2 && name.get(2).isKey() ? 3 : 2;
      if (name.size() != output + 1) {
        return null;
      }
      ModuleInstance module =
          at.module().child(name.get(1).text(), output == 3 ? name.get(2) : null);
      Node expressionOfOutput = plan.module(module).output(name.get(output).text());
      return find(expressionOfOutput, Standpoint.of(module), depth + 1);
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
}
