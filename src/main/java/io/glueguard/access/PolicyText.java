package io.glueguard.access;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy that is written as text with JSON in it, holes included, as the map that it stands for.
 */
final class PolicyText {
  /** Characters that Unicode leaves to private use stand around the number of a hole. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  private final List<Value> holes = new ArrayList<>();
  private final Node place;

  private PolicyText(Node place) {
    this.place = place;
  }

  /**
   * The map in a text; every part of it stands where the text stands. All other values are returned
   * as they are.
   */
  static Value read(Value value) {
    if (!(value instanceof Value.Text) && !(value instanceof Value.Joined)) {
      return value;
    }
    PolicyText policy = new PolicyText(value.node());
    SourceFile file = SourceFile.of("policy", policy.withPlaceholders(value));
    List<Document> documents = TreeReader.read(file).value();
    return documents.isEmpty() || documents.get(0).root() == null
        ? new Value.Unknown(Reason.NOT_UNDERSTOOD, "a policy that is not JSON", null, value.node())
        : policy.value(documents.get(0).root());
  }

  /** A tree as values, without holes; each stands where it was written. */
  static Value of(Node tree) {
    return new PolicyText(null).value(tree);
  }

  private String withPlaceholders(Value value) {
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      if (part instanceof Value.Text known) {
        text.append(known.text());
      } else {
        text.append(OPEN).append(holes.size()).append(CLOSE);
        holes.add(part);
      }
    }
    return text.toString();
  }

  private Value value(Node node) {
    Node at = place == null ? node : place;
    if (node instanceof MapNode map) {
      Map<String, Value.Field> fields = new LinkedHashMap<>();
      for (MapNode.Entry entry : map.entries()) {
        Node key = place == null ? entry.key() : place;
        fields.put(entry.key().text(), new Value.Field(key, Term.of(value(entry.value()))));
      }
      return new Value.Fields(fields, at);
    }
    if (node instanceof ListNode list) {
      List<Term> terms = new ArrayList<>();
      for (Node item : list.items()) {
        terms.add(Term.of(value(item)));
      }
      return new Value.Items(terms, at);
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.isNull() ? new Value.Nothing(at) : fill(scalar.text(), at);
  }

  private Value fill(String text, Node at) {
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int close = text.indexOf(CLOSE, open);
      int hole = close < 0 ? -1 : number(text, open + 1, close);
      if (hole < 0) {
        break;
      }
      parts.add(new Value.Text(text.substring(from, open), at));
      parts.add(holes.get(hole).at(at));
      from = close + 1;
    }
    parts.add(new Value.Text(text.substring(from), at));
    return Value.join(parts, at);
  }

  /** The number of a hole; -1 when these characters were in the policy itself. */
  private int number(String text, int from, int to) {
    int number = to == from || to - from > 6 ? -1 : 0;
    for (int i = from; i < to && number >= 0; i++) {
      int digit = text.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
    }
    return number < holes.size() ? number : -1;
  }
}
