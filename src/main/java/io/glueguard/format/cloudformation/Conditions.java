package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.List;

/**
 * Conditions, and {@code Fn::If}, which hangs on them. In a world every condition is either true or
 * false.
 */
final class Conditions {
  private Conditions() {}

  /**
   * A condition as it is declared. Only here does a map with {@code Condition} alone, which is how
   * JSON writes it, mean another condition; elsewhere it is a property of that name.
   */
  static Term term(Node node, Environment environment) {
    boolean other =
        node instanceof MapNode map
            && map.tag() == null
            && map.entries().size() == 1
            && map.get("Condition") instanceof ScalarNode;
    if (!other) {
      return new Expression(node, environment);
    }
    ScalarNode name = (ScalarNode) ((MapNode) node).get("Condition");
    return StackBuilder.named(environment.name(name.text()), environment.stack(), node);
  }

  static Value choose(Call call) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 3) {
      return call.malformed();
    }
    String name = call.name(arguments.get(0));
    if (name == null) {
      return call.malformed();
    }
    boolean holds = isTrue(name, call.stack(), call.world());
    return call.value(arguments.get(holds ? 1 : 2));
  }

  /** Whether a declared condition is true in a world; one that is not declared may be either. */
  static boolean isTrue(String name, StackContext stack, World world) {
    Boolean answer =
        world.once(
            "condition " + stack.stack.id() + " " + name,
            () -> {
              Term term = stack.condition(name);
              if (term == null) {
                return world.decide(
                    "condition:" + stack.stack.id() + ":" + name, name, Reason.NOT_DECLARED);
              }
              return truth(world.evaluate(term), world, "condition " + name);
            });
    Term term = stack.condition(name);
    if (term != null) {
      world.note(term.node(), "condition " + name + " is " + answer);
    }
    return answer;
  }

  private static boolean truth(Value value, World world, String label) {
    String text = Value.text(value);
    if (text != null) {
      return text.equalsIgnoreCase("true");
    }
    String canonical = Canonical.of(value);
    Reason reason = Canonical.reason(value);
    return world.decide(
        "truth:" + (canonical == null ? label : canonical),
        label,
        reason == null ? Reason.NOT_UNDERSTOOD : reason);
  }

  /** Whether a condition function holds in this world. */
  static boolean holds(String function, Call call) {
    List<Node> arguments = call.arguments();
    switch (function) {
      case "Fn::Equals":
        if (arguments.size() != 2) {
          return undecided(call);
        }
        return call.world()
            .same(
                call.world().compared(call.term(arguments.get(0))),
                call.world().compared(call.term(arguments.get(1))));
      case "Fn::Not":
        return arguments.size() == 1 ? !part(arguments.get(0), call) : undecided(call);
      case "Fn::And":
        for (Node each : arguments) {
          if (!part(each, call)) {
            return false;
          }
        }
        return true;
      case "Fn::Or":
        for (Node each : arguments) {
          if (part(each, call)) {
            return true;
          }
        }
        return false;
      default:
        String name = call.name(call.argument());
        return name == null ? undecided(call) : isTrue(name, call.stack(), call.world());
    }
  }

  private static boolean part(Node node, Call call) {
    return truth(
        call.world().evaluate(term(node, call.environment())),
        call.world(),
        "condition at " + node.span().start());
  }

  private static boolean undecided(Call call) {
    return call.world()
        .decide(
            "malformed:" + call.node().startOffset(), "malformed condition", Reason.NOT_UNDERSTOOD);
  }
}
