package io.glueguard.rule;

import io.glueguard.model.Canonical;
import io.glueguard.model.Lookup;
import io.glueguard.model.Resource;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;
import java.util.Map;

/** {@code property ... is: changed}: a property is not what it was before the change. */
record ChangedProperty(List<String> path) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    Resource was = item.resource().prior();
    Lookup now = item.find(world, path);
    Evidence evidence = Evidence.of(item.resource(), now);
    if (was == null) {
      return new Verdict.Fails(evidence);
    }
    Value then = was.value(world, path.toArray(String[]::new));
    return now.value() instanceof Value.Unknown unknown
        ? Verdict.open(evidence, unknown)
        : Verdict.of(!same(then, now.value(), world), evidence);
  }

  private static boolean same(Value one, Value two, World world) {
    if (isNothing(one) || isNothing(two)) {
      return isNothing(one) && isNothing(two);
    }
    if (one instanceof Value.Items left && two instanceof Value.Items right) {
      boolean same = left.terms().size() == right.terms().size();
      for (int i = 0; same && i < left.terms().size(); i++) {
        same = same(left.terms().get(i), right.terms().get(i), world);
      }
      return same;
    }
    if (one instanceof Value.Fields left && two instanceof Value.Fields right) {
      return covers(left, right, world) && covers(right, left, world);
    }
    String spelling = Canonical.of(one);
    return spelling != null && spelling.equals(Canonical.of(two));
  }

  private static boolean covers(Value.Fields left, Value.Fields right, World world) {
    for (Map.Entry<String, Value.Field> entry : left.fields().entrySet()) {
      Value.Field other = right.field(entry.getKey());
      Term term = other == null ? Term.of(new Value.Nothing(null)) : other.term();
      if (!same(entry.getValue().term(), term, world)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Term one, Term two, World world) {
    return same(world.evaluate(one), world.evaluate(two), world);
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.Nothing || "".equals(Value.text(value));
  }
}
