package io.glueguard.format.cloudformation;

import io.glueguard.format.StartProperties;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.JsonWalk;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Turns a template into a stack, and the nested templates that it names into theirs. */
final class StackBuilder {
  private static final ResourceGraph NOTHING =
      new ResourceGraph(List.of(), ResourceGraph.Settings.NONE);

  private final Function<SourceFile, Template> templates;
  private final List<Stack> stacks = new ArrayList<>();
  private final Nesting nesting;
  private Nested.Room room = new Nested.Room();

  /**
   * @param templates the template that a file holds; null when it holds none
   * @param nesting told of nested stacks
   */
  StackBuilder(Function<SourceFile, Template> templates, Nesting nesting) {
    this.templates = templates;
    this.nesting = nesting;
  }

  /** The stacks built so far, parents before their nested stacks. */
  List<Stack> stacks() {
    return stacks;
  }

  /** Fills a stack from its template. */
  void build(StackContext context) {
    stacks.add(context.stack);
    room = context.depth == 0 ? new Nested.Room() : room;
    context.stack.comments().addAll(context.template.comments());
    Environment environment = Environment.of(context);
    entries(
        context.template.section("Conditions"),
        environment,
        (entry, inner) ->
            context.condition(
                inner.name(entry.key().text()), Conditions.term(entry.value(), inner)));
    entries(
        context.template.section("Resources"),
        environment,
        (entry, inner) -> resource(context, entry, inner));
    entries(
        context.template.section("Outputs"),
        environment,
        (entry, inner) -> output(context, entry, inner));
  }

  /** The entries of a section, loops unrolled and includes read. */
  private static void entries(
      MapNode section, Environment environment, BiConsumer<MapNode.Entry, Environment> each) {
    if (section == null) {
      return;
    }
    for (MapNode.Entry entry : section.entries()) {
      String key = entry.key().text();
      if (Loops.isLoop(key)) {
        Value.Unknown open = Loops.unroll(entry, environment, World.usual(NOTHING), each);
        if (open != null && open.reason() == Reason.TOO_DEEP) {
          environment.stack().refuse(entry.key(), key + Loops.PAST);
        }
      } else if (key.equals("Fn::Transform") && entry.value() instanceof MapNode call) {
        entries(included(call, environment), environment, each);
      } else {
        each.accept(entry, environment);
      }
    }
  }

  private static MapNode included(MapNode call, Environment environment) {
    boolean include =
        call.get("Name") instanceof ScalarNode name && name.text().equals("AWS::Include");
    return include
            && call.get("Parameters") instanceof MapNode parameters
            && parameters.get("Location") instanceof ScalarNode location
        ? Includes.read(environment.stack(), location.text())
        : null;
  }

  private void resource(StackContext context, MapNode.Entry entry, Environment environment) {
    if (!(entry.value() instanceof MapNode body)
        || !(body.get("Type") instanceof ScalarNode type)
        || type.text().isEmpty()) {
      return;
    }
    String name = environment.name(entry.key().text());
    Node written = body.get("Properties");
    Term properties =
        written == null ? Term.of(new Value.Nothing(null)) : new Expression(written, environment);
    String canonical = Sam.canonicalType(type.text());
    Resource resource =
        new Resource(
            canonical,
            name,
            context.stack,
            entry.key(),
            body,
            StartProperties.of(canonical, properties, Nested.definitions(context)));
    Term condition = condition(context, body, environment);
    if (condition != null) {
      resource.onlyIf(condition);
    }
    if (JsonWalk.suits(context.template.file())) {
      String section = context.template.form() == TemplateShape.Form.FRAGMENT ? "/" : "/Resources/";
      resource.at(section + entry.key().text().replace("~", "~0").replace("/", "~1"));
    }
    String constructed = ConstructPath.of(body);
    if (constructed != null) {
      resource.shownAs(ConstructPath.shown(constructed));
    }
    context.generator().describe(resource, body);
    context.stack.add(resource);
    room.resource(context.depth);
    if (Nested.isStack(type.text())) {
      nest(context, entry, environment, condition);
    }
  }

  private static Term condition(StackContext context, MapNode body, Environment environment) {
    Term own =
        body.get("Condition") instanceof ScalarNode name
            ? named(environment.name(name.text()), context, name)
            : null;
    Term outer = context.onlyIf();
    if (own == null || outer == null) {
      return own == null ? outer : own;
    }
    return new Term() {
      @Override
      public Value in(World world) {
        Value first = world.evaluate(outer);
        return "true".equals(Value.text(first)) ? world.evaluate(own) : first;
      }

      @Override
      public Node node() {
        return own.node();
      }
    };
  }

