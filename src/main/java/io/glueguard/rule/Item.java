package io.glueguard.rule;

import io.glueguard.model.Lookup;
import io.glueguard.model.Resource;
import io.glueguard.model.Term;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition speaks about: a resource, or one item of a list in it.
 *
 * @param start where property paths begin
 * @param prefix the path to {@code start}; empty for the resource itself
 */
public record Item(Resource resource, Term start, List<String> prefix) {

  /** A resource as a whole. */
  public static Item of(Resource resource) {
    return new Item(resource, resource.properties(), List.of());
  }

  /** What a property is; the path in the answer is the one from the resource. */
  public Lookup find(World world, List<String> path) {
    Lookup found = Lookup.of(resource, start, path, world);
    if (prefix.isEmpty()) {
      return found;
    }
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(found.path());
    // nothing of the item's own is there: point at the item and not at the resource
    boolean atName = found.place() == resource.key() && start.node() != null;
    return new Lookup(found.value(), atName ? start.node() : found.place(), whole);
  }
}
