package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a term means in one world. The node of a value is the innermost place inside the resource
 * that yields it: the literal, the branch of an {@code Fn::If}, the reference to a parameter (and
 * not the parameter).
 */
public sealed interface Value {
  /** Longest text that is put together, in chars; past it what comes out is unknown. */
  int LONGEST = 1_000_000;

  /** Where it stands; null for what no file says. */
  Node node();

  /** The same value, seen from another place. */
  Value at(Node place);

  /** A known scalar. Numbers and flags keep the text that they were written with. */
  record Text(String text, Node node) implements Value {
    @Override
    public Value at(Node place) {
      return new Text(text, place);
    }
  }

  /**
   * A map, in the order it was written.
   *
   * @param others what every key is that is not among {@code fields}, where something unknown adds
   *     to the map; null for absent
   */
  record Fields(Map<String, Field> fields, Unknown others, Node node) implements Value {
    /** A map that is known as a whole. */
    public Fields(Map<String, Field> fields, Node node) {
      this(fields, null, node);
    }

    @Override
    public Value at(Node place) {
      return new Fields(fields, others, place);
    }

    /** The field of that name; null when it is certain that there is none. */
    public Field field(String name) {
      Field field = fields.get(name);
      return field != null || others == null ? field : new Field(null, Term.of(others));
    }
  }

  /** One entry of a map; {@code key} is where its key is written, null for what no file says. */
  record Field(Node key, Term term) {}

  /** A list. */
  record Items(List<Term> terms, Node node) implements Value {
    @Override
    public Value at(Node place) {
      return new Items(terms, place);
    }
  }

  /** Absent: null, {@code AWS::NoValue}, not written. */
  record Nothing(Node node) implements Value {
    @Override
    public Value at(Node place) {
      return new Nothing(place);
    }
  }

  /**
   * A reference to an attribute of a declared resource; {@code attribute} is {@code Ref} for the
   * plain reference.
   */
  record Reference(Resource target, String attribute, Node node) implements Value {
    /** The attribute of a plain reference. */
    public static final String REF = "Ref";

    @Override
    public Value at(Node place) {
      return new Reference(target, attribute, place);
    }
  }

  /**
   * Not known, and why.
   *
   * @param words what it is, for the message, e.g. {@code parameter Stage}; may be empty
   * @param variable what it is the value of; null when it is not comparable to anything, itself
   *     included
   */
  record Unknown(Reason reason, String words, Variable variable, Node node) implements Value {
    @Override
    public Value at(Node place) {
      return new Unknown(reason, words, variable, place);
    }
  }

  /**
   * A text of which only some parts are known; parts are texts, references and unknowns, no two
   * texts side by side.
   */
  record Joined(List<Value> parts, Node node) implements Value {
    @Override
    public Value at(Node place) {
      return new Joined(parts, place);
    }

    /**
     * Why it is not known as a whole: the reason of the first unknown part; null when references
     * are all that is open.
     */
    public Unknown firstUnknown() {
      for (Value part : parts) {
        if (part instanceof Unknown unknown) {
          return unknown;
        }
      }
      return null;
    }
  }

  /** Puts texts and open parts together into the simplest value that says the same. */
  static Value join(List<Value> values, Node node) {
    List<Value> parts = new ArrayList<>(values.size());
    for (Value value : values) {
      if (value instanceof Joined joined) {
        joined.parts().forEach(part -> append(parts, part));
      } else if (value instanceof Text || value instanceof Reference || value instanceof Unknown) {
        append(parts, value);
      } else {
        return new Unknown(
            Reason.NOT_UNDERSTOOD, "a list, a map or nothing inside a text", null, node);
      }
    }
    for (Value part : parts) {
      if (part instanceof Text text && text.text().length() > LONGEST) {
        return new Unknown(Reason.TOO_DEEP, "a very long text", null, node);
      }
    }
    if (parts.isEmpty()) {
      return new Text("", node);
    }
    return parts.size() == 1 ? parts.get(0).at(node) : new Joined(List.copyOf(parts), node);
  }

  private static void append(List<Value> parts, Value part) {
    int last = parts.size() - 1;
    if (part instanceof Text text && text.text().isEmpty()) {
      return;
    }
    if (part instanceof Text text && last >= 0 && parts.get(last) instanceof Text before) {
      if (before.text().length() <= LONGEST) {
        parts.set(last, new Text(before.text() + text.text(), before.node()));
      }
    } else {
      parts.add(part);
    }
  }

  /** The text of a known scalar; null for everything else. */
  static String text(Value value) {
    return value instanceof Text text ? text.text() : null;
  }
}
