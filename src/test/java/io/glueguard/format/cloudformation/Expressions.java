package io.glueguard.format.cloudformation;

import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.model.Note;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What expressions come to within the sections of a template, in words: a text as it is, {@code ?}
 * and the reason for what is not known, {@code Name.Attribute} in angle brackets for a reference.
 */
public final class Expressions {
  private static final String THING =
      """
        Thing:
          Type: Custom::Thing
          Properties:
            Value: \
      """;

  private final String sections;
  private final Deployment deployment;
  private final Map<String, String> beside;
  private final List<String> problems = new ArrayList<>();

  private Expressions(String sections, Deployment deployment, Map<String, String> beside) {
    this.sections = sections;
    this.deployment = deployment;
    this.beside = beside;
  }

  /** Within these sections, {@code Resources} the last of them or not among them. */
  public static Expressions in(String sections) {
    return new Expressions(sections, Deployment.NONE, Map.of());
  }

  /** The same for a deployment. */
  public Expressions deployed(Deployment where) {
    return new Expressions(sections, where, beside);
  }

  /** The same with files beside the template, by path. */
  public Expressions beside(Map<String, String> files) {
    return new Expressions(sections, deployment, files);
  }

  /** What a flow-style expression is where there is one world only. */
  public String value(String expression) {
    List<String> worlds = worlds(expression);
    if (worlds.size() != 1) {
      throw new AssertionError(worlds);
    }
    return worlds.get(0);
  }

  /** What it is in each world where defaults decide, with what is assumed there. */
  public List<String> worlds(String expression) {
    return words(Worlds.usual(graph(expression), Expressions::valueOfThing));
  }

  /** The same in worlds that differ from the defaults too. */
  public List<String> openWorlds(String expression) {
    return words(Worlds.open(graph(expression), Expressions::valueOfThing));
  }

  /** The steps to it in the first world, as {@code line: message}. */
  public List<String> steps(String expression) {
    World world = World.usual(graph(expression));
    valueOfThing(world);
    List<String> steps = new ArrayList<>();
    for (Note note : world.notes()) {
      String line = note.node() == null ? "" : note.node().span().start().line() + ": ";
      steps.add(line + note.message());
    }
    return steps;
  }

  /** Why no stack can be deployed with it in the first world. */
  public String undeployable(String expression) {
    World world = World.usual(graph(expression));
    valueOfThing(world);
    return world.undeployable() == null ? "deployable" : words(world.undeployable(), world);
  }

  /** What the format said about the templates that were read so far. */
  public List<String> problems() {
    return problems;
  }

  /** The graph with that value of a property of the resource {@code Thing}. */
  public ResourceGraph graph(String expression) {
    String thing = THING + expression + "\n";
    String text =
        sections.contains("Resources:\n")
            ? sections.replace("Resources:\n", "Resources:\n" + thing)
            : sections + "Resources:\n" + thing;
    SourceFile file = SourceFile.of("template.yaml", text);
    Neighbours neighbours =
        (from, path) -> beside.containsKey(path) ? SourceFile.of(path, beside.get(path)) : null;
    CloudFormationFormat format = new CloudFormationFormat(neighbours, deployment);
    format.add(file, TreeReader.read(file).value(), true);
    beside.forEach(
        (name, content) -> {
          SourceFile neighbour = SourceFile.of(name, content);
          format.add(neighbour, TreeReader.read(neighbour).value(), true);
        });
    List<Stack> stacks = format.stacks();
    for (Problem problem : format.problems()) {
      String told = problem.span().start().line() + ": " + problem.message();
      if (!problems.contains(told)) {
        problems.add(told);
      }
    }
    return new ResourceGraph(stacks, ResourceGraph.Settings.NONE);
  }

  private static String valueOfThing(World world) {
    Resource thing = world.graph().ofType("Custom::Thing").get(0);
    return words(thing.value(world, "Value"), world);
  }

  private static List<String> words(Worlds<String> worlds) {
    List<String> words = new ArrayList<>();
    for (Worlds.Seen<String> seen : worlds.seen()) {
      String witness = seen.world().witness();
      words.add(seen.outcome() + (witness.isEmpty() ? "" : " when " + witness));
    }
    return words;
  }

  /** A value in words, looked into as deep as it goes. */
  public static String words(Value value, World world) {
    Function<Term, String> inner = term -> words(world.evaluate(term), world);
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Items items) {
      return items.terms().stream().map(inner).toList().toString();
    }
    if (value instanceof Value.Fields fields) {
      List<String> entries = new ArrayList<>();
      fields.fields().forEach((key, field) -> entries.add(key + ": " + inner.apply(field.term())));
      if (fields.others() != null) {
        entries.add("others: " + words(fields.others(), world));
      }
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof Value.Reference reference) {
      return "<" + reference.target().name() + "." + reference.attribute() + ">";
    }
    if (value instanceof Value.Unknown unknown) {
      return "?" + unknown.reason() + (unknown.words().isEmpty() ? "" : " " + unknown.words());
    }
    if (value instanceof Value.Joined joined) {
      StringBuilder words = new StringBuilder();
      for (Value part : joined.parts()) {
        String each = words(part, world);
        words.append(part instanceof Value.Text ? each : "${" + each + "}");
      }
      return words.toString();
    }
    return "nothing";
  }
}
