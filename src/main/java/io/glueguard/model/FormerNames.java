package io.glueguard.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that resources lose when they are replaced. */
final class FormerNames {
  private final Map<String, List<Resource>> byName = new HashMap<>();

  /** Remembers the name before the change of a resource that is replaced. */
  void add(Resource resource, String nameProperty, ResourceGraph graph) {
    if (resource.change().replaces() && resource.prior() != null) {
      String name = resource.prior().text(World.usual(graph), nameProperty);
      if (name != null) {
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(resource);
      }
    }
  }

  /**
   * What had a name until a replacement gives it another one; null when nothing had, or when its
   * new name is not known and may be the old one again.
   *
   * @param from the resource that names it, in its own stack and region
   */
  Resource lost(World world, Resource from, String name, String type) {
    String property = Vocabulary.shipped().type(type).nameProperty();
    for (Resource each : byName.getOrDefault(name, List.of())) {
      if (each.type().equals(type)
          && each.stack() == from.stack()
          && !each.scope().differs(from.scope(), world)
          && world.muted(() -> each.text(world, property)) != null) {
        return each;
      }
    }
    return null;
  }
}
