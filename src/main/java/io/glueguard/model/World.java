package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.HashMap;
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
  /** What it costs to find out, or to decide, whether something is a certain text, in steps. */
  private static final int OUTCOME = 2;

  /** Deepest nesting of terms that is followed; past it a value is unknown. */
  public static final int DEEPEST = 400;

  /** What a world costs before anything is asked in it, in steps. */
  private static final int BEGINNING = 16;

  /** Most terms that one evaluation looks at; past it values are unknown. */
  public static final int MOST_STEPS = 200_000;

  private final ResourceGraph graph;
  private final Assignment assignment;
  private final Effort effort;
  private Set<Note> notes;
  private Map<Object, Object> memory;
  private Value.Unknown undeployable;
  private int muted;
  private int depth;
  private int steps;

  World(ResourceGraph graph, Decisions decisions, boolean open) {
    this.graph = graph;
    this.assignment = new Assignment(decisions, open);
    this.effort = graph.effort();
    effort.take(BEGINNING);
  }

  /** A world of its own in which every first outcome is taken: the one that the defaults make. */
  public static World usual(ResourceGraph graph) {
    return new World(graph, new Decisions(), false);
  }

  /** A world in which defaults settle nothing, and every first outcome is taken. */
  static World open(ResourceGraph graph) {
    return new World(graph, new Decisions(), true);
  }

  /** Everything that is declared in this scan. */
  public ResourceGraph graph() {
    return graph;
  }

  /** True once anything was asked that another world may answer differently. */
  public boolean asked() {
    return assignment.asked();
  }

  /** Stands by what was found out before in a world like this one, and asked then. */
  void asks() {
    assignment.asks();
  }

  /**
   * True when defaults do not settle a variable, so that its other allowed values are tried too.
   */
  public boolean isOpen() {
    return assignment.isOpen();
  }

  /**
   * Evaluates a term one level deeper, unless that is too deep; everything that evaluates a term
   * inside another does it here.
   */
  public Value evaluate(Term term) {
    if (depth >= DEEPEST || ++steps > MOST_STEPS || !effort.take(1)) {
      return new Value.Unknown(Reason.TOO_DEEP, "", null, term.node());
    }
    depth++;
    try {
      Value value = term.in(this);
      effort.take(weight(value));
      return value;
    } finally {
      depth--;
    }
  }

  /** What it cost to put a value together, in steps. */
  private static int weight(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().length() >> 8;
    }
    if (value instanceof Value.Items items) {
      return items.terms().size() >> 3;
    }
    if (value instanceof Value.Joined joined) {
      return joined.parts().size() >> 2;
    }
    return value instanceof Value.Fields fields ? fields.fields().size() >> 3 : 0;
  }

  /** Pays for work that is no evaluation, in steps; false when no more is allowed. */
  public boolean spend(long cost) {
    return effort.take(cost);
  }

  /**
   * The value of a variable, seen from {@code node}: settled, its default, one of its allowed
   * values, or unknown.
   */
  public Value value(Variable variable, Node node) {
    if (variable.allowed() != null) {
      effort.take(variable.allowed().size() >> 4);
    }
    return assignment.value(variable, node);
  }

  /** Evaluates a side of a comparison that {@link #same} is asked about next. */
  public Value compared(Term term) {
    return assignment.comparing(() -> evaluate(term));
  }

  /**
   * Whether two values are equal when deployed. Forks where that is open, so there is always an
   * answer.
   */
  public boolean same(Value left, Value right) {
    effort.take(1);
    String one = Value.text(left);
    String two = Value.text(right);
    if (one != null && two != null) {
      return one.equals(two);
    }
    if (one != null || two != null) {
      effort.take(OUTCOME);
      return one != null ? sameText(right, one, left) : sameText(left, two, right);
    }
    String canonical = Canonical.of(left);
    if (canonical != null && canonical.equals(Canonical.of(right))) {
      return true;
    }
    List<Value> rest = CommonEnds.without(left, right);
    return rest != null
        ? same(rest.get(0), rest.get(1))
        : compare(left, right, Canonical.words(left) + "=" + Canonical.words(right));
  }

  /** Two things of which one says something about the other from now on. */
  private boolean compare(Value left, Value right, String label) {
    boolean same = decide(pair(left, right), label, reasonOf(left, right));
    String one = Canonical.usual(left);
    if (isOpen() && (one == null || same != one.equals(Canonical.usual(right)))) {
      assignment.leaveDefault(left);
      assignment.leaveDefault(right);
    }
    return same;
  }

  private boolean sameText(Value open, String text, Value known) {
    if (open instanceof Value.Unknown unknown && unknown.variable() != null) {
      return assignment.is(unknown.variable(), text, known.node());
    }
    if (open instanceof Value.Joined joined) {
      if (!Canonical.maybe(joined, text)) {
        return false;
      }
      String hole = Canonical.onlyHole(joined, text);
      if (hole != null
          && joined.firstUnknown() != null
          && joined.firstUnknown().variable() != null) {
        return assignment.is(joined.firstUnknown().variable(), hole, known.node());
      }
    }
    return compare(open, known, Canonical.words(open) + "=" + text);
  }

  /**
   * Something that is true or false when deployed and that nothing here can tell; the same {@code
   * key} always has the same answer.
   */
  public boolean decide(String key, String label, Reason reason) {
    return assignment.decide(key, label, reason);
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
    undeployable = undeployable == null ? why : undeployable;
  }

  /** Says the same of all that is settled here, whoever asks for it. */
  public void forbid(Value.Unknown why) {
    assignment.forbid(why);
  }

  /** Why no stack can be deployed in this world; null when it can. */
  public Value.Unknown undeployable() {
    return undeployable == null ? assignment.forbidden() : undeployable;
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
    if (muted == 0) {
      if (notes == null) {
        notes = new LinkedHashSet<>();
      }
      notes.add(note);
    }
  }

  /** Does something aside, e.g. a search: its steps and what cannot be deployed do not count. */
  public <T> T muted(Supplier<T> work) {
    Value.Unknown before = undeployable;
    muted++;
    try {
      return work.get();
    } finally {
      muted--;
      undeployable = before;
    }
  }

  /**
   * Does something once in this world and remembers what came out; {@code key} needs equals and
   * hashCode.
   */
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> work) {
    if (memory == null) {
      memory = new HashMap<>();
    }
    if (!memory.containsKey(key)) {
      memory.put(key, work.get());
    }
    return (T) memory.get(key);
  }

  /** The steps recorded so far, in order, each once. */
  public List<Note> notes() {
    return notes == null ? List.of() : List.copyOf(notes);
  }

  /**
   * What was assumed where there was a choice, e.g. {@code Stage=dev}; empty when there was none.
   */
  public String witness() {
    return assignment.witness();
  }

  /** Whether there was a choice. */
  boolean forked() {
    return assignment.forked();
  }

  /**
   * Why the worlds differ: the reason that all forks share, {@link Reason#BRANCH} when they differ,
   * null without forks.
   */
  public Reason forkReason() {
    return assignment.forkReason();
  }
}
