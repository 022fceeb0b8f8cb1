package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.ListNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.List;

/**
 * A call of an intrinsic function.
 *
 * @param node the whole call
 * @param argument what it is given
 */
record Call(Node node, Node argument, Environment environment, World world) {

  /** The arguments of a function that takes a list; a single value counts as a list of one. */
  List<Node> arguments() {
    return argument instanceof ListNode list && list.tag() == null
        ? list.items()
        : List.of(argument);
  }

  /** The value of a part of the call. */
  Value value(Node part) {
    return world.evaluate(term(part));
  }

  /** A part of the call, not evaluated. */
  Term term(Node part) {
    return new Expression(part, environment);
  }

  /** The stack that it stands in. */
  StackContext stack() {
    return environment.stack();
  }

  /**
   * The text of a part that has to be a plain name, loop variables put in; null when it is none.
   */
  String name(Node part) {
    if (part instanceof ScalarNode scalar && scalar.tag() == null) {
      return environment.name(scalar.text());
    }
    Value value = value(part);
    return value instanceof Value.Joined || value instanceof Value.Text
        ? Canonical.words(value)
        : null;
  }

  /** An unknown that is equal to nothing. */
  Value unknown(Reason reason, String words) {
    return new Value.Unknown(reason, words, null, node);
  }

  /** The call is not written as the function wants it. */
  Value malformed() {
    return unknown(Reason.NOT_UNDERSTOOD, "a malformed call");
  }

  /** A text for the answer of a function that is true or false. */
  Value flag(boolean answer) {
    return new Value.Text(answer ? "true" : "false", node);
  }
}
