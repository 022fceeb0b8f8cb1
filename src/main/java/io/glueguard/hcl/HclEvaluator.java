package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates expressions in a scope. What Terraform would refuse is unknown with that reason; what
 * only Terraform could know is symbolic. Not safe to share between threads.
 */
public final class HclEvaluator {
  /** A value made of more values, or nested deeper, is not kept. */
  private static final int LARGEST = 100_000;

  private static final int HIGHEST = 200;
  private final HclScope scope;
  private final HclBudget budget;
  private final HclChoices choices;
  private final HclAccess access;
  private final HclFunctions functions;
  private final HclBindings bindings = new HclBindings();
  private final HclDoubts doubts;
  private final HclTemplates templates;

  /**
   * @param budget shared with what the scope evaluates in turn, so that all of it ends
   */
  public HclEvaluator(HclScope scope, HclBudget budget) {
    this.scope = scope;
    this.budget = budget;
    this.choices = new HclChoices(budget);
    this.access = new HclAccess(scope, choices);
    this.functions = new HclFunctions(scope, budget, choices);
    this.doubts = new HclDoubts(budget);
    this.templates = new HclTemplates(this, choices, budget);
  }

  /** The value of an expression; never {@link HclValue.Failed}. */
  public HclValue evaluate(HclExpression expression) {
    return settled(attempt(expression));
  }

  /** The value of an expression, {@link HclValue.Failed} where Terraform would refuse it. */
  public HclValue attempt(HclExpression expression) {
    HclValue value = bounded(expression);
    doubts.met(expression, value);
    return value instanceof HclValue.Failed failed && failed.where() == null
        ? new HclValue.Failed(failed.message(), expression.range())
        : value;
  }

  private HclValue bounded(HclExpression expression) {
    if (!budget.spend(1)) {
      return HclValue.Unknown.because("this takes more work than is allowed");
    }
    HclValue value =
        budget.deeper()
            ? dispatch(expression)
            : HclValue.Unknown.because("this is nested too deeply to evaluate");
    budget.back();
    return value.size() > LARGEST || value.height() > HIGHEST
        ? HclValue.Unknown.because("this value is too large")
        : value;
  }

  private static HclValue settled(HclValue value) {
    if (value instanceof HclValue.Failed failed) {
      String where = failed.where() == null ? "" : " (" + failed.where() + ")";
      return HclValue.Unknown.because("Terraform refuses this: " + failed.message() + where);
    }
    if (value instanceof HclValue.Choice choice) {
      List<HclValue> alternatives = new ArrayList<>();
      choice.alternatives().forEach(alternative -> alternatives.add(settled(alternative)));
      return HclValue.Choice.of(choice.condition(), alternatives);
    }
    return value;
  }

  private HclValue dispatch(HclExpression expression) {
    if (expression instanceof HclExpression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof HclExpression.Template template) {
      return templates.template(template);
    }
    if (expression instanceof HclExpression.Name name) {
      return name(name, List.of());
    }
    if (expression instanceof HclExpression.Traversal traversal) {
      return traversal(traversal);
    }
    if (expression instanceof HclExpression.Splat splat) {
      return access.splat(attempt(splat.source()), item -> steps(item, splat.steps(), 0));
    }
    if (expression instanceof HclExpression.Call call) {
      return call(call);
    }
    if (expression instanceof HclExpression.Conditional conditional) {
      return conditional(conditional);
    }
    if (expression instanceof HclExpression.Unary unary) {
      return choices.each(
          attempt(unary.operand()), value -> HclOperators.unary(unary.operator(), value));
    }
    if (expression instanceof HclExpression.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof HclExpression.Tuple tuple) {
      List<HclValue> items = new ArrayList<>();
      for (HclExpression item : tuple.items()) {
        items.add(attempt(item));
      }
      HclValue failed = failedAmong(items);
      return failed != null ? failed : HclValue.Sequence.tuple(items);
    }
    if (expression instanceof HclExpression.ObjectOf object) {
      return new HclObjects(this).object(object);
    }
    HclExpression.For comprehension = (HclExpression.For) expression;
    return new HclLoops(this, choices, budget).comprehension(comprehension);
  }

  static HclValue failedAmong(List<HclValue> values) {
    for (HclValue value : values) {
      if (value instanceof HclValue.Failed) {
        return value;
      }
    }
    return null;
  }

  private HclValue name(HclExpression.Name start, List<HclStep> steps) {
    HclValue bound = bindings.find(start.name());
    if (bound != null) {
      return steps(bound, steps, 0);
    }
    int wanted = start.name().equals("self") ? 0 : start.name().equals("data") ? 2 : 1;
    List<HclKey> keys = new ArrayList<>();
    keys.add(HclKey.of(start.name()));
    int taken = 0;
    while (taken < wanted
        && taken < steps.size()
        && steps.get(taken) instanceof HclStep.Attribute attribute) {
      keys.add(HclKey.of(attribute.name()));
      taken++;
    }
    HclValue value = scope.resolve(keys);
    if (value == null) {
      return new HclValue.Failed(
          "there is no " + keys.get(keys.size() - 1).toString().substring(1) + " here",
          start.range());
    }
    return steps(value, steps, taken);
  }

