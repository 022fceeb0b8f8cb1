package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/** The parts of a text as it is put together, with no two texts side by side. */
final class Parts {
  private final List<Value> parts = new ArrayList<>();
  private StringBuilder pending;
  private Value.Text begun;
  private boolean tooLong;

  void add(Value part) {
    if (!(part instanceof Value.Text text)) {
      flush();
      parts.add(part);
    } else if (begun == null && !text.text().isEmpty()) {
      begun = text;
    } else if (!text.text().isEmpty()) {
      pending = pending == null ? new StringBuilder(begun.text()) : pending;
      if (pending.length() <= Value.LONGEST) {
        pending.append(text.text());
      }
    }
  }

  private void flush() {
    if (begun != null) {
      boolean alone = pending == null;
      tooLong |= (alone ? begun.text().length() : pending.length()) > Value.LONGEST;
      parts.add(alone ? begun : new Value.Text(pending.toString(), begun.node()));
      begun = null;
      pending = null;
    }
  }

  /** The simplest value that says the same as all parts one after the other. */
  Value joined(Node node) {
    flush();
    if (tooLong) {
      return new Value.Unknown(Reason.TOO_DEEP, "a very long text", null, node);
    }
    if (parts.isEmpty()) {
      return new Value.Text("", node);
    }
    return parts.size() == 1 ? parts.get(0).at(node) : new Value.Joined(List.copyOf(parts), node);
  }
}
