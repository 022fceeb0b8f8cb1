package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Resource;
import io.glueguard.model.Scope;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.List;

/** {@code Ref}, {@code Fn::GetAtt} and what is handed from stack to stack. */
final class References {
  private References() {}

  static Value ref(Call call) {
    if (!(call.argument() instanceof ScalarNode)) {
      // inside a loop the name may be put together: Ref: {Fn::Sub: ...}
      Value name = call.value(call.argument());
      return name instanceof Value.Text || name instanceof Value.Joined
          ? named(Canonical.words(name), call)
          : call.malformed();
    }
    Value loop = call.environment().loops().get(((ScalarNode) call.argument()).text());
    if (loop != null) {
      return loop.at(call.node());
    }
    return named(call.name(call.argument()), call);
  }

  /** A pseudo parameter, a parameter or a resource; malformed for a name that is no text (null). */
  static Value named(String name, Call call) {
    if (name == null) {
      return call.malformed();
    }
    if (name.startsWith("AWS::")) {
      return pseudo(name, call);
    }
    Value parameter = Parameters.value(call.stack(), name, call.world(), call.node());
    if (parameter != null) {
      return parameter;
    }
    Resource resource = call.stack().resource(name);
    return resource != null
        ? new Value.Reference(resource, Value.Reference.REF, call.node())
        : call.unknown(Reason.NOT_DECLARED, name);
  }

  private static Value pseudo(String name, Call call) {
    StackContext stack = call.stack();
    switch (name) {
      case "AWS::NoValue":
        return new Value.Nothing(call.node());
      case "AWS::Region":
        return call.world().evaluate(stack.stack.scope().region()).at(call.node());
      case "AWS::AccountId":
        return call.world().evaluate(stack.stack.scope().account()).at(call.node());
      case "AWS::StackName":
        return call.world().evaluate(stack.stackName()).at(call.node());
      case "AWS::StackId":
        return variable(name + "@" + stack.stack.id(), name, call);
      case "AWS::Partition", "AWS::URLSuffix":
        return partition(name, call);
      case "AWS::NotificationARNs":
        return variable(name, name, call);
      default:
        return call.unknown(Reason.NOT_DECLARED, name);
    }
  }

  /** What the region tells of it, when that is known. */
  private static Value partition(String name, Call call) {
    String region = Value.text(call.world().evaluate(call.stack().stack.scope().region()));
    Partition partition = region == null ? null : Partition.of(region);
    if (partition == null) {
      return variable(name, name, call);
    }
    String text = name.equals("AWS::Partition") ? partition.name() : partition.suffix();
    return new Value.Text(text, call.node());
  }

  private static Value variable(String id, String label, Call call) {
    return call.world().value(Variable.open(id, label, Reason.PSEUDO_PARAM), call.node());
  }

  static Value attribute(Call call) {
    String id;
    String attribute;
    if (call.argument() instanceof ListNode list && list.items().size() >= 2) {
      id = call.name(list.items().get(0));
      StringBuilder path = new StringBuilder();
      for (Node part : list.items().subList(1, list.items().size())) {
        path.append(path.isEmpty() ? "" : ".").append(call.name(part));
      }
      attribute = path.toString();
    } else {
      String path = call.name(call.argument());
      int dot = path == null ? -1 : path.indexOf('.');
      if (dot < 1) {
        return call.malformed();
      }
      id = path.substring(0, dot);
      attribute = path.substring(dot + 1);
    }
    return id == null ? call.malformed() : attribute(id, attribute, call);
  }

  /**
   * An attribute of a declared resource; the outputs of nested stacks and the values of stored
   * parameters are followed.
   */
  static Value attribute(String id, String attribute, Call call) {
    Resource resource = call.stack().resource(id);
    if (resource == null) {
      return call.unknown(Reason.NOT_DECLARED, id);
    }
    if (attribute.startsWith("Outputs.") && Nested.isStack(resource.type())) {
      return output(id, attribute.substring("Outputs.".length()), call);
    }
    if (resource.type().equals("AWS::SSM::Parameter") && attribute.equals("Value")) {
      return resource.value(call.world(), "Value").at(call.node());
    }
    if (resource.type().equals(CrossRegion.READER)) {
      return CrossRegion.read(resource, attribute, call);
    }
    return new Value.Reference(resource, attribute, call.node());
  }

  private static Value output(String nestedId, String output, Call call) {
    StackContext nested = call.stack().nested(nestedId);
    if (nested == null) {
      return variable(
          "output:" + call.stack().stack.id() + "/" + nestedId + "." + output,
          nestedId + ".Outputs." + output,
          Reason.REMOTE_TEMPLATE,
          call);
    }
    Term value = nested.output(output);
    if (value == null) {
      return call.unknown(Reason.NOT_DECLARED, nestedId + ".Outputs." + output);
    }
    call.world().note(value.node(), "output " + output + " of the nested stack");
    return call.world().evaluate(value).at(call.node());
  }

  private static Value variable(String id, String label, Reason reason, Call call) {
    return call.world().value(Variable.open(id, label, reason), call.node());
  }

  static Value imported(Call call) {
    Value name = call.value(call.argument());
    return imported(name, call.stack().stack.scope(), call);
  }

  private static Value imported(Value name, Scope place, Call call) {
    World world = call.world();
    return world.graph().imported(world, name, call.stack().stack, place, call.node());
  }

  /**
   * {@code Fn::GetStackOutput: {StackName, OutputName}}: an output of another stack, exported or
   * not.
   */
  static Value stackOutput(Call call) {
    if (!(call.argument() instanceof MapNode map)
        || map.get("StackName") == null
        || map.get("OutputName") == null) {
      return call.malformed();
    }
    Value name =
        Value.join(
            List.of(
                new Value.Text(OUTPUT, call.node()),
                call.value(map.get("StackName")),
                new Value.Text("/", call.node()),
                call.value(map.get("OutputName"))),
            call.node());
    Scope own = call.stack().stack.scope();
    Node region = map.get("Region");
    return imported(name, region == null ? own : new Scope(call.term(region), own.account()), call);
  }

  /**
   * Before stack name and output name in the exports that only {@code Fn::GetStackOutput} reads; no
   * export can be called so.
   */
  static final String OUTPUT = "output of ";
}
