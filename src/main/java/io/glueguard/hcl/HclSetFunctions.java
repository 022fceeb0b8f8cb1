package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that ask which elements are equal. */
final class HclSetFunctions {
  private static final int LARGEST = 10_000;

  private HclSetFunctions() {}

  static void addTo(Map<String, HclFunctions.Function> all) {
    all.put("contains", HclSetFunctions::contains);
    all.put("distinct", HclSetFunctions::distinct);
    all.put("setunion", call -> sets(call, (found, left) -> true));
    all.put(
        "setintersection", call -> sets(call, (found, left) -> found.stream().allMatch(in -> in)));
    all.put("setsubtract", call -> sets(call, (found, left) -> left && !found.get(1)));
    all.put("setproduct", HclSetFunctions::product);
  }

  /** Whether an element stays, by the sets that it is in. */
  private interface Keep {
    boolean keep(List<Boolean> found, boolean inFirst);
  }

  private static HclValue contains(HclArguments call) {
    boolean open = false;
    if (call.get(1) == HclValue.NULL) {
      throw HclArguments.refuse("an argument may not be null");
    }
    HclValue.Sequence sequence = HclArguments.sequence(call.get(0));
    for (HclValue item : sequence.items()) {
      Boolean equal = HclOperators.equal(item, call.get(1));
      if (Boolean.TRUE.equals(equal)) {
        return new HclValue.Flag(true);
      }
      open |= equal == null;
    }
    return HclArguments.sure(open ? null : Boolean.FALSE);
  }

  private static HclValue distinct(HclArguments call) {
    List<HclValue> unique = new ArrayList<>();
    for (HclValue item : call.uniform(0)) {
      if (!in(call, unique, item)) {
        unique.add(item);
      }
    }
    return HclValue.Sequence.list(unique);
  }

  private static boolean in(HclArguments call, List<HclValue> items, HclValue wanted) {
    boolean open = false;
    for (HclValue item : items) {
      call.spend(1);
      Boolean equal = HclOperators.equal(item, wanted);
      if (Boolean.TRUE.equals(equal)) {
        return true;
      }
      open |= equal == null;
    }
    if (open) {
      throw HclArguments.stuck();
    }
    return false;
  }

  private static HclValue sets(HclArguments call, Keep keep) {
    List<HclValue> every = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      every.addAll(call.items(i));
    }
    if (call.count() == 0) {
      throw HclArguments.refuse("a set is required");
    }
    HclType type = HclType.unify(every.stream().map(HclType::of).toList());
    if (type == null) {
      throw HclArguments.refuse("all sets have to be of one type");
    }
    List<List<HclValue>> sets = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      List<HclValue> converted = new ArrayList<>();
      call.items(i).forEach(item -> converted.add(HclType.convert(item, type)));
      sets.add(converted);
    }
    List<HclValue> kept = new ArrayList<>();
    for (HclValue item : every) {
      HclValue wanted = HclType.convert(item, type);
      List<Boolean> found = new ArrayList<>();
      for (List<HclValue> set : sets) {
        found.add(in(call, set, wanted));
      }
      if (keep.keep(found, found.get(0)) && !in(call, kept, wanted)) {
        kept.add(wanted);
      }
    }
    return HclConversions.set(kept);
  }

  private static HclValue product(HclArguments call) {
    if (call.count() < 2) {
      throw HclArguments.refuse("two sets are required");
    }
    List<List<HclValue>> rows = List.of(List.of());
    boolean lists = false;
    for (int i = 0; i < call.count(); i++) {
      HclValue.Sequence sequence = HclArguments.sequence(call.get(i));
      lists |= sequence.order() != HclValue.Order.SET;
      List<List<HclValue>> longer = new ArrayList<>();
      List<HclValue> items =
          sequence.order() == HclValue.Order.TUPLE ? call.uniform(i) : sequence.items();
      call.spend((long) rows.size() * items.size());
      if ((long) rows.size() * items.size() > LARGEST) {
        throw HclArguments.stuck();
      }
      for (List<HclValue> row : rows) {
        for (HclValue item : items) {
          List<HclValue> next = new ArrayList<>(row);
          next.add(item);
          longer.add(next);
        }
      }
      rows = longer;
    }
    List<HclValue> tuples = new ArrayList<>();
    rows.forEach(row -> tuples.add(HclValue.Sequence.tuple(row)));
    if (!lists && tuples.size() > 1) {
      return HclValue.Unknown.because("the order in a set of such values is not known");
    }
    return HclValue.Sequence.of(lists ? HclValue.Order.LIST : HclValue.Order.SET, tuples);
  }
}
