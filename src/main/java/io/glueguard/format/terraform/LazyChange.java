package io.glueguard.format.terraform;

import io.glueguard.source.Document;
import io.glueguard.source.Node;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;

/** The {@code change} of an instance; that of a type which rules do not speak about is read when a reference leads to it, if ever. */
final class LazyChange {
  private final Node element;
  private Node change;
  private boolean looked;

  private LazyChange(Node element) {
    this.element = element;
    this.change = Tree.get(element, "change");
    this.looked = change != null || Tree.get(element, "values") != null;
  }

  static LazyChange of(Node element) {
    return new LazyChange(element);
  }

  /** The tree; null when there is none. Places in one that was read late are not those of the plan. */
  Node node() {
    if (!looked) {
      looked = true;
      change = read(element.file(), Tree.get(element, "address").endOffset());
    }
    return change;
  }

  private static Node read(SourceFile file, int from) {
    String text = file.text();
    int key = text.indexOf("\"change\"", from);
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
