package io.glueguard.format;

import io.glueguard.model.Canonical;
import io.glueguard.model.HoledJson;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The property {@code JobRuns} that state machines and schedules get: the calls of {@code
 * glue:startJobRun} that they make, each with its {@code JobName}, {@code SecurityConfiguration},
 * {@code Arguments} and {@code Label}.
 */
public final class JobRuns {
  /** Deepest nesting of maps and parallels that is followed. */
  private static final int DEEPEST = 50;

  private static final List<String> CALL = List.of("JobName", "SecurityConfiguration", "Arguments");

  private JobRuns() {}

  /**
   * The calls of a state machine; {@code definition} is its definition as fields, or an unknown.
   */
  public static Value ofStateMachine(Value definition, World world, Node node) {
    if (definition instanceof Value.Unknown || definition instanceof Value.Nothing) {
      return definition;
    }
    List<Term> calls = new ArrayList<>();
    collect(definition, world, calls, 0);
    return new Value.Items(calls, node);
  }

  private static void collect(Value machine, World world, List<Term> calls, int depth) {
    if (!(field(machine, "States", world) instanceof Value.Fields states)) {
      return;
    }
    if (depth > DEEPEST) {
      calls.add(Term.of(untold(states.node())));
      return;
    }
    for (Map.Entry<String, Value.Field> entry : states.fields().entrySet()) {
      Value state = world.evaluate(entry.getValue().term());
      if (startsJob(state, world)) {
        calls.add(call(state, "state " + entry.getKey(), world));
      }
      collect(field(state, "Iterator", world), world, calls, depth + 1);
      collect(field(state, "ItemProcessor", world), world, calls, depth + 1);
      if (field(state, "Branches", world) instanceof Value.Items branches) {
        for (Term branch : branches.terms()) {
          collect(world.evaluate(branch), world, calls, depth + 1);
        }
      }
    }
  }

  private static boolean startsJob(Value state, World world) {
    Value resource = field(state, "Resource", world);
    String words = Canonical.words(resource);
    if (words.contains(":states:::glue:startJobRun")
        || words.contains(":states:::aws-sdk:glue:startJobRun")) {
      return true;
    }
    // a resource that is not known starts a job when it is given what only that call takes
    return resource instanceof Value.Unknown
        && field(state, "Parameters", world) instanceof Value.Fields fields
        && fields.fields().containsKey("JobName")
        && fields.fields().containsKey("SecurityConfiguration");
  }

  private static Term call(Value state, String label, World world) {
    Value parameters = field(state, "Parameters", world);
    if (parameters instanceof Value.Nothing) {
      parameters = field(state, "Arguments", world);
    }
    // a state that is given neither hands on what it was handed
    Value given = parameters instanceof Value.Nothing ? runtime(state.node()) : parameters;
    return Term.of(fields(given, label, state.node()));
  }

  /** The calls of a schedule: one when its target is the universal target for Glue, else none. */
  public static Value ofSchedule(Value arn, Value input, Node node) {
    if (!Canonical.words(arn).contains(":scheduler:::aws-sdk:glue:startJobRun")) {
      return new Value.Items(List.of(), node);
    }
    Value parameters = HoledJson.read(input, Map.of());
    return new Value.Items(List.of(Term.of(fields(parameters, "schedule", node))), node);
  }

  private static Value fields(Value parameters, String label, Node node) {
    Map<String, Value.Field> call = new LinkedHashMap<>();
    call.put("Label", new Value.Field(null, Term.of(new Value.Text(label, node))));
    if (parameters instanceof Value.Fields given) {
      for (String name : CALL) {
        Value.Field plain = given.field(name);
        Value.Field dynamic = given.fields().get(name + ".$");
        if (plain != null) {
          call.put(name, new Value.Field(plain.key(), jsonata(plain.term())));
        } else if (dynamic != null) {
          call.put(name, new Value.Field(dynamic.key(), Term.of(runtime(dynamic.term().node()))));
        }
      }
      return new Value.Fields(call, node);
    }
    Value.Unknown others = parameters instanceof Value.Nothing ? null : runtime(parameters.node());
    return new Value.Fields(call, others, node);
  }

  /** Stands for the calls further inside: there may be some, and of any job. */
  private static Value untold(Node node) {
    Map<String, Value.Field> call = new LinkedHashMap<>();
    call.put(
        "Label", new Value.Field(null, Term.of(new Value.Text("states further inside", node))));
    String words = "states nested deeper than the limit of " + DEEPEST;
    return new Value.Fields(call, new Value.Unknown(Reason.TOO_DEEP, words, null, node), node);
  }

  private static Value.Unknown runtime(Node node) {
    return new Value.Unknown(Reason.RUNTIME_INPUT, "the input of the run", null, node);
  }

  /** A JSONata expression is known only when the run starts, unless it is nothing but a string. */
  private static Term jsonata(Term term) {
    return new Term() {
      @Override
      public Value in(World world) {
        Value value = world.evaluate(term);
        String words = Canonical.words(value).strip();
        if (!words.startsWith("{%") || !words.endsWith("%}")) {
          return value;
        }
        String expression = words.substring(2, words.length() - 2).strip();
        return isString(expression)
            ? new Value.Text(expression.substring(1, expression.length() - 1), value.node())
            : runtime(value.node());
      }

      @Override
      public Node node() {
        return term.node();
      }
    };
  }

  private static boolean isString(String expression) {
    int last = expression.length() - 1;
    if (last < 1 || expression.indexOf('\\') >= 0 || expression.contains("${")) {
      return false;
    }
    char quote = expression.charAt(0);
    return (quote == '\'' || quote == '"') && expression.indexOf(quote, 1) == last;
  }

  private static Value field(Value value, String name, World world) {
    Value.Field field = value instanceof Value.Fields fields ? fields.field(name) : null;
    return field == null ? new Value.Nothing(null) : world.evaluate(field.term());
  }
}
