package io.glueguard.rule;

import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the resources of a stack refer to, wherever in their properties: a parameter of a nested
 * stack or of a function is a use too, though nobody knows of what kind.
 */
final class Mentioned {
  private final ResourceGraph graph;
  private final Map<Stack, Set<Resource>> byStack = new HashMap<>();

  Mentioned(ResourceGraph graph) {
    this.graph = graph;
  }

  /** Whether another resource of its stack refers to this one. */
  synchronized boolean has(Resource resource) {
    return byStack.computeIfAbsent(resource.stack(), this::in).contains(resource);
  }

  private Set<Resource> in(Stack stack) {
    Set<Resource> mentioned = new HashSet<>();
    for (Resource each : stack.resources()) {
      World world = World.usual(graph);
      Set<Resource> found = new HashSet<>();
      collect(each.properties(), world, found);
      found.remove(each);
      mentioned.addAll(found);
    }
    return mentioned;
  }

  private static void collect(Term term, World world, Set<Resource> found) {
    Value value = world.evaluate(term);
    if (value instanceof Value.Fields fields) {
      for (Value.Field field : fields.fields().values()) {
        collect(field.term(), world, found);
      }
    } else if (value instanceof Value.Items items) {
      for (Term item : items.terms()) {
        collect(item, world, found);
      }
    } else if (value instanceof Value.Joined joined) {
      joined.parts().forEach(part -> add(part, found));
    } else {
      add(value, found);
    }
  }

  private static void add(Value value, Set<Resource> found) {
    if (value instanceof Value.Reference reference) {
      found.add(reference.target());
    }
  }
}
