package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Everything that the templates of a scan declare, and the ways from one to the other. Filled once,
 * then only read.
 */
public final class ResourceGraph {
  private static final String STORED = "AWS::SSM::Parameter";

  private final ResourceGraph whole;
  private final Settings settings;
  private final List<Stack> stacks;
  private final Map<String, List<Resource>> byType;
  private final Map<String, Map<String, List<Resource>>> having;
  private final Map<String, Mentions> mentions;
  private final Map<String, NameIndex<Resource>> byName;
  private final FormerNames formerNames;
  private final NameIndex<Exported> exports;
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
    this.whole = this;
    this.settings = settings;
    this.stacks = List.copyOf(stacks);
    this.byType = new LinkedHashMap<>();
    this.having = new ConcurrentHashMap<>();
    this.mentions = new ConcurrentHashMap<>();
    this.byName = new LinkedHashMap<>();
    this.formerNames = new FormerNames();
    this.exports = new NameIndex<>();
    for (Stack stack : this.stacks) {
      for (Resource resource : stack.resources()) {
        byType.computeIfAbsent(resource.type(), any -> new ArrayList<>()).add(resource);
      }
    }
    long resources = 0;
    for (List<Resource> ofType : byType.values()) {
      resources += ofType.size();
    }
    this.effort = new Effort(resources);
    // a name may be stored or exported by another stack: what hands names over comes first
    indexNames(STORED, ofType(STORED));
    for (Stack stack : this.stacks) {
      stack
          .exports()
          .forEach(each -> exports.add(each.name(), new Exported(stack, each.value()), this));
    }
    byType.forEach(this::indexNames);
    this.startPaths = new StartPaths(this);
  }

  /** What the other knows, with an effort of its own. */
  private ResourceGraph(ResourceGraph other, Effort effort) {
    this.whole = other.whole;
    this.settings = other.settings;
    this.stacks = other.stacks;
    this.byType = other.byType;
    this.having = other.having;
    this.mentions = other.mentions;
    this.byName = other.byName;
    this.formerNames = other.formerNames;
    this.exports = other.exports;
    this.startPaths = other.startPaths;
    this.effort = effort;
  }

  /**
   * The same graph for verdicts that have an effort of their own; what is found out once for all
   * counts on the effort of the whole.
   */
  public ResourceGraph with(Effort own) {
    return new ResourceGraph(this, own);
  }

  private void indexNames(String type, List<Resource> resources) {
    if (byName.containsKey(type)) {
      return;
    }
    Vocabulary.ResourceType known = Vocabulary.shipped().type(type);
    if (known == null || known.nameProperty() == null) {
      return;
    }
    NameIndex<Resource> index = new NameIndex<>();
    for (Resource resource : resources) {
      index.add(nameOf(resource, known.nameProperty()), resource, this);
      formerNames.add(resource, known.nameProperty(), this);
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
    return having
        .computeIfAbsent(type, any -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            property,
            any -> {
              List<Resource> all = new ArrayList<>();
              for (Resource resource : ofType(type)) {
                World world = World.usual(whole);
                if (!(resource.value(world, property) instanceof Value.Nothing) || world.asked()) {
                  all.add(resource);
                }
              }
              return all;
            });
  }

  /**
   * Those resources of a type whose property, a list or a single value, may name another in some
   * world; in the order of the scan.
   *
   * @param property names others by reference or by what is in their {@code nameProperty}
   */
  public List<Resource> naming(Resource thing, String nameProperty, String type, String property) {
    Mentions all =
        mentions.computeIfAbsent(
            type + ' ' + property, any -> new Mentions(ofType(type), property, whole));
    return all.of(thing, nameOf(thing, nameProperty), this);
  }

  /** The ways that jobs are started. */
  public StartPaths startPaths() {
    return startPaths;
  }

  /** The ways from a property to the resource that it names. */
  public Links links() {
    return links;
  }

  /** The names that resources lose when they are replaced. */
  FormerNames formerNames() {
    return formerNames;
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
    List<Exported> together = exported(world, name, place, each -> isTogether(each, from));
    return together.isEmpty()
        ? exported(world, name, place, each -> !isTogether(each, from))
        : together;
  }

  private static boolean isTogether(Exported export, Stack from) {
    return export.stack().family().equals(from.family());
  }

  private List<Exported> exported(
      World world, String name, Scope place, Predicate<Exported> among) {
    List<Exported> here = new ArrayList<>();
    for (Exported each : world.muted(() -> exports.find(name, world, among))) {
      if (!each.stack().scope().differs(place, world)) {
        here.add(each);
      }
    }
    return here;
  }

  /**
   * The value of a stored parameter (Parameter Store), seen from {@code node}; unknown when neither
   * the user nor a template says it.
   *
   * @param from where it is asked for: each region and account has a store of its own
   */
  public Value stored(World world, String name, Scope from, Node node) {
    String words = "ssm:" + Canonical.words(name);
    String said = settings.stored().get(name);
    if (said != null) {
      return new Value.Text(said, node);
    }
    NameIndex<Resource> parameters = names(STORED);
    List<Resource> found = new ArrayList<>();
    if (parameters != null) {
      found.addAll(world.muted(() -> parameters.find(name, world, any -> true)));
      found.removeIf(parameter -> parameter.scope().differs(from, world));
    }
    Variable variable = Variable.open("ssm:" + name, words, Reason.DYNAMIC_REF);
    if (found.isEmpty()) {
      return world.value(variable, node);
    }
    List<Value> values = new ArrayList<>();
    for (Resource parameter : found) {
      world.note(parameter.key(), "stored here as " + Canonical.words(name));
      values.add(parameter.value(world, "Value"));
    }
    if (values.size() == 1) {
      return values.get(0).at(node);
    }
    return world.value(
        Variable.candidates("ssm:" + name, words, Reason.AMBIGUOUS_NAME, values), node);
  }
}
