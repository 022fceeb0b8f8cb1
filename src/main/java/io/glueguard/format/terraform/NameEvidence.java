package io.glueguard.format.terraform;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What else a name may be that stems from the name of a security configuration. A plan keeps the
 * same of <code>"${x.id}-v2"</code> as of {@code x.id}, and the same of a key that is computed of
 * {@code each.key} as of {@code each.key}. A text made of a name can only be the name of something
 * that there is, else the job could not run; and what jobs had before, or what is known of the
 * other instances of their block, shows how the expression is made.
 */
final class NameEvidence {
  private static final String TYPE = "aws_glue_security_configuration";

  private final PlanReading reading;
  private final Map<String, List<PlanInstance>> byName = new LinkedHashMap<>();
  private final Map<PlanInstance, List<PlanInstance>> namedAfter = new HashMap<>();
  private final Map<String, List<PlanInstance>> byBlock = new HashMap<>();
  private final Map<String, Sight> sights = new HashMap<>();
  private ComposedNames names;

  NameEvidence(PlanReading reading) {
    this.reading = reading;
  }

  /** What the values that are known say of an expression. */
  private enum Sight {
    NOTHING,
    PLAIN,
    COMPOSED,
    OTHER_KEY
  }

  /**
   * The configurations that a property may name beside those which its expression names.
   *
   * @param named those which its expression names and which are known after apply only
   */
  Set<PlanInstance> others(Spot spot, Collection<PlanInstance> named) {
    learn();
    Sight sight = look(spot);
    Set<PlanInstance> others = new LinkedHashSet<>();
    if (sight != Sight.PLAIN) {
      named.forEach(each -> around(each, others));
    }
    if (sight == Sight.OTHER_KEY) {
      for (PlanInstance each : named) {
        others.addAll(reading.plan().instances(each.module(), each.block()).values());
      }
    }
    others.removeAll(named);
    return others;
  }

  private void learn() {
    if (names != null) {
      return;
    }
    for (PlanInstance instance : reading.plan().changes()) {
      byBlock.computeIfAbsent(block(instance), any -> new ArrayList<>()).add(instance);
      learn(instance);
    }
    if (reading.plan().isPartial()) {
      for (PlanInstance instance : reading.plan().former().values()) {
        if (reading.instance(instance.address()) == instance) {
          learn(instance);
        }
      }
    }
    names = new ComposedNames(byName.keySet());
  }

  private void learn(PlanInstance instance) {
    if (instance.type().equals(TYPE) && !instance.isData() && instance.change().stays()) {
      String name = name(instance, instance.after() == null);
      if (name != null) {
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(instance);
        return;
      }
      for (PlanInstance each : named(instance, "name")) {
        namedAfter.computeIfAbsent(each, any -> new ArrayList<>()).add(instance);
      }
    }
  }

  private static String block(PlanInstance instance) {
    return instance.module().key() + "|" + instance.block();
  }

  private void around(PlanInstance named, Set<PlanInstance> to) {
    String name = Tree.text(named.after(), "name");
    if (name != null) {
      names.around(name).forEach(each -> to.addAll(byName.get(each)));
    }
    to.addAll(namedAfter.getOrDefault(named, List.of()));
  }

  private Sight look(Spot spot) {
    return spot.steps().size() > 1
        ? Sight.NOTHING
        : sights.computeIfAbsent(
            block(spot.instance()), block -> look(block, spot.steps().get(0).text()));
  }

  private Sight look(String block, String attribute) {
    Sight sight = Sight.NOTHING;
    for (PlanInstance each : byBlock.getOrDefault(block, List.of())) {
      Sight one = look(each, attribute);
      if (one.compareTo(sight) > 0) {
        sight = one;
      }
    }
    return sight;
  }

  private Sight look(PlanInstance instance, String attribute) {
    String after = Tree.text(instance.after(), attribute);
    String known = after != null ? after : Tree.text(instance.before(), attribute);
    if (known == null || known.isEmpty()) {
      return Sight.NOTHING;
    }
    Sight sight = Sight.NOTHING;
    for (PlanInstance each : named(instance, attribute)) {
      String name = name(each, after == null);
      if (known.equals(name)) {
        return Sight.PLAIN;
      }
      if (name != null && ComposedNames.isAround(known, name)) {
        sight = Sight.COMPOSED;
      } else if (isSibling(each, known, after == null)) {
        sight = Sight.OTHER_KEY;
      }
    }
    return sight;
  }

  /** True when another instance of the same block has that name. */
  private boolean isSibling(PlanInstance instance, String name, boolean before) {
    for (PlanInstance each :
        reading.plan().instances(instance.module(), instance.block()).values()) {
      if (each != instance && name.equals(name(each, before))) {
        return true;
      }
    }
    return false;
  }

  private static String name(PlanInstance instance, boolean before) {
    return Tree.text(before ? instance.before() : instance.after(), "name");
  }

  private Set<PlanInstance> named(PlanInstance instance, String attribute) {
    Node block = reading.plan().module(instance.module()).block(instance.block());
    Node expression = Tree.get(Tree.get(block, "expressions"), attribute);
    Set<PlanInstance> named = new LinkedHashSet<>();
    for (Stem stem :
        reading.references().trail(expression, reading.standpoint(instance), true).stems()) {
      if (stem instanceof Stem.Attribute of && of.instance().type().equals(TYPE)) {
        named.add(of.instance());
      }
    }
    return named;
  }
}
