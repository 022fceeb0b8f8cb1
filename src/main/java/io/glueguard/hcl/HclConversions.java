package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns values into values of other types, as Terraform does without being asked. */
public final class HclConversions {
  private HclConversions() {}

  /**
   * The value as a variable of that type has it; {@link HclValue.Failed} where Terraform would
   * refuse it.
   */
  public static HclValue convert(HclValue value, HclType type) {
    if (value instanceof HclValue.Null || value instanceof HclValue.Failed) {
      return value;
    }
    if (value instanceof HclValue.Choice choice) {
      List<HclValue> alternatives = new ArrayList<>();
      choice.alternatives().forEach(alternative -> alternatives.add(convert(alternative, type)));
      return HclValue.Choice.of(choice.condition(), alternatives);
    }
    return switch (type.kind()) {
      case ANY -> value;
      case STRING -> text(value);
      case NUMBER -> number(value);
      case BOOL -> flag(value);
      case LIST, SET, TUPLE -> sequence(value, type);
      case MAP, OBJECT -> mapping(value, type);
    };
  }

  private static HclValue text(HclValue value) {
    if (value instanceof HclValue.Number number) {
      String text = HclNumbers.print(number.number());
      return text == null
          ? HclValue.Unknown.because("a number of too many digits")
          : new HclValue.Text(text);
    }
    if (value instanceof HclValue.Flag flag) {
      return new HclValue.Text(flag.flag() ? "true" : "false");
    }
    return collection(value) ? failed("a string") : value;
  }

  private static boolean collection(HclValue value) {
    return value instanceof HclValue.Sequence || value instanceof HclValue.Mapping;
  }

  private static HclValue number(HclValue value) {
    if (value instanceof HclValue.Text text) {
      BigDecimal number = HclNumbers.parse(text.text());
      return number == null ? failed("a number") : new HclValue.Number(number);
    }
    return value instanceof HclValue.Flag || collection(value)
        ? failed("a number")
        : asUnknown(value);
  }

  private static HclValue flag(HclValue value) {
    if (value instanceof HclValue.Text text) {
      return switch (text.text()) {
        case "true", "1" -> new HclValue.Flag(true);
        case "false", "0" -> new HclValue.Flag(false);
        default -> failed("a bool");
      };
    }
    return value instanceof HclValue.Number || collection(value)
        ? failed("a bool")
        : asUnknown(value);
  }

  /** A symbolic text as number or flag is no longer that text. */
  private static HclValue asUnknown(HclValue value) {
    boolean text =
        value instanceof HclValue.Joined
            || value instanceof HclValue.Reference reference && reference.text();
    return text ? HclChoices.unknown(List.of(value)) : value;
  }

  private static HclValue failed(String wanted) {
    return new HclValue.Failed(wanted + " is required", null);
  }

  private static HclValue sequence(HclValue value, HclType type) {
    if (!(value instanceof HclValue.Sequence sequence)) {
      return value instanceof HclValue.Symbolic && !(value instanceof HclValue.Joined)
          ? value
          : failed("a list");
    }
    boolean tuple = type.kind() == HclType.Kind.TUPLE;
    if (tuple && sequence.items().size() != type.elements().size()) {
      return failed("a tuple of " + type.elements().size());
    }
    HclType element = tuple ? null : element(type, HclType.of(sequence));
    List<HclValue> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      HclValue item = convert(sequence.items().get(i), tuple ? type.elements().get(i) : element);
      if (item instanceof HclValue.Failed) {
        return item;
      }
      items.add(item);
    }
    if (!tuple && isAny(type)) {
      HclValue unknown = typeless(items);
      items.replaceAll(item -> unknown != null && isScalar(item) ? unknown : item);
    }
    return switch (type.kind()) {
      case TUPLE -> HclValue.Sequence.tuple(items);
      case SET -> set(items);
      default -> HclValue.Sequence.list(items);
    };
  }

  private static boolean isAny(HclType wanted) {
    return wanted.element().kind() == HclType.Kind.ANY;
  }

  private static boolean isScalar(HclValue value) {
    return value instanceof HclValue.Number || value instanceof HclValue.Flag;
  }

  /** Elements that may turn out to be texts, which makes all beside them texts; null for none. */
  private static HclValue typeless(Collection<HclValue> elements) {
    List<HclValue> open = new ArrayList<>(elements);
    open.removeIf(each -> each == HclValue.NULL || !HclType.ANY.equals(HclType.of(each)));
    return open.isEmpty() ? null : HclChoices.unknown(open);
  }

  /** For list(any) and the like: the type that all elements have in common. */
  private static HclType element(HclType wanted, HclType found) {
    if (!isAny(wanted)) {
      return wanted.element();
    }
    List<HclType> types = new ArrayList<>(found.elements());
    types.addAll(found.attributes().values());
    HclType unified = HclType.unify(types);
    return unified == null ? HclType.ANY : unified;
  }

  /**
   * A set of these; unknown where it cannot be told which of them are equal, or in which order
   * Terraform has them.
   */
  static HclValue set(List<HclValue> items) {
    if (items.size() == 1) {
      return HclValue.Sequence.of(HclValue.Order.SET, items);
    }
    List<HclValue> unique = new ArrayList<>();
    Set<HclValue> seen = new HashSet<>();
    for (HclValue item : items) {
      boolean plain =
          item instanceof HclValue.Text
              || item instanceof HclValue.Number
              || item instanceof HclValue.Flag;
      if (!plain && items.size() > 1) {
        return item.known()
            ? HclValue.Unknown.because("the order in a set of such values is not known")
            : HclChoices.unknown(items);
      }
      if (seen.add(item)) {
        unique.add(item);
      }
    }
    unique.sort(
        Comparator.comparing((HclValue item) -> item instanceof HclValue.Text)
            .thenComparing(HclConversions::order));
    return HclValue.Sequence.of(HclValue.Order.SET, unique);
  }

  private static int order(HclValue left, HclValue right) {
    if (left instanceof HclValue.Text a && right instanceof HclValue.Text b) {
      return HclText.ORDER.compare(a.text(), b.text());
    }
    if (left instanceof HclValue.Number a && right instanceof HclValue.Number b) {
      return a.number().compareTo(b.number());
    }
    return left instanceof HclValue.Flag a && right instanceof HclValue.Flag b
        ? Boolean.compare(a.flag(), b.flag())
        : 0;
  }

  private static HclValue mapping(HclValue value, HclType type) {
    if (!(value instanceof HclValue.Mapping mapping)) {
      return value instanceof HclValue.Symbolic && !(value instanceof HclValue.Joined)
          ? value
          : failed("a map");
    }
    boolean object = type.kind() == HclType.Kind.OBJECT;
    HclType element = object ? null : element(type, HclType.of(mapping));
    Map<String, HclValue> entries = new LinkedHashMap<>();
    for (String key : object ? type.attributes().keySet() : mapping.entries().keySet()) {
      HclValue entry = mapping.entries().get(key);
      HclValue fallback = type.defaults().get(key);
      if (entry == null && fallback == null) {
        return failed("the attribute " + key);
      }
      boolean missing = entry == null || entry == HclValue.NULL && fallback != null;
      HclValue converted =
          convert(missing ? fallback : entry, object ? type.attributes().get(key) : element);
      if (converted instanceof HclValue.Failed) {
        return converted;
      }
      entries.put(key, converted);
    }
    if (!object && isAny(type)) {
      HclValue unknown = typeless(entries.values());
      entries.replaceAll((key, entry) -> unknown != null && isScalar(entry) ? unknown : entry);
    }
    return HclValue.Mapping.of(!object, entries);
  }
}
