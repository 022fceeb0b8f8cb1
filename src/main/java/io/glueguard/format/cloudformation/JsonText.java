package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code Fn::ToJsonString}: a map or list as JSON text, with holes where values are not known. */
final class JsonText {
  private JsonText() {}

  static Value of(Call call) {
    List<Value> parts = new ArrayList<>();
    Value odd = write(call.value(call.argument()), parts, call.world(), call.node());
    return odd == null ? Value.join(parts, call.node()) : odd.at(call.node());
  }

  /**
   * Appends the parts of a value; returns what keeps it from being written as a whole, null when
   * nothing does.
   */
  private static Value write(Value value, List<Value> parts, World world, Node node) {
    if (value instanceof Value.Fields fields) {
      if (fields.others() != null) {
        return fields.others();
      }
      return fields(fields, parts, world, node);
    }
    if (value instanceof Value.Items items) {
      parts.add(new Value.Text("[", node));
      boolean first = true;
      for (Term item : items.terms()) {
        Value each = world.evaluate(item);
        if (!(each instanceof Value.Nothing)) {
          parts.add(new Value.Text(first ? "" : ",", node));
          Value odd = write(each, parts, world, node);
          if (odd != null) {
            return odd;
          }
          first = false;
        }
      }
      parts.add(new Value.Text("]", node));
      return null;
    }
    if (value instanceof Value.Text text) {
      boolean bare =
          text.node() instanceof ScalarNode scalar
              && scalar.plain()
              && scalar.text().equals(text.text())
              && isNumberOrFlag(text.text());
      parts.add(new Value.Text(bare ? text.text() : quote(text.text()), node));
      return null;
    }
    if (value instanceof Value.Nothing) {
      parts.add(new Value.Text("null", node));
      return null;
    }
    if (value instanceof Value.Unknown unknown && unknown.reason() == Reason.TOO_DEEP) {
      return value;
    }
    open(value, parts, node);
    return null;
  }

  private static Value fields(Value.Fields fields, List<Value> parts, World world, Node node) {
    parts.add(new Value.Text("{", node));
    boolean first = true;
    for (Map.Entry<String, Value.Field> field : fields.fields().entrySet()) {
      Value each = world.evaluate(field.getValue().term());
      if (!(each instanceof Value.Nothing)) {
        parts.add(new Value.Text((first ? "" : ",") + quote(field.getKey()) + ":", node));
        Value odd = write(each, parts, world, node);
        if (odd != null) {
          return odd;
        }
        first = false;
      }
    }
    parts.add(new Value.Text("}", node));
    return null;
  }

  private static void open(Value value, List<Value> parts, Node node) {
    List<Value> inner = value instanceof Value.Joined joined ? joined.parts() : List.of(value);
    parts.add(new Value.Text("\"", node));
    for (Value part : inner) {
      String text = Value.text(part);
      parts.add(text == null ? part : new Value.Text(escape(text), node));
    }
    parts.add(new Value.Text("\"", node));
  }

  /** What YAML and JSON write without quotes is never empty and never a sign alone. */
  private static boolean isNumberOrFlag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !(c == '-' && i == 0 || c == '.' && i > 0 && i < text.length() - 1)) {
        return false;
      }
    }
    return true;
  }

  private static String quote(String text) {
    return '"' + escape(text) + '"';
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c == '\n') {
        escaped.append("\\n");
      } else if (c < ' ') {
        escaped
            .append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
