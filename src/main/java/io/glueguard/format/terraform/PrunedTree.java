package io.glueguard.format.terraform;

import io.glueguard.source.JsonPlace;
import io.glueguard.source.JsonWalk;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tree of a large JSON file without what nobody asks for. Offsets are those of the whole file;
 * a map or list that was thinned out spans what is left of it.
 */
final class PrunedTree {
  private final SourceFile file;
  private final Filter filter;
  private final List<Open> open = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private Node root;

  /** Says what is kept. */
  interface Filter {
    /**
     * What to do with a value; {@code siblings} are the members of the same map that were kept so
     * far.
     */
    JsonWalk.Choice choose(JsonPlace place, Siblings siblings);
  }

  /** The members of a map that were read before the one at hand. */
  interface Siblings {
    /** The text of a scalar member; null when it is no scalar or was not read. */
    String text(String key);
  }

  /** A map or list that is gone into. */
  private static final class Open {
    private final JsonPlace place;
    private final List<MapNode.Entry> entries = new ArrayList<>();
    private final List<Node> items = new ArrayList<>();

    Open(JsonPlace place) {
      this.place = place;
    }

    String text(String key) {
      for (MapNode.Entry entry : entries) {
        if (entry.key().text().equals(key) && entry.value() instanceof ScalarNode scalar) {
          return scalar.text();
        }
      }
      return null;
    }

    void add(JsonPlace member, Node node) {
      if (member.name() == null) {
        items.add(node);
      } else {
        if (member.isAgain()) {
          entries.removeIf(entry -> entry.key().text().equals(member.name()));
        }
        entries.add(new MapNode.Entry(member.key(), node));
      }
    }

    Node close(SourceFile file) {
      if (!items.isEmpty()) {
        int end = items.get(items.size() - 1).endOffset();
        return new ListNode(file, null, items.get(0).startOffset(), end, items);
      }
      if (entries.isEmpty()) {
        int at = place.key() == null ? 0 : place.key().endOffset();
        return new MapNode(file, null, at, at, List.of());
      }
      int end = entries.get(entries.size() - 1).value().endOffset();
      return new MapNode(file, null, entries.get(0).key().startOffset(), end, entries);
    }
  }

  /**
   * What was read.
   *
   * @param root null when nothing was
   * @param keys all members of the root, those included that were left out
   */
  record Pruned(Node root, Set<String> keys, List<Problem> problems) {}

  private PrunedTree(SourceFile file, Filter filter) {
    this.file = file;
    this.filter = filter;
  }

  /** Reads a file. */
  static Pruned read(SourceFile file, Filter filter) {
    PrunedTree tree = new PrunedTree(file, filter);
    List<Problem> problems = JsonWalk.walk(file, tree.visitor());
    tree.closeUntil(null);
    return new Pruned(tree.root, tree.keys, problems);
  }

  private JsonWalk.Visitor visitor() {
    return new JsonWalk.Visitor() {
      @Override
      public JsonWalk.Choice choose(JsonPlace place) {
        closeUntil(place.parent());
        if (place.depth() == 1 && place.name() != null) {
          keys.add(place.name());
        }
        Open parent = open.isEmpty() ? null : open.get(open.size() - 1);
        JsonWalk.Choice choice =
            filter.choose(place, key -> parent == null ? null : parent.text(key));
        if (choice == JsonWalk.Choice.ENTER) {
          open.add(new Open(place));
        }
        return choice;
      }

      @Override
      public void part(JsonPlace place, Node tree) {
        if (!open.isEmpty() && open.get(open.size() - 1).place == place) {
          open.remove(open.size() - 1);
        }
        put(place, tree);
      }
    };
  }

  private void closeUntil(JsonPlace parent) {
    while (!open.isEmpty() && open.get(open.size() - 1).place != parent) {
      Open done = open.remove(open.size() - 1);
      put(done.place, done.close(file));
    }
  }

  private void put(JsonPlace place, Node node) {
    if (open.isEmpty()) {
      root = node;
    } else {
      open.get(open.size() - 1).add(place, node);
    }
  }
}
