package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The {@code Rules} of a template: what they assert of parameters holds in every stack, since
 * CloudFormation makes no other. A world in which an assertion is false is none that a verdict
 * hangs on.
 */
final class Assertions {
  /**
   * Most combinations of allowed values that a rule is tried for. Past it the worlds are more than
   * it helps; the rule is then left out of account, which leaves open what it would decide.
   */
  static final int MOST_COMBINATIONS = 64;

  private final StackContext stack;
  private final List<Asserted> all = new ArrayList<>();

  /**
   * A rule.
   *
   * @param when null for always
   */
  private record Asserted(String name, Node when, List<Node> asserts, Set<String> parameters) {}

  /** The rules of the template of a stack. */
  Assertions(StackContext stack) {
    this.stack = stack;
    MapNode section = stack.template.section("Rules");
    for (MapNode.Entry entry : section == null ? List.<MapNode.Entry>of() : section.entries()) {
      if (entry.value() instanceof MapNode rule
          && rule.get("Assertions") instanceof ListNode list) {
        List<Node> asserts = new ArrayList<>();
        for (Node each : list.items()) {
          Node asserted = each instanceof MapNode map ? map.get("Assert") : null;
          if (asserted != null) {
            asserts.add(asserted);
          }
        }
        add(entry.key().text(), rule.get("RuleCondition"), asserts);
      }
    }
  }

  private void add(String name, Node when, List<Node> asserts) {
    Set<String> parameters = new HashSet<>();
    asserts.forEach(each -> collect(each, parameters));
    if (when != null) {
      collect(when, parameters);
    }
    long combinations = 1;
    for (String parameter : parameters) {
      combinations *= choices(parameter);
      if (combinations > MOST_COMBINATIONS) {
        return;
      }
    }
    all.add(new Asserted(name, when, asserts, parameters));
  }

  /** How many values a parameter may take that worlds tell apart. */
  private int choices(String parameter) {
    MapNode section = stack.template.section("Parameters");
    Node declared = section == null ? null : section.get(parameter);
    if (!(declared instanceof MapNode declaration) || stack.given(parameter) != null) {
      return 1;
    }
    List<Value> allowed = stack.parameter(parameter, declaration).allowed();
    return allowed == null ? 1 : allowed.size();
  }

  /** The names that are referred to; the depth of trees is bounded by their readers. */
  private static void collect(Node node, Set<String> names) {
    if (node instanceof ScalarNode scalar && "!Ref".equals(node.tag())) {
      names.add(scalar.text());
    } else if (node instanceof ListNode list) {
      list.items().forEach(each -> collect(each, names));
    } else if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.key().text().equals("Ref") && entry.value() instanceof ScalarNode name) {
          names.add(name.text());
        } else {
          collect(entry.value(), names);
        }
      }
    }
  }

  /**
   * Tries the rules about a parameter that is asked for, each once in a world, before the world
   * hands out its value.
   */
  void check(String parameter, World world) {
    for (Asserted rule : all) {
      if (rule.parameters().contains(parameter)) {
        Set<Asserted> begun = world.once(this, HashSet::new);
        Node broken = begun.add(rule) ? world.muted(() -> broken(rule, world)) : null;
        if (broken != null) {
          world.forbid(new Value.Unknown(Reason.BRANCH, "rule " + rule.name(), null, broken));
        }
      }
    }
  }

  /** What is asserted and false; null for nothing that is known. */
  private Node broken(Asserted rule, World world) {
    if (rule.when() == null || Boolean.TRUE.equals(truth(rule.when(), world))) {
      for (Node each : rule.asserts()) {
        if (Boolean.FALSE.equals(truth(each, world))) {
          return each;
        }
      }
    }
    return null;
  }

  /** Whether a call holds; null when that cannot be told without a guess. */
  private Boolean truth(Node node, World world) {
    String function = null;
    Node argument = node;
    if (node.tag() != null) {
      function = "Fn::" + node.tag().substring(1);
    } else if (node instanceof MapNode map && map.entries().size() == 1) {
      function = map.entries().get(0).key().text();
      argument = map.entries().get(0).value();
    }
    if (function == null || !(argument instanceof ListNode list)) {
      return null;
    }
    List<Node> arguments = list.items();
    return switch (function) {
      case "Fn::Not" -> arguments.size() == 1 ? all(arguments, false, world) : null;
      case "Fn::And" -> all(arguments, true, world);
      case "Fn::Or" -> negated(all(arguments, false, world));
      default ->
          arguments.size() == 2
              ? compared(function, arguments.get(0), arguments.get(1), world)
              : null;
    };
  }

  private Boolean compared(String function, Node one, Node other, World world) {
    return switch (function) {
      case "Fn::Equals" -> within(alone(one, world), alone(other, world));
      case "Fn::Contains" -> within(alone(other, world), texts(one, world));
      case "Fn::EachMemberIn" -> within(texts(one, world), texts(other, world));
      case "Fn::EachMemberEquals" -> within(texts(one, world), alone(other, world));
      default -> null;
    };
  }

  private static Boolean negated(Boolean truth) {
    return truth == null ? null : !truth;
  }

  /** Whether all parts come to that; one that does not decides it, whatever is known of others. */
  private Boolean all(List<Node> parts, boolean wanted, World world) {
    Boolean all = true;
    for (Node part : parts) {
      Boolean truth = truth(part, world);
      if (truth == null) {
        all = null;
      } else if (truth != wanted) {
        return false;
      }
    }
    return all;
  }

  private static Boolean within(List<String> some, List<String> all) {
    return some == null || all == null ? null : all.containsAll(some);
  }

  /** A known text as a list of one; null for all else. */
  private List<String> alone(Node node, World world) {
    String text = Value.text(value(node, world));
    return text == null ? null : List.of(text);
  }

  /** Known texts; null when one of them is not. */
  private List<String> texts(Node node, World world) {
    if (!(value(node, world) instanceof Value.Items items)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Term item : items.terms()) {
      String text = Value.text(world.evaluate(item));
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  private Value value(Node node, World world) {
    return world.evaluate(new Expression(node, Environment.of(stack)));
  }
}
