package io.glueguard.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The start paths of each job, and the paths and jobs that use each security configuration. */
public final class StartPaths {
  /** The resource types that start jobs, and the property that lists their calls. */
  private static final Map<String, String> OWNERS = owners();

  private static final String JOB = "AWS::Glue::Job";
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";

  private final ResourceGraph graph;
  private Map<Resource, Set<Resource>> ownersByJob;
  private Map<Resource, Set<Resource>> jobsByConfiguration;

  /**
   * What owners start where nothing is settled but defaults, of those that do not fork there: to
   * look at all that a large state machine starts for each of its jobs takes quadratic time.
   */
  private final Map<Resource, Usual> usual = new HashMap<>();

  /**
   * The paths from an owner to each job.
   *
   * @param asked whether another world may answer differently
   */
  private record Usual(Map<Resource, List<StartPath>> byJob, boolean asked) {}

  /** Owners that were not looked at in every world, so that each job may be among theirs. */
  private final List<Resource> everywhere = new ArrayList<>();

  StartPaths(ResourceGraph graph) {
    this.graph = graph;
  }

  private static Map<String, String> owners() {
    Map<String, String> owners = new LinkedHashMap<>();
    owners.put("AWS::Glue::Trigger", "Actions");
    owners.put("AWS::StepFunctions::StateMachine", "JobRuns");
    owners.put("AWS::Scheduler::Schedule", "JobRuns");
    return owners;
  }

  /** The start paths of an owner in a world, in the order they are written. */
  public static List<StartPath> of(Resource owner, World world) {
    String property = OWNERS.get(owner.type());
    if (property == null || !(owner.value(world, property) instanceof Value.Items items)) {
      return List.of();
    }
    List<StartPath> paths = new ArrayList<>();
    for (Term call : items.terms()) {
      paths.add(new StartPath(owner, property + "/" + paths.size(), call));
    }
    return paths;
  }

  /**
   * The start paths that start a job in this world; the default start, by hand, is not among them.
   */
  public List<StartPath> starting(Resource job, World world) {
    List<StartPath> starting = new ArrayList<>();
    Set<Resource> owners = new LinkedHashSet<>(ownersByJob().getOrDefault(job, Set.of()));
    owners.addAll(everywhere);
    for (Resource owner : owners) {
      if (world.muted(() -> owner.exists(world))) {
        starting.addAll(starting(owner, job, world));
      }
    }
    return starting;
  }

  private List<StartPath> starting(Resource owner, Resource job, World world) {
    Usual known = world.isOpen() || world.forked() ? null : usual.get(owner);
    if (known != null) {
      if (known.asked()) {
        world.asks();
      }
      return known.byJob().getOrDefault(job, List.of());
    }
    List<StartPath> starting = new ArrayList<>();
    for (StartPath path : of(owner, world)) {
      if (world.muted(() -> starts(path, job, world))) {
        starting.add(path);
      }
    }
    return starting;
  }

  /** The jobs that may use a configuration in some world, by themselves or on a start path. */
  public Set<Resource> jobsUsing(Resource configuration) {
    ownersByJob();
    return jobsByConfiguration.getOrDefault(configuration, Set.of());
  }

  private boolean starts(StartPath path, Resource job, World world) {
    return target(path.owner(), path.value(world, "JobName"), JOB, world) == job;
  }

  private Resource target(Resource from, Value value, String type, World world) {
    return graph.links().follow(world, from, value, type) instanceof Link.Found found
        ? found.target()
        : null;
  }

  /**
   * Candidates over all worlds in which defaults decide; a world at hand still has the last word.
   */
  private synchronized Map<Resource, Set<Resource>> ownersByJob() {
    if (ownersByJob == null) {
      ownersByJob = new LinkedHashMap<>();
      jobsByConfiguration = new LinkedHashMap<>();
      for (String type : OWNERS.keySet()) {
        for (Resource owner : graph.ofType(type)) {
          index(owner);
        }
      }
      for (Resource job : graph.ofType(JOB)) {
        Worlds.usual(
            graph,
            world -> {
              use(
                  target(job, job.value(world, "SecurityConfiguration"), CONFIGURATION, world),
                  job);
              return null;
            });
      }
    }
    return ownersByJob;
  }

  private void index(Resource owner) {
    Worlds<Map<Resource, List<StartPath>>> worlds =
        Worlds.usual(graph, world -> indexPaths(owner, world));
    if (!worlds.complete()) {
      everywhere.add(owner);
      return;
    }
    World first = worlds.seen().get(0).world();
    if (worlds.seen().size() == 1 && !first.forked() && first.undeployable() == null) {
      usual.put(owner, new Usual(worlds.seen().get(0).outcome(), first.asked()));
    }
  }

  private Map<Resource, List<StartPath>> indexPaths(Resource owner, World world) {
    Map<Resource, List<StartPath>> byJob = new LinkedHashMap<>();
    for (StartPath path : of(owner, world)) {
      Resource job = target(owner, path.value(world, "JobName"), JOB, world);
      if (job != null) {
        byJob.computeIfAbsent(job, any -> new ArrayList<>(1)).add(path);
        ownersByJob.computeIfAbsent(job, any -> new LinkedHashSet<>()).add(owner);
        use(target(owner, path.value(world, "SecurityConfiguration"), CONFIGURATION, world), job);
      }
    }
    return byJob;
  }

  private void use(Resource configuration, Resource job) {
    if (configuration != null) {
      jobsByConfiguration.computeIfAbsent(configuration, any -> new LinkedHashSet<>()).add(job);
    }
  }
}
