package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Value;
import io.glueguard.source.Brackets;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a name means where an expression stands: the stack, and the loop variables around it.
 *
 * @param loops values of the loop variables of {@code Fn::ForEach}, by name; texts, or unknowns
 *     where the list is not known
 */
record Environment(StackContext stack, Map<String, Value> loops) {

  static Environment of(StackContext stack) {
    return new Environment(stack, Map.of());
  }

  /** The same place inside one more loop. */
  Environment with(String variable, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(loops);
    more.put(variable, value);
    return new Environment(stack, more);
  }

  /**
   * Puts the loop variables into a text: <code>${X}</code>, and <code>&amp;{X}</code> without all
   * that is no letter or digit.
   */
  Value substitute(String text, Node node) {
    if (loops.isEmpty() || text.indexOf('{') < 0) {
      return new Value.Text(text, node);
    }
    List<Value> parts = new ArrayList<>();
    int longest = Brackets.longest(loops.keySet());
    int from = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char sign = text.charAt(i);
      int end =
          (sign == '$' || sign == '&') && text.charAt(i + 1) == '{'
              ? Brackets.end(text, i, '}', longest + 2)
              : -1;
      Value value = end < 0 ? null : loops.get(text.substring(i + 2, end));
      if (value != null) {
        parts.add(new Value.Text(text.substring(from, i), node));
        parts.add(sign == '&' ? alphanumeric(value) : value);
        from = end + 1;
        i = end;
      }
    }
    parts.add(new Value.Text(text.substring(from), node));
    return Value.join(parts, node);
  }

  private static Value alphanumeric(Value value) {
    if (!(value instanceof Value.Text text)) {
      return value;
    }
    StringBuilder left = new StringBuilder();
    text.text().chars().filter(Character::isLetterOrDigit).forEach(c -> left.append((char) c));
    return new Value.Text(left.toString(), text.node());
  }

  /**
   * A name with the loop variables put in, as resources are known by: open ones stay as they are
   * written.
   */
  String name(String text) {
    Value value = substitute(text, null);
    return value instanceof Value.Text known ? known.text() : Canonical.words(value);
  }
}
