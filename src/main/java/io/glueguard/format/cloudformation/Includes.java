package io.glueguard.format.cloudformation;

import io.glueguard.model.Reason;
import io.glueguard.model.Value;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;

/**
 * {@code Fn::Transform}: {@code AWS::Include} of a local file is read; every other macro yields an
 * unknown.
 */
final class Includes {
  private Includes() {}

  static Value transform(Call call) {
    if (call.argument() instanceof MapNode map
        && "AWS::Include".equals(call.name(orEmpty(map.get("Name"), map)))
        && map.get("Parameters") instanceof MapNode parameters
        && parameters.get("Location") != null) {
      String location = Value.text(call.value(parameters.get("Location")));
      MapNode included = location == null ? null : read(call.stack(), location);
      if (included != null) {
        call.world().note(included, "included here");
        return call.value(included);
      }
      return call.unknown(Reason.REMOTE_TEMPLATE, location == null ? "AWS::Include" : location);
    }
    return call.unknown(Reason.MACRO, "Fn::Transform");
  }

  private static Node orEmpty(Node node, MapNode parent) {
    return node == null ? parent : node;
  }

  /** The map that an included file holds; null when it is not at hand or no map. */
  static MapNode read(StackContext stack, String location) {
    if (location.contains("://")) {
      return null;
    }
    SourceFile file = stack.neighbours.file(stack.template.file(), location);
    if (file == null) {
      return null;
    }
    List<Document> documents = TreeReader.read(file).value();
    return documents.size() == 1 && documents.get(0).root() instanceof MapNode map ? map : null;
  }
}
