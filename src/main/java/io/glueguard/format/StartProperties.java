package io.glueguard.format;

import io.glueguard.model.HoledJson;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Properties of a resource, with {@code JobRuns} added for what starts jobs. */
public final class StartProperties implements Term {
  private final String type;
  private final Term properties;
  private final Definitions definitions;

  private StartProperties(String type, Term properties, Definitions definitions) {
    this.type = type;
    this.properties = properties;
    this.definitions = definitions;
  }

  /** Finds the definitions of state machines that lie in files of their own. */
  @FunctionalInterface
  public interface Definitions {
    /** No file is at hand. */
    Definitions NONE = (location, world) -> null;

    /** The definition at a location that a template names; null when it is not at hand. */
    Node at(Value location, World world);
  }

  /** The properties of a resource of that type, not evaluated. */
  public static Term of(String type, Term properties, Definitions definitions) {
    boolean starts =
        type.equals("AWS::StepFunctions::StateMachine") || type.equals("AWS::Scheduler::Schedule");
    return starts ? new StartProperties(type, properties, definitions) : properties;
  }

  @Override
  public Node node() {
    return properties.node();
  }

  @Override
  public Value in(World world) {
    if (!(world.evaluate(properties) instanceof Value.Fields fields)) {
      return world.evaluate(properties);
    }
    Map<String, Value.Field> all = new LinkedHashMap<>(fields.fields());
    all.put("JobRuns", new Value.Field(null, jobRuns(fields)));
    return new Value.Fields(all, fields.others(), fields.node());
  }

  private Term jobRuns(Value.Fields fields) {
    return new Term() {
      @Override
      public Value in(World world) {
        if (type.equals("AWS::Scheduler::Schedule")) {
          Value target = value(fields, "Target", world);
          return JobRuns.ofSchedule(
              value(target, "Arn", world), value(target, "Input", world), target.node());
        }
        return JobRuns.ofStateMachine(definition(fields, world), world, fields.node());
      }

      @Override
      public Node node() {
        return fields.node();
      }
    };
  }

  private Value definition(Value.Fields fields, World world) {
    Map<String, Term> substitutions = substitutions(fields, world);
    Value text = value(fields, "DefinitionString", world);
    if (!(text instanceof Value.Nothing)) {
      return HoledJson.read(text, substitutions);
    }
    Value map = value(fields, "Definition", world);
    if (!(map instanceof Value.Nothing)) {
      return Substituted.of(map, substitutions);
    }
    for (String name : List.of("DefinitionUri", "DefinitionS3Location")) {
      Value location = value(fields, name, world);
      if (!(location instanceof Value.Nothing)) {
        return stored(location, substitutions, world);
      }
    }
    return new Value.Nothing(fields.node());
  }

  private Value stored(Value location, Map<String, Term> substitutions, World world) {
    Node definition = definitions.at(location, world);
    return definition != null
        ? HoledJson.read(definition, substitutions)
        : new Value.Unknown(
            Reason.REMOTE_TEMPLATE, "a definition that is stored elsewhere", null, location.node());
  }

  private static Map<String, Term> substitutions(Value.Fields fields, World world) {
    Map<String, Term> substitutions = new LinkedHashMap<>();
    if (value(fields, "DefinitionSubstitutions", world) instanceof Value.Fields given) {
      given.fields().forEach((name, field) -> substitutions.put(name, field.term()));
    }
    return substitutions;
  }

  private static Value value(Value value, String name, World world) {
    Value.Field field = value instanceof Value.Fields fields ? fields.field(name) : null;
    return field == null ? new Value.Nothing(null) : world.evaluate(field.term());
  }
}
