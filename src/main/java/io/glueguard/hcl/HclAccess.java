package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Steps into values. */
final class HclAccess {
  private final HclScope scope;
  private final HclChoices choices;

  HclAccess(HclScope scope, HclChoices choices) {
    this.scope = scope;
    this.choices = choices;
  }

  HclValue step(HclValue source, HclKey key) {
    return choices.each(source, value -> into(value, key));
  }

  private HclValue into(HclValue value, HclKey key) {
    if (value instanceof HclValue.Failed || value instanceof HclValue.Unknown) {
      return value;
    }
    if (value instanceof HclValue.Reference reference) {
      HclValue followed = scope.follow(reference.then(key));
      return followed == null ? new HclValue.Failed("there is no " + key, null) : followed;
    }
    if (value instanceof HclValue.Mapping mapping) {
      HclValue entry =
          mapping.entries().get(key.name() == null ? Integer.toString(key.position()) : key.name());
      return entry == null ? new HclValue.Failed("there is no element " + key, null) : entry;
    }
    if (value instanceof HclValue.Sequence sequence && sequence.order() != HclValue.Order.SET) {
      int position = key.name() == null ? key.position() : position(key.name());
      boolean there = position >= 0 && position < sequence.items().size();
      return there
          ? sequence.items().get(position)
          : new HclValue.Failed("there is no element " + key, null);
    }
    return new HclValue.Failed("this value has no elements", null);
  }

  private static int position(String name) {
    java.math.BigDecimal number = HclNumbers.parse(name);
    return number == null ? -1 : HclNumbers.index(number);
  }

  /**
   * A step by a key that was evaluated; {@code condition} makes what a choice by an unknown key
   * hangs on.
   */
  HclValue index(
      HclValue source, HclValue key, Function<List<HclValue>, HclValue.Condition> condition) {
    return choices.lift(
        List.of(source, key),
        false,
        values -> {
          HclValue value = values.get(0);
          HclValue by = values.get(1);
          if (value instanceof HclValue.Failed || by instanceof HclValue.Failed) {
            return value instanceof HclValue.Failed ? value : by;
          }
          if (by instanceof HclValue.Text text) {
            return into(value, HclKey.of(text.text()));
          }
          if (by instanceof HclValue.Number number) {
            int position = HclNumbers.index(number.number());
            return position < 0 && !(value instanceof HclValue.Mapping)
                ? new HclValue.Failed("an index has to be a whole number", null)
                : into(
                    value,
                    position < 0
                        ? HclKey.of(HclNumbers.print(number.number()))
                        : HclKey.of(position));
          }
          if (by instanceof HclValue.Flag && value instanceof HclValue.Mapping) {
            return into(value, HclKey.of(HclArguments.text(by)));
          }
          boolean open = by instanceof HclValue.Symbolic;
          return open
              ? candidates(value, by, condition)
              : new HclValue.Failed("this is no index", null);
        });
  }

  /** With an unknown key any element that the key may name. */
  private HclValue candidates(
      HclValue value, HclValue key, Function<List<HclValue>, HclValue.Condition> condition) {
    List<HclValue> elements = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    if (value instanceof HclValue.Mapping mapping) {
      for (Map.Entry<String, HclValue> entry : mapping.entries().entrySet()) {
        if (!Boolean.FALSE.equals(HclOperators.equal(key, new HclValue.Text(entry.getKey())))) {
          elements.add(entry.getValue());
          names.append('|').append(entry.getKey());
        }
      }
    } else if (value instanceof HclValue.Sequence sequence
        && sequence.order() != HclValue.Order.SET) {
      elements.addAll(sequence.items());
      names.append('|').append(elements.size());
    } else {
      return value instanceof HclValue.Symbolic
          ? HclChoices.unknown(List.of(value, key))
          : new HclValue.Failed("this value has no elements", null);
    }
    if (elements.isEmpty()) {
      return new HclValue.Failed("there is no such element", null);
    }
    HclValue.Condition hung = condition.apply(List.of(key));
    return choices.choose(
        new HclValue.Condition(hung.scope(), hung.words() + names, hung.stems()), elements);
  }

  HclValue splat(HclValue source, UnaryOperator<HclValue> each) {
    return choices.each(
        source,
        value -> {
          if (value instanceof HclValue.Failed || value instanceof HclValue.Unknown) {
            return value;
          }
          if (value == HclValue.NULL) {
            return HclValue.Sequence.tuple(List.of());
          }
          if (value instanceof HclValue.Reference reference
              && !reference.text()
              && !reference.path().isEmpty()) {
            return HclChoices.unknown(List.of(reference));
          }
          List<HclValue> items = new ArrayList<>();
          boolean many = value instanceof HclValue.Sequence;
          for (HclValue item : many ? ((HclValue.Sequence) value).items() : List.of(value)) {
            HclValue taken = each.apply(item);
            if (taken instanceof HclValue.Failed) {
              return taken;
            }
            items.add(taken);
          }
          boolean list = many && ((HclValue.Sequence) value).order() != HclValue.Order.TUPLE;
          return list ? HclValue.Sequence.list(items) : HclValue.Sequence.tuple(items);
        });
  }
}
