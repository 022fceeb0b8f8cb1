package io.glueguard.access;

import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Scope;
import io.glueguard.model.Stack;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small graph from a map of names to resources, written like the Resources of a template, with
 * {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and, for what is not known, {@code Unknown:
 * <reason>} and {@code If: [condition, one, other]}. It is far from CloudFormation: just enough to
 * say a case.
 */
final class Declared {
  private static final Variable REGION =
      Variable.open("region", "AWS::Region", Reason.PSEUDO_PARAM);
  private static final Variable ACCOUNT =
      Variable.open("account", "AWS::AccountId", Reason.PSEUDO_PARAM);

  private final Stack stack;
  private ResourceGraph graph;

  private Declared(String yaml, Scope scope) {
    SourceFile file = SourceFile.of("test.yaml", yaml);
    this.stack = new Stack("test.yaml", "", Stack.Tool.CLOUDFORMATION, file, scope);
    MapNode root = (MapNode) TreeReader.read(file).value().get(0).root();
    for (MapNode.Entry entry : root.entries()) {
      MapNode body = (MapNode) entry.value();
      Node properties = body.get("Properties");
      Term term = properties == null ? Term.of(new Value.Nothing(null)) : new Written(properties);
      String type = ((ScalarNode) body.get("Type")).text();
      stack.add(new Resource(type, entry.key().text(), stack, entry.key(), body, term));
    }
  }

  /** In a region and account that nobody knows. */
  static Declared of(String yaml) {
    return in(yaml, new Scope(open(REGION), open(ACCOUNT)));
  }

  /** In a known region and account. */
  static Declared at(String region, String account, String yaml) {
    return in(yaml, new Scope(text(region), text(account)));
  }

  private static Declared in(String yaml, Scope scope) {
    Declared declared = new Declared(yaml, scope);
    declared.graph = new ResourceGraph(List.of(declared.stack), ResourceGraph.Settings.NONE);
    return declared;
  }

  /** What comes out of the usual worlds, in their order. */
  List<Answer.Kind> inEveryWorld(String action) {
    Resource job = resource("Job");
    return Worlds.usual(
            graph,
            stack,
            world ->
                new Access(true)
                    .allows(world, job, job.value(world, "Role"), action, job.value(world, "Key"))
                    .kind())
        .seen()
        .stream()
        .map(Worlds.Seen::outcome)
        .toList();
  }

  World world() {
    return World.usual(graph);
  }

  Resource resource(String name) {
    return stack.resource(name);
  }

  Scope scope() {
    return stack.scope();
  }

  /** Whether the role of {@code Job} may do an action to its {@code Key} property. */
  Answer allows(String action) {
    return allows(new Access(true), action);
  }

  Answer allows(Access access, String action) {
    World world = world();
    Resource job = resource("Job");
    return access.allows(world, job, job.value(world, "Role"), action, job.value(world, "Key"));
  }

  Answer admits(String action) {
    World world = world();
    Resource job = resource("Job");
    return new Access(true)
        .keyPolicyAdmits(world, job, job.value(world, "Role"), action, job.value(world, "Key"));
  }

  Answer logsMayUse(String action) {
    World world = world();
    Resource job = resource("Job");
    return new Access(true).logsMayUse(world, job, action, job.value(world, "Key"));
  }

  KeyIdentity key() {
    World world = world();
    return KeyIdentity.of(world, resource("Job"), resource("Job").value(world, "Key"));
  }

  private static Term text(String text) {
    return Term.of(new Value.Text(text, null));
  }

  private static Term open(Variable variable) {
    return new Term() {
      @Override
      public Value in(World world) {
        return world.value(variable, null);
      }

      @Override
      public Node node() {
        return null;
      }
    };
  }

  private final class Written implements Term {
    private final Node node;

    Written(Node node) {
      this.node = node;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public Value in(World world) {
      if (node instanceof ScalarNode scalar) {
        return scalar.isNull() ? new Value.Nothing(node) : new Value.Text(scalar.text(), node);
      }
      if (node instanceof ListNode list) {
        List<Term> terms = new ArrayList<>();
        list.items().forEach(item -> terms.add(new Written(item)));
        return new Value.Items(terms, node);
      }
      MapNode map = (MapNode) node;
      if (map.get("If") instanceof ListNode choice) {
        String name = ((ScalarNode) choice.items().get(0)).text();
        boolean first = world.decide(name, name, Reason.BRANCH);
        return world.evaluate(new Written(choice.items().get(first ? 1 : 2)));
      }
      if (map.entries().size() == 1
          && map.entries().get(0).value() instanceof ScalarNode argument) {
        Value value = call(world, map.entries().get(0).key().text(), argument.text());
        if (value != null) {
          return value.at(node);
        }
      }
      Map<String, Value.Field> fields = new LinkedHashMap<>();
      for (MapNode.Entry entry : map.entries()) {
        fields.put(entry.key().text(), new Value.Field(entry.key(), new Written(entry.value())));
      }
      return new Value.Fields(fields, node);
    }

    private Value call(World world, String function, String argument) {
      return switch (function) {
        case "Ref", "Fn::GetAtt" -> reference(world, argument);
        case "Fn::Sub" -> substituted(world, argument);
        case "Unknown" -> new Value.Unknown(Reason.valueOf(argument), "", null, node);
        default -> null;
      };
    }

    private Value reference(World world, String name) {
      if (name.equals("AWS::Region")) {
        return world.evaluate(stack.scope().region());
      }
      if (name.equals("AWS::AccountId")) {
        return world.evaluate(stack.scope().account());
      }
      if (name.equals("AWS::Partition") || name.equals("AWS::URLSuffix")) {
        return world.value(Variable.open(name, name, Reason.PSEUDO_PARAM), node);
      }
      int dot = name.indexOf('.');
      Resource target = stack.resource(dot < 0 ? name : name.substring(0, dot));
      if (target == null) {
        return world.value(Variable.open(name, "parameter " + name, Reason.PARAM_NO_DEFAULT), node);
      }
      return new Value.Reference(
          target, dot < 0 ? Value.Reference.REF : name.substring(dot + 1), node);
    }

    private Value substituted(World world, String text) {
      List<Value> parts = new ArrayList<>();
      int from = 0;
      for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
        int close = text.indexOf('}', open);
        parts.add(new Value.Text(text.substring(from, open), node));
        parts.add(reference(world, text.substring(open + 2, close)));
        from = close + 1;
      }
      parts.add(new Value.Text(text.substring(from), node));
      return Value.join(parts, node);
    }
  }
}
