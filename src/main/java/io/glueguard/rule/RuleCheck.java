package io.glueguard.rule;

import io.glueguard.model.Vocabulary;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.Spelling;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether rule files are sound: more than reading them tells, for their authors. */
public final class RuleCheck {
  /** What conditions put into messages. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "resource",
          "value",
          "target",
          "broken",
          "job",
          "role",
          "actions",
          "key",
          "why",
          "before",
          "count",
          "owners",
          "tags",
          "witness",
          "names");

  /** What the room that judges suppressions puts into messages. */
  private static final Set<String> OF_SUPPRESSIONS = Set.of("rule", "until");

  private final RuleBook book = RuleBook.shipped();
  private final List<Problem> problems = new ArrayList<>();

  private RuleCheck() {}

  /**
   * What is wrong with the rule files below folders, which may build on the shipped rules and on
   * those of the folders before; empty when they are sound.
   */
  public static List<Problem> check(List<Path> folders) throws IOException {
    RuleCheck check = new RuleCheck();
    Map<String, SourceFile> files = new LinkedHashMap<>();
    for (Path folder : folders) {
      List<SourceFile> found = new ArrayList<>();
      RuleFolder.each(
          folder,
          (file, group) -> {
            check.book.add(file, group);
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            files.put(name.substring(0, name.lastIndexOf('.')), file);
            found.add(file);
          });
      if (found.isEmpty()) {
        String message = "there are no rule files (*.yaml) in this folder";
        check.problems.add(Problem.unreadable(folder.toString(), Span.FILE_START, message));
      }
    }
    check.problems.addAll(check.book.problems());
    files.forEach(check::rule);
    return List.copyOf(check.problems);
  }

  private void rule(String id, SourceFile file) {
    Rule rule = book.rule(id);
    List<Document> documents = TreeReader.read(file).value();
    if (rule == null
        || documents.size() != 1
        || !(documents.get(0).root() instanceof MapNode map)) {
      return;
    }
    if (rule.yieldsTo() != null) {
      known(rule.yieldsTo(), place(map, "yields-to"));
    }
    rule.watches().forEach(each -> known(each, place(map, "watches")));
    boolean aboutSuppressions = rule.require() == null && rule.watches().isEmpty();
    Set<String> words = aboutSuppressions ? OF_SUPPRESSIONS : PLACEHOLDERS;
    placeholders(rule.message(), place(map, "message"), words);
    placeholders(rule.openMessage(), place(map, "undecided"), Set.of("resource"));
    for (String type : rule.select()) {
      selects(type, rule, place(map, "each"));
    }
  }

  private static Node place(MapNode map, String key) {
    return map.get(key) == null ? map : map.get(key);
  }

  private void known(String id, Node place) {
    if (book.rule(id) == null) {
      add(place, "unknown rule " + id + Spelling.hint(id, book.ids()));
    }
  }

  private void placeholders(String message, Node place, Set<String> words) {
    int from = message.indexOf('{');
    while (from >= 0) {
      int end = message.indexOf('}', from);
      if (end < 0) {
        add(place, "a brace is not closed");
        return;
      }
      String word = message.substring(from + 1, end);
      if (!words.contains(word)) {
        add(place, "unknown placeholder {" + word + "}" + Spelling.hint(word, words));
      }
      from = message.indexOf('{', end);
    }
  }

  /** A property that holds no list has no items, so the rule could select nothing. */
  private void selects(String type, Rule rule, Node place) {
    Vocabulary.ResourceType known = Vocabulary.shipped().type(type);
    Vocabulary.Property list =
        known == null || rule.each().isEmpty() ? null : known.property(rule.each());
    if (list != null && list.shape() != Vocabulary.Shape.BLOCKS) {
      String path = String.join(".", rule.each());
      add(place, "the rule can select nothing: " + path + " of " + type + " is no list");
    }
  }

  private void add(Node node, String message) {
    problems.add(Problem.unreadable(node.file().name(), node.span(), message));
  }
}
