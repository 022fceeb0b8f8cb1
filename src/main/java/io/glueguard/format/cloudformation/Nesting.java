package io.glueguard.format.cloudformation;

import io.glueguard.model.Effort;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which templates are nested in others, so that they are judged there with what they are given and
 * not on their own. One that nobody makes in the end is judged on its own all the same: a template
 * that nests it under a condition that never holds takes nothing out of the scan.
 */
final class Nesting {
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, List<Term>> made = new HashMap<>();
  private final ResourceGraph nothing =
      new ResourceGraph(List.of(), ResourceGraph.Settings.NONE).with(new Effort(1));

  /** A template of the scan. */
  void template(String id) {
    children.put(id, new ArrayList<>());
  }

  /** A template names another one. */
  void names(String id, String child) {
    children.get(id).add(child);
  }

  /** A stack is made of a template; {@code condition} is null when it always is. */
  void made(String id, Term condition) {
    made.computeIfAbsent(id, any -> new ArrayList<>()).add(condition);
  }

  /** All templates of the scan, in order. */
  Set<String> templates() {
    return new LinkedHashSet<>(children.keySet());
  }

  /** Whether a nested stack is made of a template for all that is known. */
  boolean makes(String id) {
    for (Term condition : made.getOrDefault(id, List.of())) {
      if (condition == null || mayHold(condition)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayHold(Term condition) {
    Worlds<String> worlds = Worlds.open(nothing, world -> Value.text(world.evaluate(condition)));
    for (Worlds.Seen<String> each : worlds.seen()) {
      if ("true".equals(each.outcome())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those of some templates that others of them do not nest; of templates that nest each other in a
   * circle the first one is a parent all the same.
   */
  Set<String> parents(Set<String> among) {
    Set<String> nested = new HashSet<>();
    for (String parent : among) {
      for (String name : children.get(parent)) {
        if (!name.equals(parent)) {
          nested.add(name);
        }
      }
    }
    Set<String> parents = new LinkedHashSet<>(among);
    parents.removeAll(nested);
    Set<String> reached = new HashSet<>();
    parents.forEach(id -> reach(id, among, reached));
    for (String id : among) {
      if (!reached.contains(id)) {
        parents.add(id);
        reach(id, among, reached);
      }
    }
    return parents;
  }

  private void reach(String id, Set<String> among, Set<String> reached) {
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (among.contains(next) && reached.add(next)) {
        open.addAll(children.get(next));
      }
    }
  }
}
