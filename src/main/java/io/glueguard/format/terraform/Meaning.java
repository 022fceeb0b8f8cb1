package io.glueguard.format.terraform;

import io.glueguard.hcl.HclKey;
import io.glueguard.hcl.HclStem;
import io.glueguard.hcl.HclValue;
import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.Vocabulary;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value of Terraform's language means in a world: references become those of the graph,
 * choices are made by the world.
 */
final class Meaning {
  private final PlanReading reading;
  private final World world;
  private final Node node;

  /**
   * @param node where the plan has the property
   */
  Meaning(PlanReading reading, World world, Node node) {
    this.reading = reading;
    this.world = world;
    this.node = node;
  }

  /** The value. */
  Value of(HclValue value) {
    HclValue chosen = choose(value);
    if (chosen instanceof HclValue.Reference reference) {
      return reference(reference);
    }
    if (chosen instanceof HclValue.Joined joined) {
      List<Value> parts = new ArrayList<>();
      joined.parts().forEach(part -> parts.add(of(part)));
      return Value.join(parts, node);
    }
    if (chosen instanceof HclValue.Mapping mapping) {
      Map<String, Value.Field> fields = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach((key, entry) -> fields.put(key, new Value.Field(null, Term.of(of(entry)))));
      return new Value.Fields(fields, node);
    }
    if (chosen instanceof HclValue.Sequence sequence) {
      List<Term> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(Term.of(of(item))));
      return new Value.Items(items, node);
    }
    if (chosen instanceof HclValue.Unknown unknown) {
      String words = words(unknown);
      return new Value.Unknown(Reason.UNKNOWN_AFTER_APPLY, words, null, node);
    }
    return scalar(chosen);
  }

  private static String words(HclValue.Unknown unknown) {
    HclStem first = unknown.stems().first();
    return first.toString();
  }

  private Value scalar(HclValue value) {
    if (value instanceof HclValue.Text text) {
      return new Value.Text(text.text(), node);
    }
    if (value instanceof HclValue.Number number) {
      return Math.abs((long) number.number().scale()) > 1_000
          ? new Value.Unknown(Reason.NOT_UNDERSTOOD, "a number of too many digits", null, node)
          : new Value.Text(number.number().stripTrailingZeros().toPlainString(), node);
    }
    return value instanceof HclValue.Flag flag
        ? new Value.Text(Boolean.toString(flag.flag()), node)
        : new Value.Nothing(node);
  }

  /** The alternative that the world has settled on. */
  HclValue choose(HclValue value) {
    HclValue at = value;
    while (at instanceof HclValue.Choice choice) {
      HclValue.Condition condition = choice.condition();
      String id =
          "plan:" + reading.stack().id() + ":" + condition.scope() + ":" + condition.words();
      int last = choice.alternatives().size() - 1;
      int chosen = 0;
      while (chosen < last
          && !world.decide(id + "#" + chosen, label(condition, chosen, last), Reason.MULTI_REF)) {
        chosen++;
      }
      at = choice.alternatives().get(chosen);
    }
    return at;
  }

  private static String label(HclValue.Condition condition, int chosen, int last) {
    String words = condition.words().replace('\n', ' ');
    return last > 1 ? words + " #" + chosen : words;
  }

  private Value reference(HclValue.Reference reference) {
    PlanInstance instance = reading.instance(reference.address());
    HclKey key = reference.path().isEmpty() ? null : reference.path().get(0);
    if (instance == null || key == null || reference.path().size() > 1) {
      return open(reference);
    }
    String attribute = key.name();
    if ("target_key_arn".equals(attribute)) {
      Value target = reading.resources().of(instance).value(world, "TargetKeyId");
      if (target instanceof Value.Reference alias
          && alias.target().type().equals("AWS::KMS::Key")) {
        return new Value.Reference(alias.target(), "Arn", node);
      }
    }
    Vocabulary.ResourceType type = Vocabulary.shipped().terraform(instance.type());
    String canonical = type == null ? null : type.attributes().get(attribute);
    if (canonical == null && "arn".equals(attribute)) {
      canonical = "Arn";
    }
    // what is stored in a parameter names something else and never the parameter
    return canonical == null || canonical.equals(PlanResources.STORED)
        ? open(reference)
        : reading.resources().reference(new Stem.Attribute(instance, canonical), node);
  }

  private Value open(HclValue.Reference reference) {
    String words = reference.toString();
    String id = "plan:" + reading.stack().id() + ":" + words;
    Variable variable = Variable.open(id, words, Reason.UNKNOWN_AFTER_APPLY);
    return new Value.Unknown(Reason.UNKNOWN_AFTER_APPLY, words, variable, node);
  }

  /** JSON text of a value, with holes where it is not known. */
  Value json(HclValue value) {
    List<Value> parts = new ArrayList<>();
    json(value, parts);
    return Value.join(parts, node);
  }

  private void json(HclValue value, List<Value> parts) {
    HclValue chosen = choose(value);
    if (chosen instanceof HclValue.Mapping mapping) {
      String before = "{";
      for (Map.Entry<String, HclValue> entry : mapping.entries().entrySet()) {
        parts.add(text(before + quote(entry.getKey()) + ":"));
        json(entry.getValue(), parts);
        before = ",";
      }
      parts.add(text(mapping.entries().isEmpty() ? "{}" : "}"));
    } else if (chosen instanceof HclValue.Sequence sequence) {
      parts.add(text("["));
      for (int i = 0; i < sequence.items().size(); i++) {
        parts.add(text(i == 0 ? "" : ","));
        json(sequence.items().get(i), parts);
      }
      parts.add(text("]"));
    } else if (chosen instanceof HclValue.Text known) {
      parts.add(text(quote(known.text())));
    } else if (chosen instanceof HclValue.Symbolic) {
      hole(of(chosen), parts);
    } else {
      String words = Value.text(scalar(chosen));
      parts.add(text(words == null ? "null" : words));
    }
  }

  private void hole(Value value, List<Value> parts) {
    parts.add(text("\""));
    for (Value part : value instanceof Value.Joined joined ? joined.parts() : List.of(value)) {
      String known = Value.text(part);
      boolean open = part instanceof Value.Reference || part instanceof Value.Unknown;
      String quoted = quote(known == null ? Canonical.words(part) : known);
      parts.add(open ? part : text(quoted.substring(1, quoted.length() - 1)));
    }
    parts.add(text("\""));
  }

  private Value text(String text) {
    return new Value.Text(text, node);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
