package io.glueguard.format.cloudformation;

import io.glueguard.model.Value;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** {@code Fn::Sub}, with and without variables of its own. */
final class Substitution {
  private Substitution() {}

  static Value sub(Call call) {
    Node template = call.argument();
    MapNode variables = null;
    if (template instanceof ListNode list && list.items().size() == 2) {
      template = list.items().get(0);
      variables = list.items().get(1) instanceof MapNode map ? map : null;
    } else if (template instanceof ListNode list && list.items().size() == 1) {
      template = list.items().get(0);
    }
    if (!(template instanceof ScalarNode text)) {
      return call.malformed();
    }
    Value value = Value.join(parts(text, variables, call), call.node());
    return text.text().contains("{{resolve:")
        ? DynamicReferences.resolve(value, call.stack().stack.scope(), call.world(), call.node())
        : value;
  }

  private static List<Value> parts(ScalarNode template, MapNode variables, Call call) {
    String text = template.text();
    List<Value> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int hole = text.indexOf("${", from);
      int end = hole < 0 ? -1 : text.indexOf('}', hole);
      if (end < 0) {
        break;
      }
      parts.add(literal(text.substring(from, hole), template, call));
      String name = text.substring(hole + 2, end).strip();
      if (name.startsWith("!")) {
        parts.add(new Value.Text("${" + name.substring(1) + "}", call.node()));
      } else {
        parts.add(hole(name, variables, call));
      }
      from = end + 1;
    }
    parts.add(literal(text.substring(from), template, call));
    return parts;
  }

  /** The text between holes; a loop variable may stand in it as <code>&amp;{X}</code>. */
  private static Value literal(String text, Node node, Call call) {
    return call.environment().substitute(text, node);
  }

  private static Value hole(String name, MapNode variables, Call call) {
    Node own = variables == null ? null : variables.get(name);
    if (own != null) {
      return call.value(own);
    }
    Value loop = call.environment().loops().get(name);
    if (loop != null) {
      return loop;
    }
    int dot = name.indexOf('.');
    return dot > 0
        ? References.attribute(
            call.environment().name(name.substring(0, dot)), name.substring(dot + 1), call)
        : References.named(name, call);
  }
}
