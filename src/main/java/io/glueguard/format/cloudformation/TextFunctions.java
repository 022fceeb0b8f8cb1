package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.source.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Functions on texts and lists. */
final class TextFunctions {
  private TextFunctions() {}

  static Value join(Call call) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 2) {
      return call.malformed();
    }
    Value delimiter = call.value(arguments.get(0));
    Value list = call.value(arguments.get(1));
    if (list instanceof Value.Unknown) {
      return derived("Fn::Join", call, list, delimiter);
    }
    if (!(list instanceof Value.Items items)) {
      return call.malformed();
    }
    List<Value> parts = new ArrayList<>();
    for (Term item : items.terms()) {
      Value value = call.world().evaluate(item);
      if (value instanceof Value.Nothing) {
        continue;
      }
      if (!parts.isEmpty()) {
        parts.add(delimiter);
      }
      parts.add(value);
    }
    Value joined = Value.join(parts, call.node());
    return Canonical.words(joined).contains("{{resolve:")
        ? DynamicReferences.resolve(joined, call.stack().stack.scope(), call.world(), call.node())
        : joined;
  }

  /** An unknown that is equal to every other that was made of the same values in the same way. */
  static Value derived(String function, Call call, Value... from) {
    StringBuilder id = new StringBuilder(function);
    Value open = null;
    for (Value value : from) {
      String canonical = Canonical.of(value);
      if (canonical == null) {
        return call.unknown(orNotUnderstood(Canonical.reason(value)), function);
      }
      id.append('\u0003').append(canonical);
      open = open == null && Canonical.reason(value) != null ? value : open;
    }
    Reason reason = open == null ? Reason.NOT_UNDERSTOOD : Canonical.reason(open);
    String words = open == null ? function : function + " of " + Canonical.words(open);
    return call.world().value(Variable.open(id.toString(), words, reason), call.node());
  }

  private static Reason orNotUnderstood(Reason reason) {
    return reason == null ? Reason.NOT_UNDERSTOOD : reason;
  }

  static Value split(Call call) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 2) {
      return call.malformed();
    }
    String delimiter = Value.text(call.value(arguments.get(0)));
    Value value = call.value(arguments.get(1));
    if (delimiter == null || delimiter.isEmpty()) {
      return call.malformed();
    }
    if (!(value instanceof Value.Text text)) {
      return derived("Fn::Split", call, value, new Value.Text(delimiter, call.node()));
    }
    List<Term> items = new ArrayList<>();
    int from = 0;
    for (int at = text.text().indexOf(delimiter);
        at >= 0;
        at = text.text().indexOf(delimiter, from)) {
      items.add(Term.of(new Value.Text(text.text().substring(from, at), call.node())));
      from = at + delimiter.length();
    }
    items.add(Term.of(new Value.Text(text.text().substring(from), call.node())));
    return new Value.Items(items, call.node());
  }

  static Value select(Call call) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 2) {
      return call.malformed();
    }
    Value index = call.value(arguments.get(0));
    Value list = call.value(arguments.get(1));
    if (!(list instanceof Value.Items items) || !(index instanceof Value.Text text)) {
      return derived("Fn::Select", call, index, list);
    }
    List<Value> present = new ArrayList<>();
    for (Term item : items.terms()) {
      Value value = call.world().evaluate(item);
      if (!(value instanceof Value.Nothing)) {
        present.add(value);
      }
    }
    try {
      return present.get(Integer.parseInt(text.text().strip())).at(call.node());
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return call.unknown(Reason.NOT_UNDERSTOOD, "Fn::Select outside of its list");
    }
  }

  static Value base64(Call call) {
    Value value = call.value(call.argument());
    if (value instanceof Value.Text text) {
      byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
      return new Value.Text(Base64.getEncoder().encodeToString(bytes), call.node());
    }
    return derived("Fn::Base64", call, value);
  }

  static Value length(Call call) {
    Value value = call.value(call.argument());
    return value instanceof Value.Items items
        ? new Value.Text(Integer.toString(items.terms().size()), call.node())
        : derived("Fn::Length", call, value);
  }
}
