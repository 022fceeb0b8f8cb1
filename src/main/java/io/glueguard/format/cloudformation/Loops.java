package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** {@code Fn::ForEach}: a map entry that stands for as many entries as a list has items. */
final class Loops {
  /** Most items that a loop is unrolled for, nested loops multiplied. */
  static final int MOST = 10_000;

  /** What is said of a loop that makes more. */
  static final String PAST =
      " makes more than the limit of " + MOST + " entries; the rest is left out";

  private Loops() {}

  static boolean isLoop(String key) {
    return key.startsWith("Fn::ForEach::");
  }

  /**
   * Puts the entries that a loop inside a map makes into {@code fields}; returns what is not known
   * about them, null for nothing.
   */
  static Value.Unknown fields(
      MapNode.Entry loop, Environment environment, World world, Map<String, Value.Field> fields) {
    return unroll(
        loop,
        environment,
        world,
        (entry, inner) ->
            fields.put(
                inner.name(entry.key().text()),
                new Value.Field(entry.key(), new Expression(entry.value(), inner))));
  }

  /**
   * Goes through the entries that a loop makes, loops inside it included. A list that is not known
   * is gone through once, with an unknown.
   *
   * @return what is not known about the list; null for nothing
   */
  static Value.Unknown unroll(
      MapNode.Entry loop,
      Environment environment,
      World world,
      BiConsumer<MapNode.Entry, Environment> each) {
    return unroll(loop, environment, world, each, new int[] {MOST});
  }

  private static Value.Unknown unroll(
      MapNode.Entry loop,
      Environment environment,
      World world,
      BiConsumer<MapNode.Entry, Environment> each,
      int[] left) {
    if (!(loop.value() instanceof ListNode list)
        || list.items().size() != 3
        || !(list.items().get(0) instanceof ScalarNode variable)
        || !(list.items().get(2) instanceof MapNode body)
        || environment.loops().size() >= 5) {
      return new Value.Unknown(Reason.NOT_UNDERSTOOD, loop.key().text(), null, loop.key());
    }
    Value.Unknown open = null;
    for (Value item : items(list.items().get(1), loop, environment, world)) {
      if (--left[0] < 0) {
        return new Value.Unknown(Reason.TOO_DEEP, loop.key().text(), null, loop.key());
      }
      Environment inner = environment.with(variable.text(), item);
      if (item instanceof Value.Unknown unknown) {
        open = unknown;
      }
      for (MapNode.Entry entry : body.entries()) {
        if (--left[0] < 0) {
          return new Value.Unknown(Reason.TOO_DEEP, loop.key().text(), null, loop.key());
        }
        if (isLoop(entry.key().text())) {
          Value.Unknown deeper = unroll(entry, inner, world, each, left);
          open = deeper == null ? open : deeper;
        } else {
          each.accept(entry, inner);
        }
      }
    }
    return open;
  }

  private static List<Value> items(
      Node collection, MapNode.Entry loop, Environment environment, World world) {
    Value value = world.evaluate(new Expression(collection, environment));
    List<Value> items = new ArrayList<>();
    if (value instanceof Value.Items list && list.terms().size() <= MOST) {
      for (Term term : list.terms()) {
        Value item = world.evaluate(term);
        if (item instanceof Value.Items inner) {
          inner.terms().forEach(each -> items.add(world.evaluate(each)));
        } else if (!(item instanceof Value.Nothing)) {
          items.add(item instanceof Value.Text ? item : open(item, loop, environment));
        }
      }
      return items;
    }
    return List.of(open(value, loop, environment));
  }

  /** Stands for every item of a list that is not known. */
  private static Value open(Value value, MapNode.Entry loop, Environment environment) {
    Reason reason = Canonical.reason(value);
    String words = value instanceof Value.Unknown unknown ? unknown.words() : loop.key().text();
    String id = "loop:" + environment.stack().stack.id() + ":" + loop.key().startOffset();
    Reason why = reason == null ? Reason.NOT_UNDERSTOOD : reason;
    return new Value.Unknown(why, words, Variable.open(id, words, why), loop.key());
  }
}
