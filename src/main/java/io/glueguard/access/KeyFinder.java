package io.glueguard.access;

import io.glueguard.model.Link;
import io.glueguard.model.Resource;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.List;

/** Finds declared keys and aliases by what names them. */
final class KeyFinder {
  private KeyFinder() {}

  /** The key of an ARN or id that a plan knows already; null when it is not in this scan. */
  static Resource byArnOrId(World world, String text) {
    return world.muted(
        () -> {
          for (String type : List.of(Arns.KEY, Arns.REPLICA)) {
            for (String property : List.of("Arn", "KeyId")) {
              for (Resource key : world.graph().having(property, type)) {
                if (text.equals(key.text(world, property))) {
                  return key;
                }
              }
            }
          }
          return null;
        });
  }

  /** The alias of a name, deployed where {@code from} is; null when it is not in this scan. */
  static Resource alias(World world, Resource from, Value name) {
    if (name instanceof Value.Reference reference) {
      return reference.target().type().equals(Arns.ALIAS) ? reference.target() : null;
    }
    Link link = world.muted(() -> world.graph().links().follow(world, from, name, Arns.ALIAS));
    return link instanceof Link.Found found ? found.target() : null;
  }

  /** The key behind an alias; null when it is not in this scan. */
  static Resource behind(World world, Resource alias) {
    world.note(alias.key(), alias.name() + " is an alias");
    Resource key = named(world, alias.value(world, "TargetKeyId"));
    return key != null ? key : named(world, alias.value(world, "TargetKeyArn"));
  }

  private static Resource named(World world, Value target) {
    if (target instanceof Value.Reference reference) {
      return Arns.isKey(reference.target()) ? reference.target() : null;
    }
    return target instanceof Value.Text text
        ? byArnOrId(world, text.text())
        : inArn(world, Arns.segments(target));
  }

  /** The key that an ARN ends in; null when it ends otherwise. */
  static Resource inArn(World world, List<Value> segments) {
    if (segments.size() != 6
        || !(segments.get(5) instanceof Value.Joined end)
        || end.parts().size() != 2) {
      return null;
    }
    boolean key = "key/".equals(Value.text(end.parts().get(0)));
    return key && end.parts().get(1) instanceof Value.Reference to && Arns.isKey(to.target())
        ? to.target()
        : null;
  }

  /** True when an alias that AWS keeps stands for the key of that ARN. */
  static boolean hasAliasOfAws(World world, String arn) {
    return world.muted(
        () -> {
          for (Resource alias : world.graph().having("TargetKeyArn", Arns.ALIAS)) {
            String name = alias.text(world, "AliasName");
            if (name != null
                && name.startsWith(KeyIdentity.OF_AWS)
                && arn.equals(alias.text(world, "TargetKeyArn"))) {
              return true;
            }
          }
          return false;
        });
  }
}