  private HclValue traversal(HclExpression.Traversal traversal) {
    return traversal.source() instanceof HclExpression.Name name
        ? name(name, traversal.steps())
        : steps(attempt(traversal.source()), traversal.steps(), 0);
  }

  private HclValue steps(HclValue start, List<HclStep> steps, int from) {
    HclValue value = start;
    for (HclStep step : steps.subList(from, steps.size())) {
      value = step(value, step);
    }
    return value;
  }

  private HclValue step(HclValue value, HclStep step) {
    if (!budget.spend(1)) {
      return HclValue.Unknown.because("this takes more work than is allowed");
    }
    if (step instanceof HclStep.Each each) {
      return access.splat(value, item -> steps(item, each.steps(), 0));
    }
    return step instanceof HclStep.Attribute attribute
        ? access.step(value, HclKey.of(attribute.name()))
        : index(value, (HclStep.Index) step);
  }

  private HclValue index(HclValue value, HclStep.Index index) {
    HclValue key = attempt(index.key());
    doubts.key(key);
    return access.index(value, key, keys -> condition(index.key(), keys));
  }

  private HclValue binary(HclExpression.Binary binary) {
    HclValue left = attempt(binary.left());
    HclValue right = attempt(binary.right());
    HclValue failed = failedAmong(List.of(left, right));
    if (failed != null) {
      return failed;
    }
    if (!budget.spend(Math.min(left.size(), right.size()))) {
      return HclValue.Unknown.because("this takes more work than is allowed");
    }
    return choices.lift(
        List.of(left, right),
        false,
        values -> HclOperators.binary(binary.operator(), values.get(0), values.get(1)));
  }

  private HclValue conditional(HclExpression.Conditional conditional) {
    HclValue condition = attempt(conditional.condition());
    HclValue positive = attempt(conditional.positive());
    HclValue negative = attempt(conditional.negative());
    List<HclType> types = List.of(HclType.of(positive), HclType.of(negative));
    HclType type = HclType.unify(types);
    if (type == null) {
      return new HclValue.Failed("both results of a conditional have to be of one type", null);
    }
    return decide(
        condition,
        conditional.condition(),
        () -> HclType.convert(positive, type),
        () -> HclType.convert(negative, type));
  }

  /** What stands under a condition: one of the two, or the choice. */
  HclValue decide(
      HclValue condition,
      HclExpression words,
      java.util.function.Supplier<HclValue> positive,
      java.util.function.Supplier<HclValue> negative) {
    return choices.each(
        HclType.convert(condition, HclType.BOOL),
        flag -> {
          if (flag instanceof HclValue.Flag known) {
            return known.flag() ? positive.get() : negative.get();
          }
          if (flag == HclValue.NULL || flag instanceof HclValue.Failed) {
            return flag == HclValue.NULL
                ? new HclValue.Failed("a condition may not be null", words.range())
                : flag;
          }
          HclValue.Condition hung = condition(words, List.of(flag));
          return choices.choose(
              hung,
              List.of(
                  HclChoices.assume(positive.get(), hung, 0),
                  HclChoices.assume(negative.get(), hung, 1)));
        });
  }

  private HclValue.Condition condition(HclExpression expression, List<HclValue> hangsOn) {
    String words = expression.range().text();
    boolean own = words.contains("each") || words.contains("count") || words.contains("self");
    String moment = bindings.isEmpty() ? "" : "#" + budget.moment();
    String place = scope.module() + (own ? "|" + scope.instance() : "") + moment;
    return new HclValue.Condition(place, words, HclChoices.stems(hangsOn));
  }

  private HclValue call(HclExpression.Call call) {
    List<HclValue> arguments = new ArrayList<>();
    boolean catches = HclFunctions.catches(call) && !call.expanded();
    for (HclExpression argument : call.arguments()) {
      boolean last = arguments.size() + 1 == call.arguments().size();
      // when the last argument of try fails there is no value, and nothing to choose
      boolean tried = catches && !(last && HclFunctions.name(call).equals("try"));
      arguments.add(
          tried
              ? doubts.tried(argument, this::attempt, met -> succeeds(argument, met))
              : attempt(argument));
    }
    return functions.call(call, arguments);
  }

  private HclValue.Condition succeeds(HclExpression argument, List<HclValue> hangsOn) {
    HclValue.Condition of = condition(argument, hangsOn);
    return new HclValue.Condition(of.scope(), of.words() + " does not fail", of.stems());
  }

  /** The value of an expression where names mean these values; null as name binds nothing. */
  HclValue with(String first, HclValue one, String second, HclValue two, HclExpression expression) {
    return bindings.within(first, one, second, two, () -> attempt(expression));
  }

  /** The names that loops bind at this moment. */
  HclBindings bindings() {
    return bindings;
  }
}
