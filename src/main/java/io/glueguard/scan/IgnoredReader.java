package io.glueguard.scan;

import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code ignore} of the configuration. */
final class IgnoredReader {
  private static final List<String> KEYS =
      List.of("paths", "resources", "rules", "reason", "until");

  private final ConfigurationNodes nodes;

  IgnoredReader(ConfigurationNodes nodes) {
    this.nodes = nodes;
  }

  /** The entries; one that is wrong is told and all the same returned. */
  List<Ignored> read(Node node) {
    List<Ignored> all = new ArrayList<>();
    if (node != null && !(node instanceof ListNode)) {
      nodes.add(
          node, "ignore is a list of entries, each with paths, resources or rules and a reason");
    }
    for (Node item : node instanceof ListNode list ? list.items() : List.<Node>of()) {
      if (!(item instanceof MapNode map)) {
        nodes.add(item, "an entry of ignore is a map with paths, resources or rules and a reason");
        continue;
      }
      nodes.only(map, KEYS);
      String reason = map.get("reason") == null ? "" : nodes.text(map.get("reason")).strip();
      String until = map.get("until") == null ? null : nodes.text(map.get("until"));
      if (reason.isEmpty()) {
        nodes.add(map, "an entry of ignore needs a reason");
      }
      if (until != null && !Day.isOne(until)) {
        nodes.add(map.get("until"), "until is a day such as 2027-03-31, and not " + until);
      }
      Ignored ignored =
          new Ignored(
              nodes.texts(map.get("paths")),
              nodes.texts(map.get("resources")),
              nodes.texts(map.get("rules")),
              reason,
              until,
              map);
      if (ignored.paths().isEmpty() && ignored.resources().isEmpty() && ignored.rules().isEmpty()) {
        nodes.add(
            map, "an entry of ignore needs paths, resources or rules; this one would ignore all");
      }
      all.add(ignored);
    }
    return all;
  }
}
