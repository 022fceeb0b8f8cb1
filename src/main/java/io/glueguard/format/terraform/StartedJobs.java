package io.glueguard.format.terraform;

import io.glueguard.format.HoledJson;
import io.glueguard.format.JobRuns;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds {@code JobRuns}, the jobs that state machines and schedules start, to what a plan says. */
final class StartedJobs {
  private static final String PROPERTY = "JobRuns";

  private StartedJobs() {}

  /** The properties of a resource of that type, with its job runs where it can have any. */
  static Value with(String type, Value properties) {
    boolean machine = type.equals("AWS::StepFunctions::StateMachine");
    if (!(properties instanceof Value.Fields fields)
        || !machine && !type.equals("AWS::Scheduler::Schedule")) {
      return properties;
    }
    Map<String, Value.Field> all = new LinkedHashMap<>(fields.fields());
    all.put(PROPERTY, new Value.Field(null, machine ? ofMachine(fields) : ofSchedule(fields)));
    return new Value.Fields(all, fields.others(), fields.node());
  }

  private static Term ofMachine(Value.Fields fields) {
    return new Lazy(fields) {
      @Override
      public Value in(World world) {
        Value definition = HoledJson.read(field(fields, "DefinitionString", world), Map.of());
        return JobRuns.ofStateMachine(definition, world, node());
      }
    };
  }

  private static Term ofSchedule(Value.Fields fields) {
    return new Lazy(fields) {
      @Override
      public Value in(World world) {
        Value target = field(fields, "Target", world);
        if (target instanceof Value.Items items) {
          List<Term> blocks = items.terms();
          target = blocks.isEmpty() ? new Value.Nothing(null) : world.evaluate(blocks.get(0));
        }
        Value arn = field(target, "Arn", world);
        return JobRuns.ofSchedule(arn, field(target, "Input", world), target.node());
      }
    };
  }

  private static Value field(Value value, String name, World world) {
    Value.Field field = value instanceof Value.Fields fields ? fields.field(name) : null;
    return field == null ? new Value.Nothing(null) : world.evaluate(field.term());
  }

  /** A term that stands where the resource stands. */
  private abstract static class Lazy implements Term {
    private final Value.Fields fields;

    Lazy(Value.Fields fields) {
      this.fields = fields;
    }

    @Override
    public Node node() {
      return fields.node();
    }
  }
}
