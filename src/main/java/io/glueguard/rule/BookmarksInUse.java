package io.glueguard.rule;

import io.glueguard.model.Link;
import io.glueguard.model.Resource;
import io.glueguard.model.StartPath;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/**
 * {@code bookmarks: in-use}: a job keeps bookmarks on one of its start paths; for a configuration:
 * one of the jobs on it does.
 */
record BookmarksInUse() implements Condition {
  private static final String JOB = "AWS::Glue::Job";
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";
  private static final String OPTION = "--job-bookmark-option";
  private static final List<String> IN_USE = List.of("job-bookmark-enable", "job-bookmark-pause");

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Resource resource = item.resource();
    boolean inUse =
        world.muted(
            () -> {
              if (resource.type().equals(JOB)) {
                return ofJob(resource, world, context);
              }
              return resource.type().equals(CONFIGURATION)
                  ? ofConfiguration(resource, world, context)
                  : ofCall(item, world, context);
            });
    return Verdict.of(inUse, Evidence.of(resource));
  }

  private static boolean ofJob(Resource job, World world, Context context) {
    if (inUse(job, null, world)) {
      return true;
    }
    for (StartPath path : context.graph().startPaths().starting(job, world)) {
      if (inUse(job, path, world)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofConfiguration(Resource configuration, World world, Context context) {
    for (Resource job : context.graph().startPaths().jobsUsing(configuration)) {
      if (job.exists(world) && usesInUse(job, configuration, world, context)) {
        return true;
      }
    }
    return false;
  }

  private static boolean usesInUse(
      Resource job, Resource configuration, World world, Context context) {
    Value own = job.value(world, "SecurityConfiguration");
    boolean byItself = target(job, own, world, context) == configuration;
    if (byItself && inUse(job, null, world)) {
      return true;
    }
    for (StartPath path : context.graph().startPaths().starting(job, world)) {
      Value other = path.configuration(world);
      boolean here =
          other instanceof Value.Nothing
              ? byItself
              : target(path.owner(), other, world, context) == configuration;
      if (here && inUse(job, path, world)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofCall(Item item, World world, Context context) {
    Value name = item.find(world, List.of("JobName")).value();
    Link link = context.graph().links().follow(world, item.resource(), name, JOB);
    return link instanceof Link.Found job
        && inUse(job.target(), new StartPath(item.resource(), "", item.start()), world);
  }

  private static Resource target(Resource from, Value value, World world, Context context) {
    return context.graph().links().follow(world, from, value, CONFIGURATION)
            instanceof Link.Found found
        ? found.target()
        : null;
  }

  /**
   * Whether the option that holds on a path (null: the start by hand) makes Glue keep bookmarks;
   * not known counts as not.
   */
  private static boolean inUse(Resource job, StartPath path, World world) {
    Value option = job.value(world, "NonOverridableArguments", OPTION);
    if (option instanceof Value.Nothing && path != null) {
      option = path.value(world, "Arguments", OPTION);
    }
    if (option instanceof Value.Nothing) {
      option = job.value(world, "DefaultArguments", OPTION);
    }
    return IN_USE.contains(String.valueOf(Value.text(option)));
  }
}
