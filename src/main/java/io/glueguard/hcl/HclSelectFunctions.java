package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Functions that choose among their arguments or turn one into another type. */
final class HclSelectFunctions {
  private HclSelectFunctions() {}

  static void addTo(Map<String, HclFunctions.Function> all) {
    all.put("try", HclSelectFunctions::tryEach);
    all.put("can", HclSelectFunctions::can);
    all.put("coalesce", HclSelectFunctions::coalesce);
    all.put("coalescelist", HclSelectFunctions::coalesceList);
    all.put("sensitive", call -> call.get(0));
    all.put("nonsensitive", call -> call.get(0));
    all.put("ephemeralasnull", call -> call.get(0));
    all.put("tostring", call -> converted(call, HclType.STRING));
    all.put("tonumber", call -> converted(call, HclType.NUMBER));
    all.put("tobool", call -> converted(call, HclType.BOOL));
    all.put("tolist", call -> converted(call, HclType.of(HclType.Kind.LIST, List.of(HclType.ANY))));
    all.put("toset", call -> converted(call, HclType.of(HclType.Kind.SET, List.of(HclType.ANY))));
    all.put("tomap", call -> converted(call, HclType.of(HclType.Kind.MAP, List.of(HclType.ANY))));
    all.put("jsonencode", call -> HclJson.encode(call.get(0)));
    all.put("jsondecode", call -> HclJson.decode(call.text(0)));
    all.put("yamldecode", HclSelectFunctions::yaml);
  }

  private static HclValue converted(HclArguments call, HclType type) {
    if (call.count() != 1) {
      throw HclArguments.refuse("one argument is required");
    }
    HclValue value = HclType.convert(call.get(0), type);
    if (value instanceof HclValue.Sequence || value instanceof HclValue.Mapping) {
      boolean mixed = HclType.unify(types(call.get(0))) == null;
      if (mixed) {
        throw HclArguments.refuse("all elements have to be of one type");
      }
    }
    return value;
  }

  private static List<HclType> types(HclValue collection) {
    List<HclType> types = new ArrayList<>();
    HclOperators.elements(collection).forEach(element -> types.add(HclType.of(element)));
    return types;
  }

  private static HclValue yaml(HclArguments call) {
    HclValue value = call.scope.yaml(call.text(0));
    return value == null
        ? HclValue.Unknown.because("the function yamldecode is not evaluated")
        : value;
  }

  /**
   * An argument that is not known might fail when it is, so what comes after it might be the
   * answer.
   */
  private static HclValue tryEach(HclArguments call) {
    for (int i = 0; i < call.count(); i++) {
      HclValue value = call.get(i);
      if (value instanceof HclValue.Failed) {
        continue;
      }
      boolean safe =
          !(value instanceof HclValue.Unknown)
              && !(value instanceof HclValue.Reference reference
                  && !reference.text()
                  && reference.path().size() > 1);
      return safe || i + 1 == call.count()
          ? value
          : uncertain(call, i, "it is not known whether this argument of try fails");
    }
    throw HclArguments.refuse("no argument of try succeeds");
  }

  private static HclValue uncertain(HclArguments call, int from, String reason) {
    List<HclValue> rest = new ArrayList<>(call.values.subList(from, call.count()));
    rest.removeIf(value -> value instanceof HclValue.Failed);
    TreeSet<HclStem> stems = new TreeSet<>(HclChoices.stems(rest));
    stems.add(HclStem.of(reason));
    return new HclValue.Unknown(stems);
  }

  private static HclValue can(HclArguments call) {
    HclValue value = call.get(0);
    if (value instanceof HclValue.Unknown
        || value instanceof HclValue.Reference reference
            && !reference.text()
            && reference.path().size() > 1) {
      throw HclArguments.stuck();
    }
    return new HclValue.Flag(!(value instanceof HclValue.Failed));
  }

  private static boolean ofAnyType(HclValue value) {
    return value != HclValue.NULL && HclType.ANY.equals(HclType.of(value));
  }

  private static HclValue coalesce(HclArguments call) {
    HclType type = HclType.unify(call.values.stream().map(HclType::of).toList());
    if (type == null) {
      throw HclArguments.refuse("all arguments have to be of one type");
    }
    for (int i = 0; i < call.count(); i++) {
      HclValue value = HclType.convert(call.get(i), type);
      boolean empty =
          value == HclValue.NULL || value instanceof HclValue.Text text && text.text().isEmpty();
      if (empty) {
        continue;
      }
      boolean open =
          value instanceof HclValue.Unknown
              || value instanceof HclValue.Reference reference && !reference.text()
              || value instanceof HclValue.Joined joined && !full(joined);
      boolean scalar = value instanceof HclValue.Number || value instanceof HclValue.Flag;
      if (scalar && call.values.stream().anyMatch(HclSelectFunctions::ofAnyType)) {
        // it becomes a text if what is not known turns out to be one
        return uncertain(call, i, "the type of this argument of coalesce is not known");
      }
      return open && i + 1 < call.count() ? eitherOr(call, value, i) : value;
    }
    throw HclArguments.refuse("no argument of coalesce has a value");
  }

  /** A joined text with a part that is not empty is not empty. */
  private static boolean full(HclValue.Joined joined) {
    return joined.parts().stream()
        .anyMatch(
            part ->
                part instanceof HclValue.Text || part instanceof HclValue.Reference r && r.text());
  }

  private static HclValue eitherOr(HclArguments call, HclValue value, int index) {
    if (!(value instanceof HclValue.Reference reference)) {
      return uncertain(
          call, index, "it is not known whether this argument of coalesce has a value");
    }
    HclArguments rest =
        new HclArguments(call.values.subList(index + 1, call.count()), call.budget, call.scope);
    HclValue other = coalesce(rest);
    HclValue.Condition condition =
        new HclValue.Condition(
            "", reference + " has a value", HclChoices.stems(List.of(reference)));
    return HclValue.Choice.of(condition, List.of(value, other));
  }

  private static HclValue coalesceList(HclArguments call) {
    for (HclValue value : call.values) {
      if (!HclArguments.items(value).isEmpty()) {
        return value;
      }
    }
    throw HclArguments.refuse("no argument of coalescelist has elements");
  }
}
