package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that the templates of a scan declare, and the ways from one to the other. Filled once,
 * then only read.
 */
public final class ResourceGraph {
  private final Settings settings;
  private final List<Stack> stacks;
  private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
  private final Map<String, List<Resource>> having = new ConcurrentHashMap<>();
  private final Map<String, NameIndex<Resource>> byName = new LinkedHashMap<>();
  private final NameIndex<Exported> exports = new NameIndex<>();
  private final StartPaths startPaths;
  private final Links links = new Links(this);
  private final Effort effort;

  /**
   * What a user says about the world outside the templates.
   *
   * @param closedWorld a name that nothing in the scan defines is a broken reference
   * @param stored values of stored parameters, by name
   * @param external security configurations that are made elsewhere, by name, with the mode of
   *     their bookmark encryption
   */
  public record Settings(
      boolean closedWorld, Map<String, String> stored, Map<String, String> external) {
    /** Nothing is said. */
    public static final Settings NONE = new Settings(false, Map.of());

    /** Nothing is made elsewhere. */
    public Settings(boolean closedWorld, Map<String, String> stored) {
      this(closedWorld, stored, Map.of());
    }
  }

  /** What a stack exports. */
  private record Exported(Stack stack, Term value) {}

  /** The graph of these stacks. */
  public ResourceGraph(List<Stack> stacks, Settings settings) {
    this.settings = settings;
    this.stacks = List.copyOf(stacks);
    for (Stack stack : this.stacks) {
      for (Resource resource : stack.resources()) {
        byType.computeIfAbsent(resource.type(), any -> new ArrayList<>()).add(resource);
      }
    }
    this.effort = new Effort(byType.values().stream().mapToLong(List::size).sum());
    byType.forEach(this::indexNames);
    for (Stack stack : this.stacks) {
      stack
          .exports()
          .forEach(each -> exports.add(each.name(), new Exported(stack, each.value()), this));
    }
    this.startPaths = new StartPaths(this);
  }

  private void indexNames(String type, List<Resource> resources) {
    Vocabulary.ResourceType known = Vocabulary.shipped().type(type);
    if (known == null || known.nameProperty() == null) {
      return;
    }
    NameIndex<Resource> index = new NameIndex<>();
    for (Resource resource : resources) {
      index.add(nameOf(resource, known.nameProperty()), resource, this);
    }
    byName.put(type, index);
  }

  private static Term nameOf(Resource resource, String property) {
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

  /** What the verdicts over this graph cost. */
  public Effort effort() {
    return effort;
  }

  /** What the user says about the outside. */
  public Settings settings() {
    return settings;
  }

  /** All stacks, in the order of the scan. */
  public List<Stack> stacks() {
    return stacks;
  }

  /** All resources of a type, in the order of the scan. */
  public List<Resource> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /**
   * Those resources of a type that have a property, or may have it in some world; found once, since
   * a search through all of a type for each that asks takes quadratic time.
   */
  public List<Resource> having(String property, String type) {
    return having.computeIfAbsent(
        type + ' ' + property,
        any -> {
          List<Resource> all = new ArrayList<>();
          for (Resource resource : ofType(type)) {
            World world = World.usual(this);
            if (!(resource.value(world, property) instanceof Value.Nothing) || world.asked()) {
              all.add(resource);
            }
          }
          return all;
        });
  }

  /** The ways that jobs are started. */
  public StartPaths startPaths() {
    return startPaths;
  }

  /** The ways from a property to the resource that it names. */
  public Links links() {
    return links;
  }

  /** The names of resources of a type; null when none has one. */
  NameIndex<Resource> names(String type) {
    return byName.get(type);
  }

  /**
   * What other stacks export under a name, seen from {@code node}; unknown when none does or
   * several differ. Of several those count that are deployed with the stack that asks.
   *
   * @param place where the exporting stack is to be
   */
  public Value imported(World world, Value name, Stack from, Scope place, Node node) {
    String words = "export " + Canonical.words(name);
    String canonical = Canonical.of(name);
    if (canonical == null) {
      Reason reason = Canonical.reason(name);
      return new Value.Unknown(
          reason == null ? Reason.UNRESOLVED_IMPORT : reason, words, null, node);
    }
    List<Exported> found = exported(world, canonical, from, place);
    if (found.isEmpty()) {
      Variable variable = Variable.open("import:" + canonical, words, Reason.UNRESOLVED_IMPORT);
      return world.value(variable, node);
    }
    List<Value> values = new ArrayList<>();
    for (Exported export : found) {
      values.add(world.evaluate(export.value()));
    }
    world.note(found.get(0).value().node(), "exported here as " + Canonical.words(name));
    if (values.size() == 1) {
      return values.get(0).at(node);
    }
    Variable one = Variable.candidates("import:" + canonical, words, Reason.AMBIGUOUS_NAME, values);
    return world.value(one, node);
  }

  private List<Exported> exported(World world, String name, Stack from, Scope place) {
    List<Exported> here = new ArrayList<>();
    List<Exported> together = new ArrayList<>();
    for (Exported each : world.muted(() -> exports.find(name, world))) {
      if (!each.stack().scope().differs(place, world)) {
        here.add(each);
        if (each.stack().family().equals(from.family())) {
          together.add(each);
        }
      }
    }
    return together.isEmpty() ? here : together;
  }

  /**
   * The value of a stored parameter (Parameter Store), seen from {@code node}; unknown when neither
   * the user nor a template says it.
   *
   * @param from where it is asked for: each region and account has a store of its own
   */
  public Value stored(World world, String name, Scope from, Node node) {
    String said = settings.stored().get(name);
    if (said != null) {
      return new Value.Text(said, node);
    }
    NameIndex<Resource> parameters = names("AWS::SSM::Parameter");
    List<Resource> found = new ArrayList<>();
    if (parameters != null) {
      found.addAll(world.muted(() -> parameters.find(name, world)));
      found.removeIf(parameter -> parameter.scope().differs(from, world));
    }
    String label = "ssm:" + Canonical.readable(name);
    Variable variable = Variable.open("ssm:" + name, label, Reason.DYNAMIC_REF);
    if (found.isEmpty()) {
      return world.value(variable, node);
    }
    List<Value> values = new ArrayList<>();
    for (Resource parameter : found) {
      world.note(parameter.key(), "stored here as " + Canonical.readable(name));
      values.add(parameter.value(world, "Value"));
    }
    if (values.size() == 1) {
      return values.get(0).at(node);
    }
    return world.value(
        Variable.candidates("ssm:" + name, label, Reason.AMBIGUOUS_NAME, values), node);
  }
}
