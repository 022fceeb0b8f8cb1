package io.glueguard.format.cloudformation;

import io.glueguard.format.HoledJson;
import io.glueguard.format.JobRuns;
import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.Document;
import io.glueguard.source.Node;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Properties of a resource, with {@code JobRuns} added for what starts jobs. */
final class DerivedProperties implements Term {
  private final String type;
  private final Term properties;
  private final Environment environment;

  private DerivedProperties(String type, Term properties, Environment environment) {
    this.type = type;
    this.properties = properties;
    this.environment = environment;
  }

  /** The properties of a resource of that type, not evaluated. */
  static Term of(String type, Term properties, Environment environment) {
    boolean starts =
        type.equals("AWS::StepFunctions::StateMachine") || type.equals("AWS::Scheduler::Schedule");
    return starts ? new DerivedProperties(type, properties, environment) : properties;
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
        return file(location, substitutions, world);
      }
    }
    return new Value.Nothing(fields.node());
  }

  private Value file(Value location, Map<String, Term> substitutions, World world) {
    StackContext stack = environment.stack();
    String path = Value.text(location);
    SourceFile file =
        path == null || path.contains("://")
            ? Nested.uploaded(value(location, "Key", world), stack)
            : stack.neighbours.file(stack.template.file(), path);
    List<Document> documents = file == null ? List.of() : TreeReader.read(file).value();
    return documents.size() == 1
        ? HoledJson.read(documents.get(0).root(), substitutions)
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
