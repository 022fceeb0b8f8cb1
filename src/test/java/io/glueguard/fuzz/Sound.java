package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Place;
import io.glueguard.finding.ScanResult;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Position;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What is true of everything that is read, whatever the text was. */
final class Sound {
  /** Processor time that one input may take, whatever else the machine does. */
  private static final long NANOS = 5_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Sound() {}

  /** Does something in bounded time. */
  static <T> T within(Supplier<T> work) {
    long before = THREADS.getCurrentThreadCpuTime();
    T made = work.get();
    long taken = THREADS.getCurrentThreadCpuTime() - before;
    assertTrue(taken < NANOS, () -> "it took " + taken / 1_000_000 + " ms");
    return made;
  }

  /** The places of all problems lie in the file. */
  static void problems(SourceFile file, List<Problem> problems) {
    for (Problem problem : problems) {
      assertEquals(file.name(), problem.file());
      assertTrue(!problem.message().isBlank(), "a problem without words");
      inside(file, problem.span());
      problem.related().forEach(each -> inside(file, each.span()));
    }
  }

  /** The places of everything that is said lie in the file. */
  static void result(SourceFile file, ScanResult result) {
    problems(file, result.problems());
    for (Finding finding : result.findings()) {
      inside(file, finding.place());
      finding.related().forEach(step -> inside(file, step.place()));
    }
    result.jobs().forEach(job -> inside(file, job.place()));
  }

  private static void inside(SourceFile file, Place place) {
    if (place != null && place.file().equals(file.name())) {
      inside(file, place.span());
    }
  }

  /** A stretch lies in the text. */
  static void inside(SourceFile file, Span span) {
    inside(file, span.start());
    inside(file, span.end());
  }

  private static void inside(SourceFile file, Position position) {
    Position last = file.position(file.text().length());
    assertTrue(
        position.compareTo(last) <= 0 && position.column() <= file.lineLength(position.line()) + 2,
        () -> position + " is behind the end, " + last);
  }

  /** The nodes of trees lie inside each other and in the file, aliases aside. */
  static void trees(SourceFile file, Parsed<List<Document>> parsed) {
    problems(file, parsed.problems());
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Document document : parsed.value()) {
      node(file, document.root(), 0, file.text().length(), seen);
      for (Document.Comment comment : document.comments()) {
        inside(file, comment.span());
      }
    }
  }

  private static void node(SourceFile file, Node node, int from, int to, Set<Node> seen) {
    if (node == null || !seen.add(node)) {
      return;
    }
    boolean alias = node.endOffset() <= from;
    assertTrue(0 <= node.startOffset() && node.startOffset() <= node.endOffset(), "ends early");
    assertTrue(alias || from <= node.startOffset(), "begins before what holds it");
    assertTrue(node.endOffset() <= to || alias, "ends behind what holds it");
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        node(file, entry.key(), 0, file.text().length(), seen);
        node(file, entry.value(), 0, file.text().length(), seen);
      }
    } else if (node instanceof ListNode list) {
      list.items().forEach(item -> node(file, item, 0, file.text().length(), seen));
    }
  }

  /** What trees say, without their places. */
  static String words(List<Document> documents, boolean style) {
    StringBuilder words = new StringBuilder();
    Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Document document : documents) {
      words(document.root(), style, words, around);
      words.append("---");
    }
    return words.toString();
  }

  private static void words(Node node, boolean style, StringBuilder words, Set<Node> around) {
    assertTrue(node == null || around.add(node), "a node lies in itself");
    if (words.length() > 1_000_000) {
      around.remove(node);
      return;
    }
    if (node != null && node.tag() != null) {
      words.append(node.tag()).append(' ');
    }
    if (node instanceof MapNode map) {
      words.append('{');
      for (MapNode.Entry entry : map.entries()) {
        words(entry.key(), style, words, around);
        words.append(": ");
        words(entry.value(), style, words, around);
        words.append(", ");
      }
      words.append('}');
    } else if (node instanceof ListNode list) {
      words.append('[');
      for (Node item : list.items()) {
        words(item, style, words, around);
        words.append(", ");
      }
      words.append(']');
    } else if (node instanceof ScalarNode scalar) {
      words.append(style ? scalar.plain() ? "plain " : "quoted " : "").append(scalar.text());
    }
    around.remove(node);
  }
}
