package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls functions. One that is not here is unknown with its name as reason, never guessed. */
final class HclFunctions {
  private static final Map<String, Function> ALL = all();
  private final HclScope scope;
  private final HclBudget budget;
  private final HclChoices choices;

  /** A function of Terraform; it may end by {@link HclArguments.Stop}. */
  interface Function {
    HclValue call(HclArguments arguments);
  }

  HclFunctions(HclScope scope, HclBudget budget, HclChoices choices) {
    this.scope = scope;
    this.budget = budget;
    this.choices = choices;
  }

  private static Map<String, Function> all() {
    Map<String, Function> all = new HashMap<>();
    HclSelectFunctions.addTo(all);
    HclCollectionFunctions.addTo(all);
    HclSetFunctions.addTo(all);
    HclTextFunctions.addTo(all);
    HclNumberFunctions.addTo(all);
    return Map.copyOf(all);
  }

  /** The name without the namespace of what Terraform has built in. */
  static String name(HclExpression.Call call) {
    return call.name().startsWith("core::") ? call.name().substring(6) : call.name();
  }

  /** Whether the function goes on where an argument fails. */
  static boolean catches(HclExpression.Call call) {
    return name(call).equals("try") || name(call).equals("can");
  }

  HclValue call(HclExpression.Call call, List<HclValue> arguments) {
    String name = name(call);
    List<HclValue> all = arguments;
    if (call.expanded()) {
      HclValue last = arguments.get(arguments.size() - 1);
      if (!(last instanceof HclValue.Sequence sequence)) {
        boolean open = last instanceof HclValue.Symbolic && !(last instanceof HclValue.Joined);
        return open
            ? HclChoices.unknown(arguments)
            : new HclValue.Failed("a list has to stand before the dots", null);
      }
      all = new ArrayList<>(arguments.subList(0, arguments.size() - 1));
      all.addAll(sequence.items());
    }
    boolean catches = catches(call);
    HclValue failed = catches ? null : HclEvaluator.failedAmong(all);
    if (failed != null) {
      return failed;
    }
    Function function = ALL.get(name);
    if (function == null) {
      List<HclValue> stems = new ArrayList<>(all);
      stems.add(HclValue.Unknown.because("the function " + call.name() + " is not evaluated"));
      return HclChoices.unknown(stems);
    }
    return choices.lift(
        all,
        false,
        values -> {
          HclValue alternative = catches ? null : HclEvaluator.failedAmong(values);
          return alternative != null ? alternative : apply(function, values);
        });
  }

  private HclValue apply(Function function, List<HclValue> values) {
    HclValue result = once(function, values);
    if (result != null) {
      return result;
    }
    boolean inside = values.stream().anyMatch(value -> HclChoices.find(value, true) != null);
    if (!inside) {
      return HclChoices.unknown(values);
    }
    return choices.lift(
        values,
        true,
        assumed -> {
          HclValue deep = once(function, assumed);
          return deep == null ? HclChoices.unknown(assumed) : deep;
        });
  }

  /** Null when symbolic values keep the function from an answer. */
  private HclValue once(Function function, List<HclValue> values) {
    long size = 0;
    for (HclValue value : values) {
      size += value.size();
    }
    if (!budget.spend(size)) {
      return HclValue.Unknown.because("this takes more work than is allowed");
    }
    try {
      return function.call(new HclArguments(values, budget, scope));
    } catch (HclArguments.Stop stop) {
      return stop.getMessage() == null ? null : new HclValue.Failed(stop.getMessage(), null);
    }
  }
}
