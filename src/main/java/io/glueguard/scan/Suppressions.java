package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.finding.Kind;
import io.glueguard.finding.Place;
import io.glueguard.finding.Subject;
import io.glueguard.finding.Suppression;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Fingerprints;
import io.glueguard.rule.Places;
import io.glueguard.rule.Rule;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes out of the count what its authors have accepted: by comments, by metadata and by the
 * configuration. A suppression that has expired or that suppresses nothing becomes a finding
 * itself.
 */
final class Suppressions {
  private static final String UNUSED = "suppression-unused";
  private static final String EXPIRED = "suppression-expired";

  private final RuleBook book;
  private final Supplier<LocalDate> today;
  private final Map<String, List<Mark>> marks = new HashMap<>();
  private final List<Mark> inOrder;
  private final List<Ignored> ignored;
  private final List<Problem> problems;
  private final Set<Object> used = new HashSet<>();

  /**
   * The suppressions of a scan.
   *
   * @param today asked only when a suppression has an end
   */
  Suppressions(
      ResourceGraph graph, RuleBook book, List<Ignored> ignored, Supplier<LocalDate> today) {
    this.book = book;
    this.today = today;
    this.ignored = ignored;
    Marks all = new Marks(graph, book.ids());
    this.inOrder = all.all();
    this.problems = all.problems();
    for (Mark mark : inOrder) {
      marks.computeIfAbsent(mark.rule(), any -> new ArrayList<>()).add(mark);
    }
  }

  /** What was wrong with the suppressions. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * The findings, those that are suppressed as such, and what is to be said about the suppressions.
   *
   * @param whole true when all files were judged that the configuration can speak about
   */
  List<Finding> applied(List<Finding> findings, boolean whole) {
    if (inOrder.isEmpty() && ignored.isEmpty()) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Suppression suppression = suppression(finding);
      all.add(suppression == null ? finding : finding.suppressed(suppression));
    }
    for (Mark mark : inOrder) {
      String rule = mark.rule();
      Mark.Terms terms = mark.terms();
      if (expired(terms.until())) {
        report(EXPIRED, rule, terms.until(), mark.place(), mark.subject(), mark.tool(), all);
      } else if (!used.contains(mark) && book.keeps(rule)) {
        report(UNUSED, rule, "", mark.place(), mark.subject(), mark.tool(), all);
      }
    }
    for (Ignored entry : ignored) {
      Place place = Places.of(entry.node().file(), entry.node().span(), null);
      String rules = entry.rules().isEmpty() ? "all rules" : String.join(", ", entry.rules());
      Subject subject = new Subject("glueguard::Suppression", rules, place.file(), place.file());
      if (expired(entry.until())) {
        report(EXPIRED, rules, entry.until(), place, subject, "", all);
      } else if (whole && !used.contains(entry)) {
        report(UNUSED, rules, "", place, subject, "", all);
      }
    }
    all.sort(Finding.ORDER);
    return Fingerprints.unique(all);
  }

  private Suppression suppression(Finding finding) {
    Suppression suppression = null;
    for (Mark mark : marks.getOrDefault(finding.rule(), List.of())) {
      if (mark.covers(finding)) {
        used.add(mark);
        Mark.Terms terms = mark.terms();
        if (suppression == null && !expired(terms.until())) {
          suppression = new Suppression(terms.reason(), terms.until(), mark.place());
        }
      }
    }
    Steps steps = new Steps(Glob.MOST_STEPS);
    for (Ignored entry : ignored) {
      if (entry.matches(finding, steps)) {
        used.add(entry);
        if (suppression == null && !expired(entry.until())) {
          Place place = Places.of(entry.node().file(), entry.node().span(), null);
          suppression = new Suppression(entry.reason(), entry.until(), place);
        }
      }
    }
    return suppression;
  }

  private boolean expired(String until) {
    return until != null && Day.of(until).isBefore(today.get());
  }

  private void report(
      String id,
      String suppressed,
      String until,
      Place place,
      Subject subject,
      String tool,
      List<Finding> to) {
    if (!book.keeps(id)) {
      return;
    }
    Rule rule = book.rule(id);
    String message = rule.message().replace("{rule}", suppressed).replace("{until}", until);
    String address = subject.address();
    to.add(
        new Finding(
            id,
            rule.page().severity(),
            Kind.FAIL,
            message,
            null,
            null,
            subject,
            place,
            List.of(),
            rule.page().cure().getOrDefault(tool, ""),
            List.of(),
            address,
            Fingerprints.of(id, subject.type(), address, suppressed, List.of()),
            null,
            false));
  }
}
