package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Place;
import io.glueguard.finding.Subject;
import io.glueguard.source.Position;
import io.glueguard.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One rule that a comment or an entry of metadata suppresses, with what it stands above. Collected
 * from all instances of a template, then only read.
 */
final class Mark {
  private final String rule;
  private final Terms terms;
  private final Place place;
  private final int line;
  private final String tool;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private Span reach;
  private Subject outer;

  /**
   * On what terms something is suppressed.
   *
   * @param reason the author's words; never empty
   * @param until the last day as {@code yyyy-mm-dd}; null for no end
   */
  record Terms(String reason, String until) {}

  /**
   * A mark that covers nothing but a line yet.
   *
   * @param place where it is written
   * @param line the line that it is about; 0 for none
   * @param tool the form of cures that its author reads
   */
  Mark(String rule, Terms terms, Place place, int line, String tool) {
    this.rule = rule;
    this.terms = terms;
    this.place = place;
    this.line = line;
    this.tool = tool;
  }

  String rule() {
    return rule;
  }

  Terms terms() {
    return terms;
  }

  Place place() {
    return place;
  }

  int line() {
    return line;
  }

  String tool() {
    return tool;
  }

  /** Covers all that is said about a resource. */
  void covers(Subject subject) {
    subjects.put(subject.id(), subject);
  }

  /** Covers what points into a stretch of its file, inside of {@code resource}. */
  void covers(Span span, Subject resource) {
    reach = span;
    outer = outer == null ? resource : outer;
  }

  /** Whether a finding is one that it stands above. */
  boolean covers(Finding finding) {
    if (!finding.rule().equals(rule)) {
      return false;
    }
    if (subjects.containsKey(finding.resource().id())) {
      return true;
    }
    if (!finding.place().file().equals(place.file())) {
      return false;
    }
    Position start = finding.place().span().start();
    return start.line() == line
        || reach != null && start.compareTo(reach.start()) >= 0 && start.compareTo(reach.end()) < 0;
  }

  /** The resource that it stands above or in; of several the first. */
  Subject subject() {
    if (!subjects.isEmpty()) {
      return subjects.values().iterator().next();
    }
    return outer == null
        ? new Subject("glueguard::Suppression", rule, place.file(), place.file())
        : outer;
  }
}
