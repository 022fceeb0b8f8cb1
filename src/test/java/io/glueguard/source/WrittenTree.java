package io.glueguard.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** One tree, written as JSON, as block YAML and as {@link Trees#show} shows it. */
record WrittenTree(String json, String yaml, String shown) {

  static Arbitrary<WrittenTree> any() {
    return tree(3)
        .map(
            tree ->
                new WrittenTree(
                    tree.json,
                    tree.yaml.startsWith("\n") ? tree.yaml.substring(1) : tree.yaml,
                    tree.shown));
  }

  private static Arbitrary<WrittenTree> tree(int depth) {
    Arbitrary<WrittenTree> scalars =
        Arbitraries.oneOf(
            texts().map(WrittenTree::text),
            Arbitraries.of("1", "-0.5", "true", "null", "2e9").map(WrittenTree::plain));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<WrittenTree> lists =
        tree(depth - 1).list().ofMinSize(1).ofMaxSize(4).map(WrittenTree::list);
    Arbitrary<WrittenTree> maps =
        Arbitraries.maps(texts(), tree(depth - 1)).ofMinSize(1).ofMaxSize(12).map(WrittenTree::map);
    return Arbitraries.oneOf(scalars, lists, maps);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab :#-\"'\\\n\t{}[],&*!|>%@`<\u00E9\u4E2D")
        .withChars((char) 1, (char) 0x7F)
        .ofMaxLength(8);
  }

  private static WrittenTree text(String text) {
    String quoted = quoted(text);
    return new WrittenTree(quoted, quoted, "<" + text + ">");
  }

  private static WrittenTree plain(String text) {
    return new WrittenTree(text, text, "<" + text + ">");
  }

  private static WrittenTree list(List<WrittenTree> items) {
    StringBuilder yaml = new StringBuilder();
    items.forEach(item -> yaml.append("\n- ").append(indented(item.yaml)));
    return new WrittenTree(
        "[" + joined(items.stream().map(WrittenTree::json).toList()) + "]",
        yaml.toString(),
        "[" + joined(items.stream().map(WrittenTree::shown).toList()) + "]");
  }

  private static WrittenTree map(Map<String, WrittenTree> map) {
    StringBuilder yaml = new StringBuilder();
    List<String> json = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          yaml.append("\n").append(quoted(key)).append(": ").append(indented(value.yaml));
          json.add(quoted(key) + ":" + value.json);
          shown.add("<" + key + ">: " + value.shown);
        });
    return new WrittenTree("{" + joined(json) + "}", yaml.toString(), "{" + joined(shown) + "}");
  }

  private static String indented(String yaml) {
    return yaml.replace("\n", "\n  ");
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        quoted
            .append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
