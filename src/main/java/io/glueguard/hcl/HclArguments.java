package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call, as a function wants them. None of them is a choice or failed. */
final class HclArguments {
  final List<HclValue> values;
  final HclBudget budget;
  final HclScope scope;

  HclArguments(List<HclValue> values, HclBudget budget, HclScope scope) {
    this.values = values;
    this.budget = budget;
    this.scope = scope;
  }

  /**
   * Ends a function; caught where functions are called. A null message says that symbolic values
   * keep it from going on.
   */
  static final class Stop extends RuntimeException {
    Stop(String message) {
      super(message, null, false, false);
    }
  }

  static Stop refuse(String message) {
    return new Stop(message);
  }

  /** What a function ends with that needs to know what is not known. */
  static Stop stuck() {
    return new Stop(null);
  }

  int count() {
    return values.size();
  }

  HclValue get(int index) {
    if (index >= values.size()) {
      throw refuse("an argument is missing");
    }
    return values.get(index);
  }

  void spend(long steps) {
    if (!budget.spend(steps)) {
      throw stuck();
    }
  }

  /** The argument as that type; never null, failed or symbolic at its top. */
  HclValue as(int index, HclType type) {
    return as(get(index), type);
  }

  static HclValue as(HclValue value, HclType type) {
    HclValue converted = HclType.convert(value, type);
    if (converted == HclValue.NULL) {
      throw refuse("an argument may not be null");
    }
    if (converted instanceof HclValue.Failed failed) {
      throw refuse(failed.message());
    }
    if (converted instanceof HclValue.Symbolic) {
      throw stuck();
    }
    return converted;
  }

  static String text(HclValue value) {
    return ((HclValue.Text) as(value, HclType.STRING)).text();
  }

  String text(int index) {
    return text(get(index));
  }

  static BigDecimal number(HclValue value) {
    return ((HclValue.Number) as(value, HclType.NUMBER)).number();
  }

  BigDecimal number(int index) {
    return number(get(index));
  }

  int whole(int index) {
    int whole = HclNumbers.whole(number(index), Integer.MIN_VALUE);
    if (whole == Integer.MIN_VALUE) {
      throw refuse("a whole number is required");
    }
    return whole;
  }

  /** The items of a list, tuple or set. */
  List<HclValue> items(int index) {
    return items(get(index));
  }

  static List<HclValue> items(HclValue value) {
    return sequence(value).items();
  }

  static HclValue.Sequence sequence(HclValue value) {
    if (value instanceof HclValue.Sequence sequence) {
      return sequence;
    }
    boolean open = value instanceof HclValue.Symbolic && !(value instanceof HclValue.Joined);
    throw open ? stuck() : refuse("a list is required");
  }

  HclValue.Mapping mapping(int index) {
    if (get(index) instanceof HclValue.Mapping mapping) {
      return mapping;
    }
    boolean open =
        get(index) instanceof HclValue.Symbolic && !(get(index) instanceof HclValue.Joined);
    throw open ? stuck() : refuse("a map is required");
  }

  /** The items, all of one type. */
  List<HclValue> uniform(int index) {
    HclValue.Sequence sequence = sequence(get(index));
    return items(as(sequence, HclType.of(HclType.Kind.LIST, List.of(HclType.ANY))));
  }

  /** The items as known texts. */
  List<String> texts(int index) {
    List<String> texts = new ArrayList<>();
    for (HclValue item : items(index)) {
      texts.add(text(item));
    }
    return texts;
  }

  static HclValue sure(Boolean answer) {
    if (answer == null) {
      throw stuck();
    }
    return new HclValue.Flag(answer);
  }

  static boolean equal(HclValue left, HclValue right) {
    return ((HclValue.Flag) sure(HclOperators.equal(left, right))).flag();
  }

  static HclValue of(String text) {
    if (text.length() > HclTexts.LONGEST) {
      throw stuck();
    }
    return new HclValue.Text(text);
  }

  static HclValue listOf(List<String> texts) {
    List<HclValue> items = new ArrayList<>();
    texts.forEach(text -> items.add(new HclValue.Text(text)));
    return HclValue.Sequence.list(items);
  }
}
