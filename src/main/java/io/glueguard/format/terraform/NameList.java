package io.glueguard.format.terraform;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/** The names that a plan says an expression has in it. */
final class NameList {
  private NameList() {}

  /**
   * The longest form of each name, in order. Terraform writes {@code a.b[0].id} as itself, {@code
   * a.b[0]} and {@code a.b}; behind a key that is computed only {@code a.b} is left.
   */
  static List<List<Step>> of(Node expression) {
    List<List<Step>> names = new ArrayList<>();
    List<Step> before = List.of();
    for (Node item : Tree.items(Tree.get(expression, "references"))) {
      String text = Tree.text(item);
      if (text != null) {
        List<Step> steps = Step.parse(text);
        if (!steps.isEmpty() && !isShorter(steps, before)) {
          names.add(steps);
        }
        before = steps;
      }
    }
    return names;
  }

  private static boolean isShorter(List<Step> steps, List<Step> before) {
    return steps.size() < before.size() && before.subList(0, steps.size()).equals(steps);
  }
}
