package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the resources of a type whose property may name a thing in some world, in the order of the
 * scan: a look at all of them for each thing takes quadratic time.
 */
final class Mentions {
  private final List<Resource> all;
  private final Map<Resource, List<Integer>> byTarget = new HashMap<>();
  private final Map<String, List<Integer>> byText = new HashMap<>();
  private final List<Open> open = new ArrayList<>();

  /**
   * A resource that is looked at for every thing whose name may be such a text.
   *
   * @param text null for every thing
   */
  private record Open(Integer place, Spellings text) {}

  /**
   * The mentions in a property, which is a list or a single value.
   *
   * @param all the resources that are asked
   */
  Mentions(List<Resource> all, String property, ResourceGraph graph) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      World world = World.open(graph);
      Value value = world.compared(term(all.get(i), property));
      if (value instanceof Value.Items items && world.witness().isEmpty()) {
        for (Term item : items.terms()) {
          add(i, item, graph);
        }
      } else if (value instanceof Value.Nothing && !world.asked()) {
        continue;
      } else {
        add(i, term(all.get(i), property), graph);
      }
    }
  }

  private static Term term(Resource resource, String property) {
    return new Term() {
      @Override
      public Value in(World world) {
        return resource.value(world, property);
      }

      @Override
      public Node node() {
        return resource.key();
      }
    };
  }

  private void add(Integer place, Term term, ResourceGraph graph) {
    World world = World.open(graph);
    Value value = world.compared(term);
    if (world.witness().isEmpty() && value instanceof Value.Reference reference) {
      byTarget.computeIfAbsent(reference.target(), any -> new ArrayList<>(1)).add(place);
    } else if (value instanceof Value.Text text && !world.asked()) {
      byText.computeIfAbsent(text.text(), any -> new ArrayList<>(1)).add(place);
    } else {
      open.add(new Open(place, Spellings.of(term, graph)));
    }
  }

  /**
   * Those that may name a thing.
   *
   * @param name the term of its name
   */
  List<Resource> of(Resource thing, Term name, ResourceGraph graph) {
    Spellings own = Spellings.of(name, graph);
    if (own == null) {
      return all;
    }
    Set<Integer> places = new LinkedHashSet<>(byTarget.getOrDefault(thing, List.of()));
    for (Ends ends : own.all()) {
      if (ends.holes().isEmpty()) {
        places.addAll(byText.getOrDefault(ends.head(), List.of()));
      } else {
        byText.forEach((text, at) -> places.addAll(ends.mayMeet(Ends.of(text)) ? at : List.of()));
      }
    }
    for (Open each : open) {
      if (each.text() == null || each.text().mayMeet(own)) {
        places.add(each.place());
      }
    }
    return places.stream().sorted().map(all::get).toList();
  }
}
