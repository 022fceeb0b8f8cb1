package io.glueguard.scan;

import io.glueguard.finding.Subject;
import io.glueguard.model.Origin;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.rule.Places;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects the suppressions that stand in templates, in their sources and in metadata. A template
 * that several parents nest has its marks once, and each covers all of its instances.
 */
final class Marks {
  private final Map<String, List<Mark>> byPlace = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<Mark>>> byLine = new HashMap<>();
  private final Set<String> scanned = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final MarkReader reader;

  /** All marks of a graph. */
  Marks(ResourceGraph graph, Collection<String> ruleIds) {
    this.reader = new MarkReader(ruleIds, problems);
    for (Stack stack : graph.stacks()) {
      if (stack.judged()) {
        comments(stack);
        for (Resource resource : stack.resources()) {
          source(resource);
          metadata(resource);
          reach(resource);
        }
      }
    }
  }

  List<Mark> all() {
    List<Mark> all = new ArrayList<>();
    byPlace.values().forEach(all::addAll);
    return all;
  }

  List<Problem> problems() {
    return problems;
  }

  private void comments(Stack stack) {
    if (stack.tool() == Stack.Tool.TERRAFORM) {
      return;
    }
    for (Document.Comment comment : stack.comments()) {
      if (comment.text().startsWith(MarkReader.WORD)) {
        int line = comment.span().start().line();
        int about = comment.trailing() ? line : SourceComments.below(stack.file(), line);
        add(stack.file(), comment.span(), comment.text(), about, stack.tool());
      }
    }
  }

  /** The comments of the file that a person wrote a generated resource in. */
  private void source(Resource resource) {
    Origin.Written written = written(resource);
    if (written != null && scanned.add(written.file().name())) {
      for (SourceComments.Comment comment : SourceComments.of(written.file())) {
        Stack.Tool tool = resource.stack().tool();
        add(written.file(), comment.span(), comment.text(), comment.about(), tool);
      }
    }
  }

  private static Origin.Written written(Resource resource) {
    for (Origin.Written written : resource.origin().of(List.of())) {
      if (written.certain()) {
        return written;
      }
    }
    return null;
  }

  private void add(SourceFile file, Span span, String text, int about, Stack.Tool tool) {
    String key = file.name() + ":" + span.start().line() + ":" + span.start().column();
    if (byPlace.containsKey(key)) {
      return;
    }
    MarkReader.Said said = reader.comment(file, span, text);
    List<Mark> marks = marks(said, file, span, about, tool);
    byPlace.put(key, marks);
    byLine
        .computeIfAbsent(file.name(), any -> new HashMap<>())
        .computeIfAbsent(about, any -> new ArrayList<>())
        .addAll(marks);
  }

  private static List<Mark> marks(
      MarkReader.Said said, SourceFile file, Span span, int about, Stack.Tool tool) {
    List<Mark> marks = new ArrayList<>();
    if (said != null) {
      for (String rule : said.rules()) {
        String form = tool.name().toLowerCase(Locale.ROOT);
        marks.add(new Mark(rule, said.terms(), Places.of(file, span, null), about, form));
      }
    }
    return marks;
  }

  /** {@code Metadata: {glueguard: {ignore: [{rule, reason, until}]}}}. */
  private void metadata(Resource resource) {
    Node ignore =
        resource.body() instanceof MapNode body
                && body.get("Metadata") instanceof MapNode metadata
                && metadata.get("glueguard") instanceof MapNode own
            ? own.get("ignore")
            : null;
    List<Node> items = ignore instanceof ListNode list ? list.items() : List.of();
    if (ignore instanceof MapNode) {
      items = List.of(ignore);
    }
    Subject subject = subject(resource);
    for (Node item : items) {
      String key = item.file().name() + "@" + item.startOffset();
      if (!byPlace.containsKey(key)) {
        Stack.Tool tool = resource.stack().tool();
        byPlace.put(key, marks(entry(item), item.file(), item.span(), 0, tool));
      }
      byPlace.get(key).forEach(mark -> mark.covers(subject));
    }
  }

  private MarkReader.Said entry(Node item) {
    if (!(item instanceof MapNode map)) {
      reader.tell(item.file(), item.span(), "a suppression is a map of rule, reason and until");
      return null;
    }
    List<String> rules = new ArrayList<>();
    if (map.get("rule") instanceof ListNode list) {
      list.items().forEach(each -> rules.add(text(each)));
    } else if (map.get("rule") != null) {
      rules.add(text(map.get("rule")));
    }
    String until = map.get("until") == null ? null : text(map.get("until"));
    return reader.checked(item.file(), item.span(), rules, text(map.get("reason")).strip(), until);
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }

  /** Tells the marks above a resource, and above what is inside it, what they cover. */
  private void reach(Resource resource) {
    Origin.Written written = written(resource);
    if (written != null) {
      at(written.file(), written.span().start().line())
          .forEach(mark -> mark.covers(subject(resource)));
    }
    Node body = resource.body();
    if (body == null || resource.key() == null || !byLine.containsKey(body.file().name())) {
      return;
    }
    int first = resource.key().span().start().line();
    int last = body.span().end().line();
    byLine
        .get(body.file().name())
        .forEach(
            (line, marks) -> {
              if (line == first || line == lineOfType(body)) {
                marks.forEach(mark -> mark.covers(subject(resource)));
                Span whole = new Span(resource.key().span().start(), body.span().end());
                marks.forEach(mark -> mark.covers(whole, subject(resource)));
              } else if (line > first && line <= last) {
                Span entry = entryOn(body, line);
                if (entry != null) {
                  marks.forEach(mark -> mark.covers(entry, subject(resource)));
                }
              }
            });
  }

  /** Between the name of a resource and its type there is nothing but the resource to mean. */
  private static int lineOfType(Node body) {
    MapNode.Entry type = body instanceof MapNode map ? map.entry("Type") : null;
    return type == null || type != ((MapNode) body).entries().get(0)
        ? -1
        : type.key().span().start().line();
  }

  /** The outermost entry or item that begins on a line. */
  private static Span entryOn(Node node, int line) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.key().span().start().line() == line) {
          Span value = entry.value().span();
          boolean aliased = value.end().compareTo(entry.key().span().end()) < 0;
          return aliased ? entry.key().span() : new Span(entry.key().span().start(), value.end());
        }
      }
      for (MapNode.Entry entry : map.entries()) {
        if (spans(entry.value(), line)) {
          return entryOn(entry.value(), line);
        }
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item.span().start().line() == line) {
          return item.span();
        }
      }
      for (Node item : list.items()) {
        if (spans(item, line)) {
          return entryOn(item, line);
        }
      }
    }
    return null;
  }

  private static boolean spans(Node node, int line) {
    return node.span().start().line() <= line && node.span().end().line() >= line;
  }

  private List<Mark> at(SourceFile file, int line) {
    return byLine.getOrDefault(file.name(), Map.of()).getOrDefault(line, List.of());
  }

  private static Subject subject(Resource resource) {
    return new Subject(resource.type(), resource.name(), resource.address(), resource.id());
  }
}
