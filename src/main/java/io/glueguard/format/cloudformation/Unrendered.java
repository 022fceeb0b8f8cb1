package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Stack;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Placeholders such as <code>{{ environment }}</code> in a template that has yet to be rendered:
 * they stand for anything, and for the same thing wherever they stand in it.
 */
final class Unrendered {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private Unrendered() {}

  /** Whether a text has one; dynamic references are none, and JSON has such braces too. */
  static boolean isIn(String text) {
    int open = text.indexOf(OPEN);
    return open >= 0
        && !text.startsWith(DynamicReferences.OPEN, open)
        && text.indexOf(CLOSE, open) > 0
        && (open == 0 || text.charAt(0) != '{' && text.charAt(0) != '[');
  }

  /** A text with placeholders. */
  static Value in(String text, Stack stack, World world, Node node) {
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int end = text.indexOf(CLOSE, open);
      if (end < 0) {
        break;
      }
      parts.add(new Value.Text(text.substring(from, open), node));
      from = end + CLOSE.length();
      parts.add(open(text.substring(open, from), stack, world, node));
    }
    parts.add(new Value.Text(text.substring(from), node));
    return Value.join(parts, node);
  }

  /** What one placeholder stands for. */
  static Value open(String placeholder, Stack stack, World world, Node node) {
    String id = "placeholder:" + placeholder + "@" + stack.id();
    return world.value(Variable.open(id, placeholder, Reason.NOT_UNDERSTOOD), node);
  }
}
