package io.glueguard.rule;

import io.glueguard.access.KeyIdentity;
import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.StartPath;
import io.glueguard.model.StartPaths;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What uses each configuration, and which configurations share a key. Found once for a scan. */
final class Uses {
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";
  private static final String ENCRYPTS = "CSE-KMS";

  /** So many configurations on one key are taken for one key for everything. */
  private static final int MANY = 3;

  /**
   * A property that names a configuration; start paths aside.
   *
   * @param path from the resource
   */
  private record User(String type, String... path) {}

  private static final List<User> USERS =
      List.of(
          new User("AWS::Glue::Job", "SecurityConfiguration"),
          new User("AWS::Glue::Crawler", "CrawlerSecurityConfiguration"),
          new User("AWS::Glue::DevEndpoint", "SecurityConfiguration"),
          new User("AWS::Glue::Session", "SecurityConfiguration"),
          new User(
              "AWS::Glue::MLTransform", "TransformEncryption", "TaskRunSecurityConfigurationName"));

  private static final List<String> STARTERS =
      List.of("AWS::Glue::Trigger", "AWS::StepFunctions::StateMachine", "AWS::Scheduler::Schedule");

  private final ResourceGraph graph;
  private final List<String> ownerTags;
  private final Mentioned mentioned;
  private Set<Resource> used;
  private final Map<String, Value.Unknown> unresolved = new LinkedHashMap<>();
  private final List<Value> unresolvedNames = new ArrayList<>();
  private Map<Resource, List<Resource>> byKey;
  private int configurations;

  Uses(ResourceGraph graph, List<String> ownerTags) {
    this.graph = graph;
    this.ownerTags = ownerTags;
    this.mentioned = new Mentioned(graph);
  }

  /** Whether anything in the scan names a configuration. */
  Verdict used(Resource configuration) {
    Set<Resource> all = find();
    Evidence evidence = Evidence.of(configuration);
    if (all.contains(configuration)) {
      return new Verdict.Holds(evidence);
    }
    World world = World.usual(graph);
    Value name = configuration.value(world, "Name");
    for (Value other : unresolvedNames) {
      if (Canonical.maybe(other, name)) {
        Value.Unknown why = unresolved.get(Canonical.words(other));
        return new Verdict.CannotTell(evidence, why.reason(), why.words());
      }
    }
    if (mentioned.has(configuration)) {
      return new Verdict.Holds(evidence);
    }
    return graph.effort().isSpent()
        ? new Verdict.CannotTell(evidence, Reason.TOO_DEEP, "")
        : new Verdict.Fails(evidence);
  }

  private synchronized Set<Resource> find() {
    if (used == null) {
      used = new HashSet<>();
      for (User user : USERS) {
        graph
            .ofType(user.type())
            .forEach(each -> usual(world -> use(world, each, each.value(world, user.path()))));
      }
      for (String type : STARTERS) {
        graph.ofType(type).forEach(each -> usual(world -> starts(world, each)));
      }
      for (Stack stack : graph.stacks()) {
        stack.exports().forEach(export -> usual(world -> hands(world, export)));
      }
    }
    return used;
  }

  private void usual(Consumer<World> work) {
    Worlds.usual(
        graph,
        world -> {
          work.accept(world);
          return null;
        });
  }

  private void starts(World world, Resource starter) {
    for (StartPath path : StartPaths.of(starter, world)) {
      use(world, starter, path.value(world, "SecurityConfiguration"));
    }
  }

  private void hands(World world, Stack.Export export) {
    if (world.evaluate(export.value()) instanceof Value.Reference reference) {
      used.add(reference.target());
    }
  }

  private void use(World world, Resource user, Value value) {
    Link link = graph.links().follow(world, user, value, CONFIGURATION);
    if (link instanceof Link.Found found) {
      used.add(found.target());
    } else if (link instanceof Link.Outside outside
        && unresolved.putIfAbsent(Canonical.words(value), outside.why()) == null) {
      unresolvedNames.add(value);
    }
  }

  /** Whether the configurations that share the key of this one belong to one owner. */
  Verdict unshared(Resource configuration, Evidence evidence) {
    List<Resource> sharing = sharing().getOrDefault(configuration, List.of());
    if (sharing.size() < 2 || sharing.get(0) != configuration) {
      return new Verdict.Holds(evidence);
    }
    Set<String> owners = new LinkedHashSet<>();
    Value.Unknown open = null;
    for (Resource each : sharing) {
      Value.Unknown unknown = owners(each, owners);
      open = open == null ? unknown : open;
    }
    boolean everything = configurations >= MANY && sharing.size() == configurations;
    Evidence words =
        evidence
            .with("count", Integer.toString(sharing.size()))
            .with("owners", owners.isEmpty() ? "nobody" : String.join(", ", owners));
    boolean shared = owners.size() >= 2 || everything;
    return !shared && open != null ? Verdict.open(words, open) : Verdict.of(!shared, words);
  }

  /** Adds who owns the jobs on a configuration; what it returns is why one of them is not known. */
  private Value.Unknown owners(Resource configuration, Set<String> owners) {
    Value.Unknown open = null;
    World world = World.usual(graph);
    for (Resource job : graph.startPaths().jobsUsing(configuration)) {
      for (String tag : ownerTags) {
        Value owner = job.value(world, "Tags", tag);
        if (owner instanceof Value.Unknown unknown) {
          open = unknown;
        } else if (!(owner instanceof Value.Nothing) && !"".equals(Value.text(owner))) {
          owners.add(Canonical.words(owner));
          break;
        }
      }
    }
    return open;
  }

  private synchronized Map<Resource, List<Resource>> sharing() {
    if (byKey == null) {
      byKey = new LinkedHashMap<>();
      Map<String, List<Resource>> groups = new LinkedHashMap<>();
      for (Resource each : graph.ofType(CONFIGURATION)) {
        World world = World.usual(graph);
        if (each.exists(world)) {
          configurations++;
          String group = group(each, world);
          if (group != null) {
            List<Resource> members = groups.computeIfAbsent(group, any -> new ArrayList<>());
            members.add(each);
            byKey.put(each, members);
          }
        }
      }
    }
    return byKey;
  }

  /**
   * Key, region and account as one text; null when bookmarks are not encrypted with a known key.
   */
  private static String group(Resource configuration, World world) {
    String[] block = {"EncryptionConfiguration", "JobBookmarksEncryption", ""};
    block[2] = "JobBookmarksEncryptionMode";
    if (!ENCRYPTS.equals(configuration.text(world, block))) {
      return null;
    }
    block[2] = "KmsKeyArn";
    String key = KeyIdentity.of(world, configuration, configuration.value(world, block)).identity();
    return key == null
        ? null
        : key
            + "\n"
            + Canonical.of(world.evaluate(configuration.scope().region()))
            + "\n"
            + Canonical.of(world.evaluate(configuration.scope().account()));
  }
}
