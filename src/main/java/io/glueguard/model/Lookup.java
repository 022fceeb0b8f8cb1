package io.glueguard.model;

import io.glueguard.source.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found at the end of a property path.
 *
 * @param value the value; {@link Value.Nothing} when there is none
 * @param place as tight as can be: the value; the key of the nearest parent that is there; the
 *     resource's name. Null for what no file says
 * @param path the part of the path that is there, in CloudFormation's words
 */
public record Lookup(Value value, Node place, List<String> path) {

  /**
   * Follows a path from a term of a resource, one name at a time; a name that is a number picks
   * from a list, counted from 0.
   */
  public static Lookup of(Resource resource, Term start, List<String> names, World world) {
    Node place = resource.key();
    Value value = world.evaluate(start);
    List<String> present = new ArrayList<>(names.size());
    for (String name : names) {
      Value.Field field = step(value, name);
      if (value instanceof Value.Unknown || value instanceof Value.Joined) {
        return new Lookup(unknown(value), orElse(value.node(), place), present);
      }
      if (value instanceof Value.Text || value instanceof Value.Reference) {
        Value odd =
            new Value.Unknown(
                Reason.NOT_UNDERSTOOD, "a text where a map should be", null, value.node());
        return new Lookup(odd, orElse(value.node(), place), present);
      }
      if (field == null) {
        return new Lookup(new Value.Nothing(null), orElse(nothing(value), place), present);
      }
      place = orElse(field.key(), place);
      value = world.evaluate(field.term());
      present.add(name);
    }
    Node at = value.node() == null ? place : value.node();
    return new Lookup(value, at, present);
  }

  private static Node nothing(Value value) {
    return value instanceof Value.Nothing ? value.node() : null;
  }

  private static Value unknown(Value value) {
    if (value instanceof Value.Joined joined && joined.firstUnknown() != null) {
      return joined.firstUnknown().at(value.node());
    }
    return value instanceof Value.Unknown
        ? value
        : new Value.Unknown(
            Reason.NOT_UNDERSTOOD, "a text where a map should be", null, value.node());
  }

  private static Value.Field step(Value value, String name) {
    if (value instanceof Value.Fields fields) {
      return fields.field(name);
    }
    if (value instanceof Value.Items items) {
      int index = index(name);
      // a list where a map should be: Terraform's blocks are lists of one
      return index >= 0 && index < items.terms().size()
          ? new Value.Field(null, items.terms().get(index))
          : null;
    }
    return null;
  }

  private static int index(String name) {
    if (name.isEmpty() || name.length() > 6) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return -1;
      }
      index = index * 10 + name.charAt(i) - '0';
    }
    return index;
  }

  private static Node orElse(Node node, Node other) {
    return node == null ? other : node;
  }
}
