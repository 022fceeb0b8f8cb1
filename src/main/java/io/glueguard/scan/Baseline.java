package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.source.Document;
import io.glueguard.source.ListNode;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Findings of an earlier day, which later scans subtract. An entry is known again by its
 * fingerprint and its file; one whose file is gone may be found in any other, since files are
 * renamed. Each entry stands for one finding.
 */
public final class Baseline {
  private final List<Entry> entries;
  private int gone;

  /**
   * A finding of the baseline.
   *
   * @param fingerprint without the number that tells findings of one scan apart
   * @param file the file of its place
   */
  public record Entry(String fingerprint, String rule, String address, String file) {}

  private Baseline(List<Entry> entries) {
    this.entries = entries;
  }

  /** Reads a baseline; a file that is none is unreadable. */
  public static Parsed<Baseline> read(SourceFile file) {
    Parsed<List<Document>> parsed = TreeReader.read(file);
    List<Problem> problems = new ArrayList<>(parsed.problems());
    List<Entry> entries = new ArrayList<>();
    Node root = parsed.value().isEmpty() ? null : parsed.value().get(0).root();
    if (root instanceof MapNode map && map.get("findings") instanceof ListNode list) {
      for (Node item : list.items()) {
        Entry entry = item instanceof MapNode each ? entry(each) : null;
        if (entry == null) {
          String message = "an entry of a baseline has a fingerprint, a rule and an address";
          problems.add(Problem.unreadable(file.name(), item.span(), message));
        } else {
          entries.add(entry);
        }
      }
    } else if (problems.isEmpty()) {
      String message = "this is no baseline of glueguard";
      problems.add(Problem.unreadable(file.name(), Span.FILE_START, message));
    }
    return new Parsed<>(new Baseline(entries), problems);
  }

  private static Entry entry(MapNode map) {
    String fingerprint = text(map, "fingerprint");
    String rule = text(map, "rule");
    String address = text(map, "address");
    String file = text(map, "file");
    return fingerprint.isEmpty() || rule.isEmpty()
        ? null
        : new Entry(plain(fingerprint), rule, address, file);
  }

  private static String text(MapNode map, String key) {
    return map.get(key) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** A fingerprint without the number behind it. */
  public static String plain(String fingerprint) {
    int dash = fingerprint.indexOf('-');
    return dash < 0 ? fingerprint : fingerprint.substring(0, dash);
  }

  /**
   * The same findings, those that the baseline holds as known.
   *
   * @param exists whether there still is a file of that name
   */
  public List<Finding> subtractedFrom(List<Finding> findings, Predicate<String> exists) {
    Map<String, Integer> here = new HashMap<>();
    Map<String, Integer> moved = new LinkedHashMap<>();
    Map<String, Boolean> there = new HashMap<>();
    for (Entry entry : entries) {
      here.merge(entry.fingerprint() + "\n" + entry.file(), 1, Integer::sum);
    }
    List<Finding> known = new ArrayList<>(findings);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Finding finding = known.get(i);
      if (take(here, plain(finding.fingerprint()) + "\n" + finding.place().file())) {
        known.set(i, finding.inBaseline());
      } else {
        open.add(i);
      }
    }
    for (Map.Entry<String, Integer> left : here.entrySet()) {
      int cut = left.getKey().indexOf('\n');
      String file = left.getKey().substring(cut + 1);
      if (left.getValue() > 0 && !there.computeIfAbsent(file, exists::test)) {
        moved.merge(left.getKey().substring(0, cut), left.getValue(), Integer::sum);
      }
    }
    int found = known.size() - open.size();
    for (int i : open) {
      if (take(moved, plain(known.get(i).fingerprint()))) {
        known.set(i, known.get(i).inBaseline());
        found++;
      }
    }
    gone = entries.size() - found;
    return known;
  }

  private static boolean take(Map<String, Integer> counts, String key) {
    Integer left = counts.get(key);
    if (left == null || left == 0) {
      return false;
    }
    counts.put(key, left - 1);
    return true;
  }

  /** How many entries the last findings did not hold any more. */
  public int gone() {
    return gone;
  }
}
