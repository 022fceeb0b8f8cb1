package io.glueguard.rule;

import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/**
 * {@code same-as}: a property of a start path names what a property of the job that it starts
 * names.
 *
 * @param path the property of the start path
 * @param job the property of the start path that names the job
 * @param of the property of the job
 */
record SameLink(List<String> path, List<String> job, List<String> of, String to)
    implements Condition {
  private static final String JOB = "AWS::Glue::Job";

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Evidence evidence = Evidence.of(item.resource(), item.find(world, path));
    return world.muted(() -> compare(item, world, context, evidence));
  }

  private Verdict compare(Item item, World world, Context context, Evidence evidence) {
    Value own = item.find(world, path).value();
    Value jobName = item.find(world, job).value();
    Link started = context.graph().links().follow(world, item.resource(), jobName, JOB);
    if (!(started instanceof Link.Found found)) {
      return new Verdict.Fails(evidence.with("job", Canonical.words(jobName)));
    }
    Resource target = found.target();
    Value theirs = target.value(world, of.toArray(String[]::new));
    Link mine = context.graph().links().follow(world, item.resource(), own, to);
    Link other = context.graph().links().follow(world, target, theirs, to);
    boolean same =
        mine instanceof Link.Found one && other instanceof Link.Found two
            ? one.target() == two.target()
            : Canonical.of(own) != null && Canonical.of(own).equals(Canonical.of(theirs));
    return Verdict.of(same, evidence.with("job", target.name()));
  }
}
