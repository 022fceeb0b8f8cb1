package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An assignment of the variables and conditions that a verdict hangs on, made up as it is asked
 * for. When something is asked that is not settled and has several outcomes, the world takes the
 * next outcome that {@link Worlds} has not tried yet; what was settled once stays settled, so
 * correlated conditions stay correlated. One world serves one evaluation on one thread.
 */
public final class World {
  /** Deepest nesting of terms that is followed; past it a value is unknown. */
  public static final int DEEPEST = 400;

  /** Most terms that one evaluation looks at; past it values are unknown. */
  public static final int MOST_STEPS = 200_000;

  private final ResourceGraph graph;
  private final Decisions decisions;
  private final boolean open;
  private boolean asked;
  private final Map<Variable, Value> settled = new LinkedHashMap<>();
  private final Map<Variable, Set<String>> excluded = new LinkedHashMap<>();
  private final Map<String, Integer> decided = new HashMap<>();
  private final Map<String, String> forks = new LinkedHashMap<>();
  private final Set<Reason> forkReasons = new LinkedHashSet<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<Object, Object> memory = new HashMap<>();
  private Value.Unknown undeployable;
  private int muted;
  private int depth;
  private int steps;

  World(ResourceGraph graph, Decisions decisions, boolean open) {
    this.graph = graph;
    this.decisions = decisions;
    this.open = open;
  }

  /** A world of its own in which every first outcome is taken: the one that the defaults make. */
  public static World usual(ResourceGraph graph) {
    return new World(graph, new Decisions(), false);
  }

  /** Everything that is declared in this scan. */
  public ResourceGraph graph() {
    return graph;
  }

  /** True once anything was asked that another world may answer differently. */
  public boolean asked() {
    return asked;
  }

  /**
   * True when defaults do not settle a variable, so that its other allowed values are tried too.
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * Evaluates a term one level deeper, unless that is too deep; everything that evaluates a term
   * inside another does it here.
   */
  public Value evaluate(Term term) {
    if (depth >= DEEPEST || ++steps > MOST_STEPS) {
      return new Value.Unknown(Reason.TOO_DEEP, "", null, term.node());
    }
    depth++;
    try {
      return term.in(this);
    } finally {
      depth--;
    }
  }

  /**
   * The value of a variable, seen from {@code node}: settled, its default, one of its allowed
   * values, or unknown.
   */
  public Value value(Variable variable, Node node) {
    asked = true;
    Value known = settled.get(variable);
    if (known == null && variable.usual() != null && (!open || variable.allowed() == null)) {
      known = excludes(variable, variable.usual()) ? null : variable.usual();
      if (known != null && open) {
        settled.put(variable, known);
      }
    }
    if (known == null && variable.allowed() != null) {
      List<Value> left = remaining(variable);
      if (!left.isEmpty()) {
        known = left.get(fork(variable, left.size()));
        settle(variable, known);
      }
    }
    return known != null
        ? known.at(node)
        : new Value.Unknown(variable.reason(), variable.label(), variable, node);
  }

  /**
   * Whether two values are equal when deployed. Forks where that is open, so there is always an
   * answer.
   */
  public boolean same(Value left, Value right) {
    String one = Value.text(left);
    String two = Value.text(right);
    if (one != null && two != null) {
      return one.equals(two);
    }
    String canonical = Canonical.of(left);
    if (canonical != null && canonical.equals(Canonical.of(right))) {
      return true;
    }
    if (one != null) {
      return sameText(right, one, left);
    }
    if (two != null) {
      return sameText(left, two, right);
    }
    return decide(
        pair(left, right),
        Canonical.words(left) + "=" + Canonical.words(right),
        reasonOf(left, right));
  }

  private boolean sameText(Value open, String text, Value known) {
    if (open instanceof Value.Unknown unknown && unknown.variable() != null) {
      return is(unknown.variable(), text, known);
    }
    if (open instanceof Value.Joined joined) {
      Boolean answer = Canonical.compare(joined, text);
      if (answer != null) {
        return answer;
      }
      String hole = Canonical.onlyHole(joined, text);
      if (hole != null
          && joined.firstUnknown() != null
          && joined.firstUnknown().variable() != null) {
        return is(joined.firstUnknown().variable(), hole, new Value.Text(hole, known.node()));
      }
    }
    return decide(pair(open, known), Canonical.words(open) + "=" + text, reasonOf(open, known));
  }

  /** Whether a variable has that text as its value; forks where it is open. */
  private boolean is(Variable variable, String text, Value known) {
    asked = true;
    Value value = settled.get(variable);
    if (value == null && !open && variable.usual() != null) {
      value = variable.usual();
    }
    if (value != null) {
      return text.equals(Value.text(value));
    }
    if (!variable.admits().test(text) || excluded(variable).contains(text)) {
      return false;
    }
    if (variable.allowed() != null) {
      List<Value> left = remaining(variable);
      if (left.stream().noneMatch(each -> text.equals(Value.text(each)))) {
        return false;
      }
      if (left.size() == 1) {
        settle(variable, left.get(0));
        return true;
      }
    }
    boolean usually = variable.usual() == null || text.equals(Value.text(variable.usual()));
    boolean equal = (fork(variable, 2) == 0) == usually;
    if (equal) {
      settle(variable, new Value.Text(text, known.node()));
    } else {
      excluded(variable).add(text);
      forks.put(variable.id(), unequal(variable));
    }
    return equal;
  }

