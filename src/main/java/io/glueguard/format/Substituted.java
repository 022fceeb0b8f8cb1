package io.glueguard.format;

import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Brackets;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition that is written as a map, with {@code DefinitionSubstitutions} put into its texts.
 */
final class Substituted implements Term {
  private final Term term;
  private final Map<String, Term> substitutions;

  private Substituted(Term term, Map<String, Term> substitutions) {
    this.term = term;
    this.substitutions = substitutions;
  }

  /** The value with substitutions, as deep as somebody looks. */
  static Value of(Value value, Map<String, Term> substitutions) {
    return substitutions.isEmpty()
        ? value
        : new Substituted(Term.of(value), substitutions).deep(value, null);
  }

  @Override
  public Node node() {
    return term.node();
  }

  @Override
  public Value in(World world) {
    return deep(world.evaluate(term), world);
  }

  private Value deep(Value value, World world) {
    if (value instanceof Value.Fields fields) {
      Map<String, Value.Field> inner = new LinkedHashMap<>();
      fields
          .fields()
          .forEach(
              (name, field) ->
                  inner.put(
                      name,
                      new Value.Field(field.key(), new Substituted(field.term(), substitutions))));
      return new Value.Fields(inner, fields.others(), fields.node());
    }
    if (value instanceof Value.Items items) {
      List<Term> inner = new ArrayList<>();
      items.terms().forEach(each -> inner.add(new Substituted(each, substitutions)));
      return new Value.Items(inner, items.node());
    }
    return value instanceof Value.Text text && world != null ? text(text, world) : value;
  }

  private Value text(Value.Text text, World world) {
    List<Value> parts = new ArrayList<>();
    String rest = text.text();
    int longest = Brackets.longest(substitutions.keySet());
    int from = 0;
    for (int hole = rest.indexOf("${"); hole >= 0; hole = rest.indexOf("${", hole + 2)) {
      int end = Brackets.end(rest, hole, '}', longest + 2);
      Term value = end < 0 ? null : substitutions.get(rest.substring(hole + 2, end));
      if (value != null) {
        parts.add(new Value.Text(rest.substring(from, hole), text.node()));
        parts.add(world.evaluate(value));
        from = end + 1;
      }
    }
    parts.add(new Value.Text(rest.substring(from), text.node()));
    return Value.join(parts, text.node());
  }
}
