package io.glueguard.rule;

import io.glueguard.finding.Place;
import io.glueguard.model.Origin;
import io.glueguard.model.Resource;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.List;

/** Turns nodes into places that a report can show. */
public final class Places {
  /** Chars shown before a place on a line that is too long to show whole. */
  private static final int BEFORE = 40;

  private Places() {}

  /** The place of a node; the start of the resource's file for what no file says. */
  static Place of(Node node, Resource resource) {
    if (node == null) {
      SourceFile file = resource.stack().file();
      return new Place(file.name(), Span.FILE_START, null, null);
    }
    return of(node.file(), node.span(), pointer(node, resource));
  }

  /** Where a person wrote a resource, as far as that is certain; else where it is declared. */
  static Place written(Resource resource) {
    for (Origin.Written each : resource.origin().of(List.of())) {
      if (each.certain()) {
        return of(each.file(), each.span(), null);
      }
    }
    return of(resource.key(), resource);
  }

  /** The place of a stretch of a file. */
  public static Place of(SourceFile file, Span span, String pointer) {
    return new Place(file.name(), span, pointer, excerpt(file, span));
  }

  private static Place.Excerpt excerpt(SourceFile file, Span span) {
    if (file.text().isEmpty()) {
      return null;
    }
    int line = span.start().line();
    // a plan of 50 MB is one line: only the window is ever copied
    int length = file.lineLength(line);
    int caret = Math.min(span.start().column() - 1, length);
    int end = span.end().line() == line ? span.end().column() - 1 : length;
    int from = length <= Place.Excerpt.LONGEST ? 0 : Math.max(0, caret - BEFORE);
    String shown = file.line(line, from, Place.Excerpt.LONGEST);
    int last = Math.min(end - from, shown.length());
    return new Place.Excerpt(shown, caret - from, Math.max(1, last - (caret - from)));
  }

  /** The JSON pointer of a node inside a resource of a JSON file; null elsewhere. */
  private static String pointer(Node node, Resource resource) {
    Node body = resource.body();
    if (body == null || resource.pointer() == null || body.file() != node.file()) {
      return null;
    }
    if (within(body, node)) {
      return descend(body, node, new StringBuilder(resource.pointer()));
    }
    // what belongs to another resource has another pointer, which nobody knows here
    return node == resource.key() ? resource.pointer() : null;
  }

  private static boolean within(Node outer, Node inner) {
    return inner.startOffset() >= outer.startOffset() && inner.endOffset() <= outer.endOffset();
  }

  private static String descend(Node from, Node to, StringBuilder pointer) {
    Node here = from;
    while (here != null && here != to) {
      Node next = null;
      if (here instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          if (within(entry.value(), to) || within(entry.key(), to)) {
            pointer.append('/').append(escape(entry.key().text()));
            next = within(entry.value(), to) ? entry.value() : null;
            break;
          }
        }
      } else if (here instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          if (within(list.items().get(i), to)) {
            pointer.append('/').append(i);
            next = list.items().get(i);
            break;
          }
        }
      }
      here = next;
    }
    return pointer.toString();
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
