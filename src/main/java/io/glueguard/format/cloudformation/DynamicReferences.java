package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Scope;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/** <code>{{resolve:ssm:name:version}}</code> and its kin inside a text. */
final class DynamicReferences {
  static final String OPEN = "{{resolve:";

  private DynamicReferences() {}

  /** The same text with what is stored put in, or an unknown where that is not known. */
  static Value resolve(Value value, Scope from, World world, Node node) {
    String canonical = Canonical.of(value);
    if (canonical == null || !canonical.contains(OPEN)) {
      return value;
    }
    if (canonical.startsWith(OPEN)
        && canonical.endsWith("}}")
        && canonical.indexOf("}}") == canonical.length() - 2) {
      return whole(canonical.substring(OPEN.length(), canonical.length() - 2), from, world, node);
    }
    if (value instanceof Value.Text text) {
      List<Value> parts = new ArrayList<>();
      String rest = text.text();
      int at = 0;
      for (int open = rest.indexOf(OPEN); open >= 0; open = rest.indexOf(OPEN, at)) {
        int end = rest.indexOf("}}", open);
        if (end < 0) {
          break;
        }
        parts.add(new Value.Text(rest.substring(at, open), node));
        parts.add(whole(rest.substring(open + OPEN.length(), end), from, world, node));
        at = end + 2;
      }
      parts.add(new Value.Text(rest.substring(at), node));
      return Value.join(parts, node);
    }
    return world.value(
        Variable.open("resolve:" + canonical, Canonical.words(value), Reason.DYNAMIC_REF), node);
  }

  /** One reference without its braces: {@code ssm:name:version}. */
  private static Value whole(String reference, Scope from, World world, Node node) {
    String[] parts = reference.split(":", -1);
    boolean stored = parts.length >= 2 && parts[0].equals("ssm");
    // a version may follow; a name that is an ARN has colons of its own
    if (stored && parts.length <= 3) {
      return world.graph().stored(world, parts[1], from, node);
    }
    return world.value(Variable.open("resolve:" + reference, reference, Reason.DYNAMIC_REF), node);
  }
}
