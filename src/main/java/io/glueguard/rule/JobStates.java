package io.glueguard.rule;

import io.glueguard.finding.JobState;
import io.glueguard.model.Link;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.StartPath;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import java.util.List;

/** What becomes of a job's bookmarks over all of its start paths. */
public final class JobStates {
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";
  private static final List<String> WITHOUT_BOOKMARKS =
      List.of("pythonshell", "gluestreaming", "glueray");

  private final Context context;

  /** Judges within a graph. */
  public JobStates(Context context) {
    this.context = context;
  }

  /**
   * A state and why it is undecided.
   *
   * @param reason null unless the state is {@link JobState#UNDECIDED}
   */
  public record Judged(JobState state, Reason reason) {}

  /** The state of a job; null for a job that is made in no world. */
  public Judged of(Resource job) {
    Worlds<Judged> worlds = Worlds.usual(context.graph(), world -> in(job, world));
    if (worlds.isSilent()) {
      worlds = Worlds.open(context.graph(), world -> in(job, world));
    }
    Judged state = null;
    for (Worlds.Seen<Judged> seen : worlds.seen()) {
      Judged here = seen.outcome();
      if (here == null) {
        continue;
      }
      if (here.state() == JobState.UNDECIDED) {
        return here;
      }
      if (state != null && state.state() != here.state()) {
        Reason fork = seen.world().forkReason();
        return new Judged(JobState.UNDECIDED, fork == null ? Reason.BRANCH : fork);
      }
      state = here;
    }
    return state != null && !worlds.complete()
        ? new Judged(JobState.UNDECIDED, Reason.TOO_MANY_WORLDS)
        : state;
  }

  private Judged in(Resource job, World world) {
    if (!job.exists(world)) {
      return null;
    }
    if (WITHOUT_BOOKMARKS.contains(String.valueOf(job.text(world, "Command", "Name")))) {
      return new Judged(JobState.NOT_APPLICABLE, null);
    }
    Judged state = on(job, job.value(world, "SecurityConfiguration"), world);
    for (StartPath path : context.graph().startPaths().starting(job, world)) {
      Value other = path.configuration(world);
      if (!(other instanceof Value.Nothing)) {
        state = worse(state, on(path.owner(), other, world));
      }
    }
    return state;
  }

  private static Judged worse(Judged one, Judged two) {
    if (one.state() == JobState.UNENCRYPTED || two.state() == JobState.UNENCRYPTED) {
      return one.state() == JobState.UNENCRYPTED ? one : two;
    }
    return one.state() == JobState.UNDECIDED ? one : two;
  }

  private Judged on(Resource from, Value named, World world) {
    Link link = context.graph().links().follow(world, from, named, CONFIGURATION);
    if (link instanceof Link.Absent) {
      return new Judged(JobState.UNENCRYPTED, null);
    }
    if (link instanceof Link.Outside outside) {
      return new Judged(JobState.UNDECIDED, outside.why().reason());
    }
    if (!(link instanceof Link.Found found)) {
      Reason fork = world.forkReason();
      return new Judged(JobState.UNDECIDED, fork == null ? Reason.EXTERNAL_NAME : fork);
    }
    Value mode =
        found
            .target()
            .value(
                world,
                "EncryptionConfiguration",
                "JobBookmarksEncryption",
                "JobBookmarksEncryptionMode");
    if (mode instanceof Value.Unknown unknown) {
      return new Judged(JobState.UNDECIDED, unknown.reason());
    }
    if (mode instanceof Value.Joined joined && joined.firstUnknown() != null) {
      return new Judged(JobState.UNDECIDED, joined.firstUnknown().reason());
    }
    return new Judged(
        "CSE-KMS".equals(Value.text(mode)) ? JobState.ENCRYPTED : JobState.UNENCRYPTED, null);
  }
}
