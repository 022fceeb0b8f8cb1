package io.glueguard.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a variable's {@code type} says. */
public final class HclTypeReader {
  private HclTypeReader() {}

  /** The type of a constraint; {@link HclType#ANY} for what is none. */
  public static HclType read(HclExpression constraint) {
    if (constraint instanceof HclExpression.Name name) {
      return switch (name.name()) {
        case "string" -> HclType.STRING;
        case "number" -> HclType.NUMBER;
        case "bool" -> HclType.BOOL;
        case "list" -> HclType.of(HclType.Kind.LIST, List.of(HclType.ANY));
        case "map" -> HclType.of(HclType.Kind.MAP, List.of(HclType.ANY));
        default -> HclType.ANY;
      };
    }
    if (!(constraint instanceof HclExpression.Call call) || call.arguments().isEmpty()) {
      return HclType.ANY;
    }
    HclExpression argument = call.arguments().get(0);
    return switch (call.name()) {
      case "list" -> HclType.of(HclType.Kind.LIST, List.of(read(argument)));
      case "set" -> HclType.of(HclType.Kind.SET, List.of(read(argument)));
      case "map" -> HclType.of(HclType.Kind.MAP, List.of(read(argument)));
      case "tuple" -> tuple(argument);
      case "object" -> object(argument);
      default -> HclType.ANY;
    };
  }

  private static HclType tuple(HclExpression argument) {
    List<HclType> elements = new ArrayList<>();
    if (argument instanceof HclExpression.Tuple tuple) {
      tuple.items().forEach(item -> elements.add(read(item)));
    }
    return HclType.of(HclType.Kind.TUPLE, elements);
  }

  private static HclType object(HclExpression argument) {
    Map<String, HclType> attributes = new LinkedHashMap<>();
    Map<String, HclValue> defaults = new LinkedHashMap<>();
    if (argument instanceof HclExpression.ObjectOf object) {
      for (HclExpression.ObjectOf.Item item : object.items()) {
        HclEvaluator evaluator = new HclEvaluator(name -> null, new HclBudget(1_000));
        if (!(evaluator.evaluate(item.key()) instanceof HclValue.Text key)) {
          return HclType.ANY;
        }
        HclExpression type = item.value();
        if (type instanceof HclExpression.Call call
            && call.name().equals("optional")
            && !call.arguments().isEmpty()) {
          boolean given = call.arguments().size() > 1;
          defaults.put(
              key.text(), given ? evaluator.evaluate(call.arguments().get(1)) : HclValue.NULL);
          type = call.arguments().get(0);
        }
        attributes.put(key.text(), read(type));
      }
    }
    return new HclType(HclType.Kind.OBJECT, List.of(), attributes, defaults);
  }
}
