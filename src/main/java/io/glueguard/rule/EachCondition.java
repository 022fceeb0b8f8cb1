package io.glueguard.rule;

import io.glueguard.model.Lookup;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code each}: a condition on every item of a list. An empty or missing list has no item that
 * breaks it.
 *
 * @param path the property that holds the list
 */
record EachCondition(List<String> path, Condition condition) implements Condition {

  @Override
  public Verdict judge(Item item, World world, Context context) {
    Lookup found = item.find(world, path);
    if (found.value() instanceof Value.Unknown unknown) {
      return Verdict.open(Evidence.of(item.resource(), found), unknown);
    }
    Verdict open = null;
    for (Item each : items(item, found, world)) {
      Verdict verdict = condition.judge(each, world, context);
      if (verdict instanceof Verdict.Fails) {
        return verdict;
      }
      open = open == null && verdict instanceof Verdict.CannotTell ? verdict : open;
    }
    return open == null ? new Verdict.Holds(Evidence.of(item.resource(), found)) : open;
  }

  /** The items of a list that are there in this world; a single map counts as a list of one. */
  static List<Item> items(Item of, Lookup list, World world) {
    List<Item> items = new ArrayList<>();
    List<Term> terms =
        list.value() instanceof Value.Items all
            ? all.terms()
            : list.value() instanceof Value.Fields ? List.of(Term.of(list.value())) : List.of();
    for (int i = 0; i < terms.size(); i++) {
      if (!(world.evaluate(terms.get(i)) instanceof Value.Nothing)) {
        List<String> prefix = new ArrayList<>(list.path());
        prefix.add(Integer.toString(i));
        items.add(new Item(of.resource(), terms.get(i), prefix));
      }
    }
    return items;
  }
}
