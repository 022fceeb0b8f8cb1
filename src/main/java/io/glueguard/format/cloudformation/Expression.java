package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a template where an intrinsic function may stand. */
final class Expression implements Term {
  private final Node node;
  private final Environment environment;

  Expression(Node node, Environment environment) {
    this.node = node;
    this.environment = environment;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Value in(World world) {
    if (node.tag() != null) {
      return tagged(world);
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, world);
    }
    if (node instanceof ListNode list) {
      List<Term> items = new ArrayList<>(list.items().size());
      list.items().forEach(item -> items.add(new Expression(item, environment)));
      return new Value.Items(items, node);
    }
    MapNode map = (MapNode) node;
    if (map.entries().size() == 1) {
      MapNode.Entry only = map.entries().get(0);
      String name = only.key().text();
      if (name.equals("Ref") || name.startsWith("Fn::") && !Loops.isLoop(name)) {
        return call(name, only.value(), world);
      }
    }
    return fields(map, world);
  }

  /** A short form: the tag is the function, the node without it the argument. */
  private Value tagged(World world) {
    String name = node.tag().substring(1);
    if (name.equals("Ref") || name.equals("Condition")) {
      return call(name, untagged(), world);
    }
    if (node instanceof ScalarNode scalar && scalar.isPlaceholder()) {
      return Unrendered.open(scalar.text(), environment.stack().stack, world, node);
    }
    if (!node.tag().startsWith("!") || name.startsWith("!") || name.contains("::")) {
      return new Value.Unknown(Reason.NOT_UNDERSTOOD, node.tag(), null, node);
    }
    return call("Fn::" + name, untagged(), world);
  }

  private Node untagged() {
    int start = node.startOffset();
    int end = node.endOffset();
    if (node instanceof ScalarNode scalar) {
      return new ScalarNode(node.file(), null, start, end, scalar.text(), false);
    }
    if (node instanceof ListNode list) {
      return new ListNode(node.file(), null, start, end, list.items());
    }
    return new MapNode(node.file(), null, start, end, ((MapNode) node).entries());
  }

  private Value call(String name, Node argument, World world) {
    return Intrinsics.call(name, new Call(node, argument, environment, world));
  }

  private Value scalar(ScalarNode scalar, World world) {
    if (scalar.isNull()) {
      return new Value.Nothing(scalar);
    }
    String text = scalar.text();
    if (environment.stack().template.form() == TemplateShape.Form.SERVERLESS
        && text.contains("${")) {
      return new Value.Unknown(Reason.NOT_UNDERSTOOD, text, null, scalar);
    }
    if (Unrendered.isIn(text)) {
      return Unrendered.in(text, environment.stack().stack, world, node);
    }
    Value value = environment.substitute(text, scalar);
    return text.contains("{{resolve:")
        ? DynamicReferences.resolve(value, environment.stack().stack.scope(), world, scalar)
        : value;
  }

  private Value fields(MapNode map, World world) {
    if (isAsWritten(map)) {
      return new Value.Fields(new MapFields(map, environment), null, node);
    }
    Map<String, Value.Field> fields = new LinkedHashMap<>(map.entries().size() * 2);
    Value.Unknown others = null;
    for (MapNode.Entry entry : map.entries()) {
      String name = entry.key().text();
      if (Loops.isLoop(name)) {
        Value.Unknown open = Loops.fields(entry, environment, world, fields);
        others = open == null ? others : open;
      } else if (name.equals("Fn::Transform")) {
        Value included = call(name, entry.value(), world);
        if (included instanceof Value.Fields more) {
          more.fields().forEach(fields::putIfAbsent);
        } else {
          others = new Value.Unknown(Reason.MACRO, "Fn::Transform", null, entry.value());
        }
      } else {
        fields.put(
            environment.name(name),
            new Value.Field(entry.key(), new Expression(entry.value(), environment)));
      }
    }
    return new Value.Fields(fields, others, node);
  }

  /** Whether the keys of a map are those of its fields. */
  private boolean isAsWritten(MapNode map) {
    if (!environment.loops().isEmpty()) {
      return false;
    }
    if (!map.isCalling()) {
      return true;
    }
    for (int i = 0; i < map.entries().size(); i++) {
      String name = map.entries().get(i).key().text();
      if (name.startsWith("Fn::") && (name.equals("Fn::Transform") || Loops.isLoop(name))) {
        return false;
      }
    }
    return true;
  }
}
