package io.glueguard.rule;

import io.glueguard.model.Resource;
import io.glueguard.model.World;

/** {@code beside}: something that is deployed together with the resource has that type. */
record Beside(String type) implements Condition {
  @Override
  public Verdict judge(Item item, World world, Context context) {
    String family = item.resource().stack().family();
    for (Resource each : context.graph().ofType(type)) {
      if (each.stack().family().equals(family)) {
        return new Verdict.Holds(Evidence.of(item.resource()));
      }
    }
    return new Verdict.Fails(Evidence.of(item.resource()));
  }
}