  /** A term that is true when a condition of the stack is. */
  static Term named(String condition, StackContext context, Node node) {
    return new Term() {
      @Override
      public Value in(World world) {
        return new Value.Text(Boolean.toString(Conditions.isTrue(condition, context, world)), node);
      }

      @Override
      public Node node() {
        return node;
      }
    };
  }

  private void nest(
      StackContext parent, MapNode.Entry entry, Environment environment, Term condition) {
    MapNode body = (MapNode) entry.value();
    ScalarNode key = entry.key();
    String name = environment.name(key.text());
    SourceFile file = Nested.template(body, parent, World.usual(NOTHING));
    Template template = file == null ? null : templates.apply(file);
    if (template == null) {
      return;
    }
    String refused = Nested.refused(parent, template.file(), room);
    if (refused != null) {
      parent.refuse(key, name + refused);
      return;
    }
    String constructed = ConstructPath.ofNestedStack(body);
    String inside = parent.stack.path().isEmpty() ? name : parent.stack.path() + "/" + name;
    String path = constructed == null ? inside : constructed;
    String id = parent.stack.id() + "/" + name;
    Stack stack = new Stack(id, path, parent.stack.tool(), template.file(), parent.stack.scope());
    stack.joins(parent.stack.family());
    Nested.tag(stack, parent.stack, body, environment);
    StackContext child =
        new StackContext(
            template,
            stack,
            Nested.given(body, environment),
            parent.neighbours,
            parent.deployment,
            parent.problems,
            parent.depth + 1);
    child.nestedBy(parent);
    child.onlyIf(condition);
    child.writtenBy(parent.generator());
    parent.nested(name, child);
    nesting.made(template.id(), condition);
    build(child);
  }

  private static void output(StackContext context, MapNode.Entry entry, Environment environment) {
    if (!(entry.value() instanceof MapNode body) || body.get("Value") == null) {
      return;
    }
    String name = environment.name(entry.key().text());
    Term value = new Expression(body.get("Value"), environment);
    context.output(name, value);
    Term made = condition(context, body, environment);
    if (body.get("Export") instanceof MapNode export && export.get("Name") != null) {
      Term exported = new Expression(export.get("Name"), environment);
      context.stack.exports().add(new Stack.Export(onlyIf(made, exported), value));
    }
    Term stackName = context.stackName();
    Term readable = readable(stackName, name, entry.key());
    context.stack.exports().add(new Stack.Export(onlyIf(made, readable), value));
  }

  private static Term readable(Term stackName, String output, Node key) {
    return new Term() {
      @Override
      public Value in(World world) {
        List<Value> parts =
            List.of(
                new Value.Text(References.OUTPUT, key),
                world.evaluate(stackName),
                new Value.Text("/" + output, key));
        return Value.join(parts, key);
      }

      @Override
      public Node node() {
        return key;
      }
    };
  }

  private static Term onlyIf(Term condition, Term term) {
    if (condition == null) {
      return term;
    }
    return new Term() {
      @Override
      public Value in(World world) {
        return "true".equals(Value.text(world.evaluate(condition)))
            ? world.evaluate(term)
            : new Value.Nothing(term.node());
      }

      @Override
      public Node node() {
        return term.node();
      }
    };
  }

  /** Names of the files that a template nests, found without building it. */
  static List<SourceFile> nestedFiles(StackContext context) {
    List<SourceFile> files = new ArrayList<>();
    World world = World.usual(NOTHING);
    entries(
        context.template.section("Resources"),
        Environment.of(context),
        (entry, inner) -> {
          if (entry.value() instanceof MapNode body
              && body.get("Type") instanceof ScalarNode type
              && Nested.isStack(type.text())) {
            SourceFile file = Nested.template(body, context, world);
            if (file != null) {
              files.add(file);
            }
          }
        });
    return files;
  }

  /** Values given to the parameters of a template: by its tool, and above that by the user. */
  static Map<String, Term> given(Map<String, String> byTool, Map<String, String> byUser) {
    Map<String, Term> given = new LinkedHashMap<>();
    byTool.forEach((name, text) -> given.put(name, Term.of(new Value.Text(text, null))));
    byUser.forEach((name, text) -> given.put(name, Term.of(new Value.Text(text, null))));
    return given;
  }
}
