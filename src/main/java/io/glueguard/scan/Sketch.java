package io.glueguard.scan;

import io.glueguard.finding.JobState;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Picture;
import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.StartPath;
import io.glueguard.model.StartPaths;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.rule.Examination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Draws the graph as it is where defaults decide. */
final class Sketch implements Supplier<Picture> {
  private static final String JOB = "AWS::Glue::Job";
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";
  private static final String ROLE = "AWS::IAM::Role";
  private static final List<String> STARTERS =
      List.of("AWS::Glue::Trigger", "AWS::StepFunctions::StateMachine", "AWS::Scheduler::Schedule");

  private final ResourceGraph graph;
  private final Map<String, JobState> states = new HashMap<>();
  private final Map<String, Picture.Spot> spots = new LinkedHashMap<>();
  private final List<Picture.Line> lines = new ArrayList<>();
  private final Set<String> drawn = new HashSet<>();
  private Picture picture;

  Sketch(ResourceGraph graph, List<JudgedJob> jobs) {
    this.graph = graph;
    for (JudgedJob job : jobs) {
      states.put(job.job().id(), job.state());
    }
  }

  @Override
  public Picture get() {
    if (picture == null) {
      World world = World.usual(graph);
      // the steps that lead to a value are for findings; those of all jobs together are many
      picture = world.muted(() -> picture(world));
    }
    return picture;
  }

  private Picture picture(World world) {
    for (Resource job : graph.ofType(JOB)) {
      if (job.stack().judged()) {
        String from = spot(job, Picture.Column.JOB, states.get(job.id()), world);
        configuration(from, job, job.value(world, "SecurityConfiguration"), world);
        role(from, job, world);
      }
    }
    for (String type : STARTERS) {
      for (Resource starter : graph.ofType(type)) {
        if (starter.stack().judged()) {
          start(starter, world);
        }
      }
    }
    return new Picture(new ArrayList<>(spots.values()), lines);
  }

  private void start(Resource starter, World world) {
    for (StartPath path : StartPaths.of(starter, world)) {
      Value name = path.value(world, "JobName");
      if (name instanceof Value.Nothing) {
        continue;
      }
      String from = spot(starter, Picture.Column.START_PATH, null, world);
      Link link = graph.links().follow(world, starter, name, JOB);
      String to =
          link instanceof Link.Found job
              ? spot(job.target(), Picture.Column.JOB, states.get(job.target().id()), world)
              : outside(Canonical.words(name), Picture.Column.JOB);
      line(from, to, "JobName", link instanceof Link.Broken);
      Value other = path.configuration(world);
      if (!(other instanceof Value.Nothing)) {
        configuration(from, starter, other, world);
      }
    }
  }

  private void configuration(String from, Resource resource, Value named, World world) {
    Link link = graph.links().follow(world, resource, named, CONFIGURATION);
    if (link instanceof Link.Absent) {
      return;
    }
    if (!(link instanceof Link.Found found)) {
      String to = outside(Canonical.words(named), Picture.Column.CONFIGURATION);
      line(from, to, "SecurityConfiguration", link instanceof Link.Broken);
      return;
    }
    Resource target = found.target();
    Value mode =
        target.value(
            world,
            "EncryptionConfiguration",
            "JobBookmarksEncryption",
            "JobBookmarksEncryptionMode");
    JobState state =
        mode instanceof Value.Unknown || mode instanceof Value.Joined
            ? JobState.UNDECIDED
            : "CSE-KMS".equals(Value.text(mode)) ? JobState.ENCRYPTED : JobState.UNENCRYPTED;
    boolean known = spots.containsKey(target.id());
    String to = spot(target, Picture.Column.CONFIGURATION, state, world);
    line(from, to, "SecurityConfiguration", false);
    if (!known) {
      key(to, target, world);
    }
  }

  private void key(String from, Resource configuration, World world) {
    Value key =
        configuration.value(
            world, "EncryptionConfiguration", "JobBookmarksEncryption", "KmsKeyArn");
    if (key instanceof Value.Reference reference) {
      line(from, spot(reference.target(), Picture.Column.KEY, null, world), "KmsKeyArn", false);
    } else if (!(key instanceof Value.Nothing) && !"".equals(Value.text(key))) {
      line(from, outside(Canonical.words(key), Picture.Column.KEY), "KmsKeyArn", false);
    }
  }

  private void role(String from, Resource job, World world) {
    Value role = job.value(world, "Role");
    if (role instanceof Value.Reference reference && reference.target().type().equals(ROLE)) {
      line(from, spot(reference.target(), Picture.Column.ROLE, null, world), "Role", false);
    } else if (!(role instanceof Value.Nothing)) {
      line(from, outside(Canonical.words(role), Picture.Column.ROLE), "Role", false);
    }
  }

  private String spot(Resource resource, Picture.Column column, JobState state, World world) {
    if (!spots.containsKey(resource.id())) {
      spots.put(
          resource.id(),
          new Picture.Spot(
              resource.id(),
              column,
              resource.name(),
              resource.address(),
              state,
              false,
              Examination.place(resource)));
    }
    return resource.id();
  }

  private String outside(String name, Picture.Column column) {
    String id = "outside " + column + " " + name;
    spots.putIfAbsent(id, new Picture.Spot(id, column, name, name, null, true, null));
    return id;
  }

  private void line(String from, String to, String label, boolean broken) {
    if (drawn.add(from + '\n' + to + '\n' + label + '\n' + broken)) {
      lines.add(new Picture.Line(from, to, label, broken));
    }
  }
}
