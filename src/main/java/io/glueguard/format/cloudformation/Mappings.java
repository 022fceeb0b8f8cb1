package io.glueguard.format.cloudformation;

import io.glueguard.model.Canonical;
import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.List;

/** {@code Fn::FindInMap}. A key that is not known is tried with every key of the map. */
final class Mappings {
  private Mappings() {}

  static Value find(Call call) {
    List<Node> arguments = call.arguments();
    if (arguments.size() < 3) {
      return call.malformed();
    }
    Node otherwise =
        arguments.size() > 3 && arguments.get(3) instanceof MapNode map
            ? map.get("DefaultValue")
            : null;
    MapNode section = call.stack().template.section("Mappings");
    MapNode.Entry found = null;
    Node level = section;
    for (int i = 0; i < 3; i++) {
      Value key = call.value(arguments.get(i));
      if (!(level instanceof MapNode map)) {
        return missing(call, otherwise, key);
      }
      if (key instanceof Value.Unknown unknown && unknown.variable() == null) {
        return unknown.at(call.node());
      }
      found = entry(map, key, call.world());
      if (found == null) {
        return missing(call, otherwise, key);
      }
      level = found.value();
    }
    call.world().note(found.key(), "the mapping says so");
    return call.value(level).at(call.node());
  }

  private static MapNode.Entry entry(MapNode map, Value key, World world) {
    if (key instanceof Value.Text text) {
      return map.entry(text.text());
    }
    if (Canonical.of(key) == null) {
      return null;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (world.same(key, new Value.Text(entry.key().text(), entry.key()))) {
        return entry;
      }
    }
    return null;
  }

  private static Value missing(Call call, Node otherwise, Value key) {
    if (otherwise != null) {
      return call.value(otherwise);
    }
    Value.Unknown why =
        new Value.Unknown(Reason.MAP_KEY_MISSING, "key " + Canonical.words(key), null, call.node());
    call.world().cannotBeDeployed(why);
    return why;
  }
}