  /**
   * One of the keys of a map that a variable picks, or null for none of them; forks where it is
   * open.
   *
   * @param keys the keys, in the order they are tried
   */
  public String pick(Variable variable, List<String> keys) {
    for (String key : keys) {
      if (is(variable, key, new Value.Text(key, null))) {
        return key;
      }
    }
    return null;
  }

  /**
   * Something that is true or false when deployed and that nothing here can tell; the same {@code
   * key} always has the same answer.
   */
  public boolean decide(String key, String label, Reason reason) {
    return choose(key, label, reason, 2) == 0;
  }

  private int choose(String key, String label, Reason reason, int options) {
    asked = true;
    Integer known = decided.get(key);
    if (known != null) {
      return known;
    }
    int chosen = decisions.next(options);
    decided.put(key, chosen);
    forks.put(key, chosen == 0 ? label : "not " + label);
    forkReasons.add(reason);
    return chosen;
  }

  private int fork(Variable variable, int options) {
    if (options == 1) {
      return 0;
    }
    forkReasons.add(variable.forkReason());
    return decisions.next(options);
  }

  private void settle(Variable variable, Value value) {
    settled.put(variable, value);
    forks.put(variable.id(), variable.label() + "=" + Canonical.words(value));
  }

  private List<Value> remaining(Variable variable) {
    Set<String> without = excluded(variable);
    List<Value> left = new ArrayList<>();
    for (Value value : variable.allowed()) {
      if (!without.contains(Value.text(value))) {
        boolean usual =
            variable.usual() != null
                && Value.text(variable.usual()) != null
                && Value.text(variable.usual()).equals(Value.text(value));
        left.add(usual ? 0 : left.size(), value);
      }
    }
    return left;
  }

  private String unequal(Variable variable) {
    if (variable.allowed() != null) {
      List<Value> left = remaining(variable);
      if (!left.isEmpty()) {
        return variable.label() + "=" + Canonical.words(left.get(0));
      }
    }
    return variable.label() + "!=" + String.join(",", excluded(variable));
  }

  private Set<String> excluded(Variable variable) {
    return excluded.computeIfAbsent(variable, any -> new LinkedHashSet<>());
  }

  private boolean excludes(Variable variable, Value value) {
    return excluded.containsKey(variable) && excluded(variable).contains(Value.text(value));
  }

  private static String pair(Value left, Value right) {
    String one = Canonical.words(left);
    String two = Canonical.words(right);
    return one.compareTo(two) <= 0 ? one + " = " + two : two + " = " + one;
  }

  private static Reason reasonOf(Value left, Value right) {
    for (Value value : List.of(left, right)) {
      Reason reason = Canonical.reason(value);
      if (reason != null && reason != Reason.PARAM_NO_DEFAULT) {
        return reason;
      }
    }
    return Reason.BRANCH;
  }

  /**
   * Says that a stack with these values cannot be deployed at all; such a world counts only when
   * there is no other.
   */
  public void cannotBeDeployed(Value.Unknown why) {
    if (undeployable == null) {
      undeployable = why;
    }
  }

  /** Why no stack can be deployed in this world; null when it can. */
  public Value.Unknown undeployable() {
    return undeployable;
  }

  /** Records a step by which a value came about; {@code node} may be null for what no file says. */
  public void note(Node node, String message) {
    add(new Note(node, message));
  }

  /** Records a step that leads to a resource. */
  public void note(Resource declared, String message) {
    add(new Note(declared.key(), message, declared));
  }

  private void add(Note note) {
    if (muted == 0 && !notes.contains(note)) {
      notes.add(note);
    }
  }

  /** Does something whose steps do not belong to the chain, e.g. a search for a name. */
  public <T> T muted(Supplier<T> work) {
    muted++;
    try {
      return work.get();
    } finally {
      muted--;
    }
  }

  /**
   * Does something once in this world and remembers what came out; {@code key} needs equals and
   * hashCode.
   */
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> work) {
    if (!memory.containsKey(key)) {
      memory.put(key, work.get());
    }
    return (T) memory.get(key);
  }

  /** The steps recorded so far, in order, each once. */
  public List<Note> notes() {
    return Collections.unmodifiableList(notes);
  }

  /**
   * What was assumed where there was a choice, e.g. {@code Stage=dev}; empty when there was none.
   */
  public String witness() {
    return String.join(", ", forks.values());
  }

  /**
   * Why the worlds differ: the reason that all forks share, {@link Reason#BRANCH} when they differ,
   * null without forks.
   */
  public Reason forkReason() {
    if (forkReasons.isEmpty()) {
      return null;
    }
    return forkReasons.size() == 1 ? forkReasons.iterator().next() : Reason.BRANCH;
  }
}
