package io.glueguard.format.terraform;

import io.glueguard.source.Document;
import io.glueguard.source.Node;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;

/**
 * What a plan says of an instance; that of a type which rules do not speak about is read when a
 * reference leads to it, if ever.
 */
final class LazyChange {
  private final Node element;
  private final String member;
  private Node node;
  private boolean looked;

  /**
   * @param member {@code change}, or {@code values} in a state
   */
  LazyChange(Node element, String member) {
    this.element = element;
    this.member = member;
    this.node = Tree.get(element, member);
    this.looked = node != null && (member.equals("values") || Tree.get(node, "after") != null);
  }

  /** The actions, which are read of every type. */
  Node actions() {
    return Tree.get(node, "actions");
  }

  /**
   * The tree; null when there is none. Places in one that was read late are not those of the plan.
   */
  Node node() {
    if (!looked) {
      looked = true;
      Node whole =
          read(element.file(), '"' + member + '"', Tree.get(element, "address").endOffset());
      node = whole == null ? node : whole;
    }
    return node;
  }

  private static Node read(SourceFile file, String name, int from) {
    String text = file.text();
    int key = text.indexOf(name, from);
    int start = key < 0 ? -1 : text.indexOf('{', key);
    int end = start < 0 ? -1 : closing(text, start);
    if (end < 0) {
      return null;
    }
    SourceFile part = SourceFile.of(file.name(), text.substring(start, end));
    List<Document> documents = TreeReader.read(part).value();
    return documents.isEmpty() ? null : documents.get(0).root();
  }

  /** The offset after the brace that closes the one at {@code start}. */
  private static int closing(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at = endOfText(text, at);
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int endOfText(String text, int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
