package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is settled in a world: the values of variables, the values they cannot have, and the answers
 * to what nothing here can tell.
 */
final class Assignment {
  private final Decisions decisions;
  private final boolean open;
  private Map<Variable, Value> settled = Map.of();
  private Map<Variable, Set<String>> excluded = Map.of();
  private Map<String, Integer> decided = Map.of();

  /** Words, or a variable that is not what it was compared with. */
  private Map<String, Object> forks = Map.of();

  private Set<Reason> forkReasons = Set.of();

  /** Variables that a comparison says something about which their defaults do not. */
  private Set<Variable> bound = Set.of();

  private boolean asked;
  private Value.Unknown forbidden;
  private boolean comparing;

  /**
   * @param open true when defaults do not settle a variable
   */
  Assignment(Decisions decisions, boolean open) {
    this.decisions = decisions;
    this.open = open;
  }

  /** Most worlds settle nothing, and there are very many. */
  private void begin() {
    if (!(settled instanceof LinkedHashMap)) {
      settled = new LinkedHashMap<>();
      excluded = new LinkedHashMap<>();
      decided = new HashMap<>();
      forks = new LinkedHashMap<>();
      forkReasons = new LinkedHashSet<>();
      bound = new LinkedHashSet<>();
    }
  }

  /** Takes the default of what is open in a value for no more than one of many possibilities. */
  void leaveDefault(Value value) {
    begin();
    if (value instanceof Value.Unknown unknown && unknown.variable() != null) {
      bound.add(unknown.variable());
    } else if (value instanceof Value.Joined joined) {
      joined.parts().forEach(this::leaveDefault);
    }
  }

  boolean isOpen() {
    return open;
  }

  boolean asked() {
    return asked;
  }

  void forbid(Value.Unknown why) {
    forbidden = why;
  }

  /** Why no stack is made with what is settled; null when nothing is against it. */
  Value.Unknown forbidden() {
    return forbidden;
  }

  void asks() {
    asked = true;
  }

  /** The value of a variable: settled, its default, one of its allowed values, or unknown. */
  Value value(Variable variable, Node node) {
    asked = true;
    Value known = settled.get(variable);
    boolean free = variable.allowed() == null && !(open && comparing);
    if (known == null && variable.usual() != null && (!open || free && !bound.contains(variable))) {
      known = excludes(variable, variable.usual()) ? null : variable.usual();
      if (known != null && open) {
        begin();
        settled.put(variable, known);
      }
    }
    if (known == null && variable.allowed() != null) {
      List<Value> allowed = defaultFirst(variable);
      known = allowed.get(fork(variable, allowed.size()));
      settle(variable, known);
    }
    return known != null
        ? known.at(node)
        : new Value.Unknown(variable.reason(), variable.label(), variable, node);
  }

  /**
   * Does something for a comparison: where defaults do not settle a variable, one that may be
   * anything is then left open for {@link #is}, which knows what it is compared with.
   */
  <T> T comparing(Supplier<T> work) {
    boolean before = comparing;
    comparing = true;
    try {
      return work.get();
    } finally {
      comparing = before;
    }
  }

  /**
   * Whether a variable of which {@link #value} told nothing has that text as its value; forks where
   * that is still open.
   */
  boolean is(Variable variable, String text, Node node) {
    asked = true;
    Value value = settled.get(variable);
    if (value != null) {
      return text.equals(Value.text(value));
    }
    if (!variable.admits().test(text) || excluded(variable).contains(text)) {
      return false;
    }
    boolean usually = variable.usual() == null || text.equals(Value.text(variable.usual()));
    boolean equal = (fork(variable, 2) == 0) == usually;
    if (equal) {
      settle(variable, new Value.Text(text, node));
    } else {
      excluded(variable).add(text);
      forks.put(variable.id(), variable);
    }
    return equal;
  }

  /** One of two answers; the same {@code key} always has the same. */
  boolean decide(String key, String label, Reason reason) {
    asked = true;
    Integer known = decided.get(key);
    if (known == null) {
      known = decisions.next(2);
      begin();
      decided.put(key, known);
      forks.put(key, known == 0 ? label : "not " + label);
      forkReasons.add(reason);
    }
    return known == 0;
  }

  /** Whether there was a choice. */
  boolean forked() {
    return !forks.isEmpty();
  }

  /** What was assumed where there was a choice. */
  String witness() {
    List<String> words = new ArrayList<>(forks.size());
    for (Object fork : forks.values()) {
      // put into words only here: a mapping of thousands of keys makes thousands of values to
      // exclude
      words.add(
          fork instanceof Variable variable
              ? variable.label() + "!=" + String.join(",", excluded(variable))
              : (String) fork);
    }
    return String.join(", ", words);
  }

  /**
   * The reason that all forks share, {@link Reason#BRANCH} when they differ, null without forks.
   */
  Reason forkReason() {
    if (forkReasons.isEmpty()) {
      return null;
    }
    return forkReasons.size() == 1 ? forkReasons.iterator().next() : Reason.BRANCH;
  }

  private int fork(Variable variable, int options) {
    if (options == 1) {
      return 0;
    }
    begin();
    forkReasons.add(variable.forkReason());
    return decisions.next(options);
  }

  private void settle(Variable variable, Value value) {
    begin();
    settled.put(variable, value);
    forks.put(variable.id(), variable.label() + "=" + Canonical.alone(Canonical.words(value)));
  }

  private static List<Value> defaultFirst(Variable variable) {
    String usual = Value.text(variable.usual());
    List<Value> values = new ArrayList<>();
    for (Value value : variable.allowed()) {
      boolean first = usual != null && usual.equals(Value.text(value));
      values.add(first ? 0 : values.size(), value);
    }
    return values;
  }

  private Set<String> excluded(Variable variable) {
    begin();
    return excluded.computeIfAbsent(variable, any -> new LinkedHashSet<>());
  }

  private boolean excludes(Variable variable, Value value) {
    return excluded.containsKey(variable) && excluded(variable).contains(Value.text(value));
  }
}
