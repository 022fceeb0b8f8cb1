package io.glueguard.format.cloudformation;

import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.List;

/**
 * A template as it is written.
 *
 * @param id unique within a scan
 * @param root the map that holds the sections
 * @param form how it is written; of {@link TemplateShape.Form#SERVERLESS} <code>${...}</code> in
 *     any text is the Serverless Framework's own and unknown
 */
record Template(
    String id,
    SourceFile file,
    MapNode root,
    List<Document.Comment> comments,
    TemplateShape.Form form) {

  /** A section, e.g. {@code Parameters}; null when it is missing or no map. */
  MapNode section(String name) {
    return root.get(name) instanceof MapNode map ? map : null;
  }

  /** True when the template asks for that transform. */
  boolean transformedBy(String macro) {
    Node transform = root.get("Transform");
    if (transform instanceof ScalarNode scalar) {
      return scalar.text().equals(macro);
    }
    if (transform instanceof ListNode list) {
      return list.items().stream()
          .anyMatch(item -> item instanceof ScalarNode scalar && scalar.text().equals(macro));
    }
    return false;
  }
}
