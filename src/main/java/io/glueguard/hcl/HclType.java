package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A type of Terraform, as a value has it or as a variable asks for it.
 *
 * @param kind what it is
 * @param elements the element of a list, set or map; all elements of a tuple; empty otherwise
 * @param attributes of an object; empty otherwise
 * @param defaults of the attributes of an object that may be missing; {@link HclValue#NULL} without
 *     a default
 */
public record HclType(
    Kind kind,
    List<HclType> elements,
    Map<String, HclType> attributes,
    Map<String, HclValue> defaults) {

  /** What a type can be. */
  public enum Kind {
    ANY,
    STRING,
    NUMBER,
    BOOL,
    LIST,
    SET,
    MAP,
    TUPLE,
    OBJECT
  }

  /** Any type, and that of what is not known. */
  public static final HclType ANY = plain(Kind.ANY);

  /** Text. */
  public static final HclType STRING = plain(Kind.STRING);

  /** Number. */
  public static final HclType NUMBER = plain(Kind.NUMBER);

  /** Flag. */
  public static final HclType BOOL = plain(Kind.BOOL);

  private static HclType plain(Kind kind) {
    return new HclType(kind, List.of(), Map.of(), Map.of());
  }

  /** A list, set, map of that, or a tuple of those. */
  public static HclType of(Kind kind, List<HclType> elements) {
    return new HclType(kind, elements, Map.of(), Map.of());
  }

  /** An object without defaults. */
  public static HclType object(Map<String, HclType> attributes) {
    return new HclType(Kind.OBJECT, List.of(), attributes, Map.of());
  }

  private boolean primitive() {
    return kind == Kind.STRING || kind == Kind.NUMBER || kind == Kind.BOOL;
  }

  private boolean sequence() {
    return kind == Kind.LIST || kind == Kind.SET || kind == Kind.TUPLE;
  }

  /** The element of a list, set or map. */
  public HclType element() {
    return elements.isEmpty() ? ANY : elements.get(0);
  }

  /** The type of a value; ANY for null and for what is not known. */
  public static HclType of(HclValue value) {
    if (value instanceof HclValue.Text || value instanceof HclValue.Joined) {
      return STRING;
    }
    if (value instanceof HclValue.Number) {
      return NUMBER;
    }
    if (value instanceof HclValue.Flag) {
      return BOOL;
    }
    if (value instanceof HclValue.Reference reference) {
      return reference.text() ? STRING : ANY;
    }
    if (value instanceof HclValue.Sequence sequence) {
      List<HclType> elements = new ArrayList<>();
      sequence.items().forEach(item -> elements.add(of(item)));
      if (sequence.order() == HclValue.Order.TUPLE) {
        return of(Kind.TUPLE, elements);
      }
      return of(
          sequence.order() == HclValue.Order.LIST ? Kind.LIST : Kind.SET,
          List.of(common(elements)));
    }
    if (value instanceof HclValue.Mapping mapping) {
      Map<String, HclType> attributes = new LinkedHashMap<>();
      mapping.entries().forEach((key, entry) -> attributes.put(key, of(entry)));
      return mapping.uniform()
          ? of(Kind.MAP, List.of(common(new ArrayList<>(attributes.values()))))
          : object(attributes);
    }
    return ANY;
  }

  private static HclType common(List<HclType> types) {
    HclType common = unify(types);
    return common == null ? ANY : common;
  }

  /** The type that all of these convert to; null when there is none. */
  public static HclType unify(List<HclType> types) {
    HclType unified = ANY;
    for (HclType type : types) {
      unified = unified == null ? null : unify(unified, type);
    }
    return unified;
  }

  private static HclType unify(HclType left, HclType right) {
    if (left.kind == Kind.ANY || right.kind == Kind.ANY) {
      return left.kind == Kind.ANY ? right : left;
    }
    if (left.primitive() && right.primitive()) {
      return left.kind == right.kind ? left : left == STRING || right == STRING ? STRING : null;
    }
    if (left.sequence() && right.sequence()) {
      return unifySequences(left, right);
    }
    boolean mappings = left.mapping() && right.mapping();
    if (mappings
        && left.kind == right.kind
        && left.kind == Kind.OBJECT
        && left.attributes.keySet().equals(right.attributes.keySet())) {
      Map<String, HclType> attributes = new LinkedHashMap<>();
      for (Map.Entry<String, HclType> entry : left.attributes.entrySet()) {
        HclType unified = unify(entry.getValue(), right.attributes.get(entry.getKey()));
        if (unified == null) {
          return null;
        }
        attributes.put(entry.getKey(), unified);
      }
      return object(attributes);
    }
    return mappings ? collection(Kind.MAP, left, right) : null;
  }

  private boolean mapping() {
    return kind == Kind.MAP || kind == Kind.OBJECT;
  }

  private static HclType unifySequences(HclType left, HclType right) {
    if (left.kind == Kind.TUPLE
        && right.kind == Kind.TUPLE
        && left.elements.size() == right.elements.size()) {
      List<HclType> elements = new ArrayList<>();
      for (int i = 0; i < left.elements.size(); i++) {
        HclType unified = unify(left.elements.get(i), right.elements.get(i));
        if (unified == null) {
          return null;
        }
        elements.add(unified);
      }
      return of(Kind.TUPLE, elements);
    }
    boolean set =
        left.kind == Kind.SET && right.kind != Kind.LIST
            || right.kind == Kind.SET && left.kind != Kind.LIST;
    return collection(set ? Kind.SET : Kind.LIST, left, right);
  }

  private static HclType collection(Kind kind, HclType left, HclType right) {
    List<HclType> all = new ArrayList<>(left.elements);
    all.addAll(left.attributes.values());
    all.addAll(right.elements);
    all.addAll(right.attributes.values());
    HclType element = unify(all);
    return element == null ? null : of(kind, List.of(element));
  }

  /**
   * The value as that type; {@link HclValue.Failed} where Terraform refuses. What is not known
   * stays as it is.
   */
  public static HclValue convert(HclValue value, HclType type) {
    return HclConversions.convert(value, type);
  }
}
