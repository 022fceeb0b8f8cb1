package io.glueguard.model;

import io.glueguard.source.Brackets;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that holds JSON (or YAML) of which some parts are not known: it is read around the holes,
 * and the holes are put back into the values.
 */
public final class HoledJson {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  /** Longest number of a hole. */
  private static final int DIGITS = 6;

  private final List<Value> holes = new ArrayList<>();
  private final Node place;
  private final Map<String, Term> substitutions;

  /** Characters of the longest name among them. */
  private final int longest;

  private HoledJson(Node place, Map<String, Term> substitutions) {
    this.place = place;
    this.substitutions = substitutions;
    this.longest = Brackets.longest(substitutions.keySet());
  }

  /**
   * What a text holds, as fields and items.
   *
   * @param text a known text or one with holes; anything else is returned as it is
   * @param substitutions values of <code>${name}</code> inside the text, by name
   */
  public static Value read(Value text, Map<String, Term> substitutions) {
    if (!(text instanceof Value.Text) && !(text instanceof Value.Joined)) {
      return text;
    }
    HoledJson json = new HoledJson(text.node(), substitutions);
    String name = text.node() == null ? "" : text.node().file().name();
    SourceFile file = SourceFile.of(name, json.fill(text));
    Parsed<List<Document>> parsed = TreeReader.read(file);
    // nobody is told what is wrong in a text that is only a value, so its beginning does not count
    return parsed.problems().isEmpty() && parsed.value().size() == 1
        ? json.value(parsed.value().get(0).root())
        : new Value.Unknown(Reason.NOT_UNDERSTOOD, "a text that is no JSON", null, text.node());
  }

  /** The tree of a file, with substitutions; its values keep their places in that file. */
  public static Value read(Node root, Map<String, Term> substitutions) {
    return new HoledJson(null, substitutions).value(root);
  }

  /** The text with a sign for each hole; a hole outside of quotes becomes a string of its own. */
  private String fill(Value value) {
    List<Value> parts = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    StringBuilder filled = new StringBuilder();
    boolean quoted = false;
    for (Value part : parts) {
      if (part instanceof Value.Text text) {
        filled.append(text.text());
        quoted = endsQuoted(text.text(), quoted);
      } else {
        String sign = "" + OPEN + holes.size() + CLOSE;
        filled.append(quoted ? sign : '"' + sign + '"');
        holes.add(part);
      }
    }
    return filled.toString();
  }

  private static boolean endsQuoted(String text, boolean quoted) {
    boolean inside = quoted;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && inside) {
        i++;
      } else if (c == '"') {
        inside = !inside;
      }
    }
    return inside;
  }

  private Node at(Node node) {
    return place == null ? node : place;
  }

  private Value value(Node node) {
    if (node.tag() != null) {
      return new Value.Unknown(Reason.NOT_UNDERSTOOD, node.tag(), null, at(node));
    }
    if (node instanceof MapNode map) {
      Map<String, Value.Field> fields = new LinkedHashMap<>();
      for (MapNode.Entry entry : map.entries()) {
        fields.put(entry.key().text(), new Value.Field(at(entry.key()), term(entry.value())));
      }
      return new Value.Fields(fields, at(node));
    }
    if (node instanceof ListNode list) {
      List<Term> items = new ArrayList<>();
      list.items().forEach(item -> items.add(term(item)));
      return new Value.Items(items, at(node));
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.isNull() ? new Value.Nothing(at(node)) : new Value.Text(scalar.text(), at(node));
  }

  private Term term(Node node) {
    return new Term() {
      @Override
      public Value in(World world) {
        return node instanceof ScalarNode scalar && !scalar.isNull() && scalar.tag() == null
            ? open(scalar.text(), at(node), world)
            : value(node);
      }

      @Override
      public Node node() {
        return at(node);
      }
    };
  }

  private Value open(String text, Node node, World world) {
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = text.charAt(i) == OPEN ? Brackets.end(text, i, CLOSE, DIGITS + 1) : -1;
      int hole = end < 0 ? -1 : number(text, i + 1, end);
      if (hole >= 0) {
        parts.add(new Value.Text(text.substring(from, i), node));
        parts.add(holes.get(hole));
        from = end + 1;
        i = end;
      } else if (longest > 0 && text.startsWith("${", i)) {
        end = Brackets.end(text, i, '}', longest + 2);
        Term substitution = end < 0 ? null : substitutions.get(text.substring(i + 2, end));
        if (substitution != null) {
          parts.add(new Value.Text(text.substring(from, i), node));
          parts.add(world.evaluate(substitution));
          from = end + 1;
          i = end;
        }
      }
    }
    parts.add(new Value.Text(text.substring(from), node));
    return Value.join(parts, node);
  }

  /** The number of a hole; -1 when these characters were in the text itself. */
  private int number(String text, int from, int to) {
    int number = to == from || to - from > DIGITS ? -1 : 0;
    for (int i = from; i < to && number >= 0; i++) {
      int digit = text.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
    }
    return number < holes.size() ? number : -1;
  }
}
