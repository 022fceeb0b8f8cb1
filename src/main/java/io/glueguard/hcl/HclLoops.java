package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates {@code for}, as expression and in templates. */
final class HclLoops {
  private final HclEvaluator evaluator;
  private final HclChoices choices;
  private final HclBudget budget;

  HclLoops(HclEvaluator evaluator, HclChoices choices, HclBudget budget) {
    this.evaluator = evaluator;
    this.choices = choices;
    this.budget = budget;
  }

  HclValue comprehension(HclExpression.For loop) {
    return choices.each(evaluator.attempt(loop.collection()), collection -> over(loop, collection));
  }

  private HclValue over(HclExpression.For loop, HclValue collection) {
    HclValue refused = refused(collection);
    if (refused != null) {
      return refused;
    }
    List<HclValue> items = new ArrayList<>();
    Map<String, List<HclValue>> groups = new LinkedHashMap<>();
    List<HclValue> unclear = new ArrayList<>();
    for (HclValue[] pair : pairs(collection)) {
      if (!budget.spend(1)) {
        return HclValue.Unknown.because("this takes more work than is allowed");
      }
      HclValue taken = taken(loop, pair);
      if (taken instanceof HclValue.Failed) {
        return taken;
      }
      if (taken instanceof HclValue.Flag flag && !flag.flag()) {
        continue;
      }
      HclValue value = bound(loop, pair, loop.value());
      HclValue key =
          loop.key() == null
              ? null
              : HclType.convert(bound(loop, pair, loop.key()), HclType.STRING);
      HclValue failed =
          value instanceof HclValue.Failed ? value : key instanceof HclValue.Failed ? key : null;
      if (failed != null || key == HclValue.NULL) {
        return failed != null
            ? failed
            : new HclValue.Failed("a key may not be null", loop.key().range());
      }
      if (!(taken instanceof HclValue.Flag) || key != null && !(key instanceof HclValue.Text)) {
        unclear.add(taken);
        unclear.add(key == null ? taken : key);
      }
      items.add(value);
      if (key instanceof HclValue.Text text) {
        groups.computeIfAbsent(text.text(), name -> new ArrayList<>()).add(value);
      }
    }
    if (!unclear.isEmpty()) {
      unclear.addAll(items);
      return HclChoices.unknown(unclear);
    }
    return loop.key() == null ? HclValue.Sequence.tuple(items) : grouped(loop, groups);
  }

  private HclValue taken(HclExpression.For loop, HclValue[] pair) {
    if (loop.condition() == null) {
      return new HclValue.Flag(true);
    }
    HclValue flag = HclType.convert(bound(loop, pair, loop.condition()), HclType.BOOL);
    return flag == HclValue.NULL
        ? new HclValue.Failed("a condition may not be null", loop.condition().range())
        : flag;
  }

  private static HclValue grouped(HclExpression.For loop, Map<String, List<HclValue>> groups) {
    Map<String, HclValue> entries = new LinkedHashMap<>();
    for (Map.Entry<String, List<HclValue>> group : groups.entrySet()) {
      if (!loop.grouped() && group.getValue().size() > 1) {
        return new HclValue.Failed("two elements have the key " + group.getKey(), loop.range());
      }
      List<HclValue> values = group.getValue();
      entries.put(group.getKey(), loop.grouped() ? HclValue.Sequence.tuple(values) : values.get(0));
    }
    return HclValue.Mapping.object(entries);
  }

  private HclValue bound(HclExpression.For loop, HclValue[] pair, HclExpression expression) {
    return evaluator.with(loop.keyName(), pair[0], loop.valueName(), pair[1], expression);
  }

  HclValue template(HclTemplates templates, HclTemplatePart.For loop) {
    return choices.each(
        evaluator.attempt(loop.collection()),
        collection -> {
          HclValue refused = refused(collection);
          if (refused != null) {
            return refused;
          }
          List<HclValue> texts = new ArrayList<>();
          for (HclValue[] pair : pairs(collection)) {
            HclValue text =
                evaluator
                    .bindings()
                    .within(
                        loop.keyName(),
                        pair[0],
                        loop.valueName(),
                        pair[1],
                        () -> templates.parts(loop.body()));
            if (text instanceof HclValue.Failed || !budget.spend(1 + text.size())) {
              return text instanceof HclValue.Failed
                  ? text
                  : HclValue.Unknown.because("this takes more work than is allowed");
            }
            texts.add(text);
          }
          return choices.lift(texts, false, HclTexts::join);
        });
  }

  /** What a loop over something that is no known collection gives; null where it is one. */
  private static HclValue refused(HclValue collection) {
    if (collection instanceof HclValue.Sequence || collection instanceof HclValue.Mapping) {
      return null;
    }
    if (collection instanceof HclValue.Symbolic && !(collection instanceof HclValue.Joined)) {
      return HclChoices.unknown(List.of(collection));
    }
    return collection instanceof HclValue.Failed
        ? collection
        : new HclValue.Failed("a for needs a collection", null);
  }

  /** Keys and values in Terraform's order; in a set both are the element. */
  private static List<HclValue[]> pairs(HclValue collection) {
    List<HclValue[]> pairs = new ArrayList<>();
    if (collection instanceof HclValue.Mapping mapping) {
      mapping
          .entries()
          .forEach((key, value) -> pairs.add(new HclValue[] {new HclValue.Text(key), value}));
    } else if (collection instanceof HclValue.Sequence sequence) {
      boolean set = sequence.order() == HclValue.Order.SET;
      for (int i = 0; i < sequence.items().size(); i++) {
        HclValue item = sequence.items().get(i);
        pairs.add(new HclValue[] {set ? item : new HclValue.Number(BigDecimal.valueOf(i)), item});
      }
    }
    return pairs;
  }
}
