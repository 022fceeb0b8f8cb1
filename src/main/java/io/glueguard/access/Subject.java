package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Value;
import io.glueguard.model.World;

/**
 * The thing that an action is done to.
 *
 * @param arn its ARN, spelled out as far as it is known
 * @param symbol the value that stands for it where nothing is known but that; null otherwise
 */
record Subject(Value arn, Value symbol) {

  Match coveredBy(World world, Value pattern) {
    Value spelled = Arns.spell(world, pattern);
    if (symbol != null
        && Canonical.of(symbol) != null
        && Canonical.of(symbol).equals(Canonical.of(pattern))) {
      return Match.CERTAIN;
    }
    if (spelled instanceof Value.Fields || spelled instanceof Value.Items) {
      return Match.NO;
    }
    return ArnPattern.compare(world, spelled, arn);
  }
}
