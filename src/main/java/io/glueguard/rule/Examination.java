package io.glueguard.rule;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Place;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.Step;
import io.glueguard.model.Effort;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import io.glueguard.source.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges a whole graph by a book of rules, stack by stack. */
public final class Examination {
  /** So many resources are worth the start of threads. */
  private static final int WORTH_THREADS = 200;

  /** Most resources that are judged together, so that several threads share one large stack. */
  private static final int TOGETHER = 400;

  private final RuleBook book;
  private final Context context;
  private final int threads;
  private List<Finding> findings;
  private List<JudgedJob> jobs;
  private List<Problem> problems;

  /** An examination of a graph by one thread. */
  public Examination(RuleBook book, Context context) {
    this(book, context, 1);
  }

  /** An examination of a graph by several threads. */
  public Examination(RuleBook book, Context context, int threads) {
    this.threads = threads;
    this.book = book;
    this.context = context;
  }

  /**
   * Resources of one stack that are judged together.
   *
   * @param demanded whether the rules that demand something are asked
   * @param watched whether the rules that watch others are asked, which see the stack as a whole
   */
  private record Share(Stack stack, List<Resource> resources, boolean demanded, boolean watched) {}

  /** What came out for a share. */
  private record Part(List<Finding> findings, List<JudgedJob> jobs, Problem problem) {}

  /**
   * What is wrong and what cannot be told, in the order of every report, each with a fingerprint of
   * its own.
   */
  public List<Finding> findings() {
    judge();
    return findings;
  }

  /** What becomes of each job that is judged, in the order of file and place. */
  public List<JudgedJob> jobs() {
    judge();
    return jobs;
  }

  /** The files whose verdicts take more work than is allowed. */
  public List<Problem> problems() {
    judge();
    return problems;
  }

  private void judge() {
    if (findings != null) {
      return;
    }
    findings = new ArrayList<>();
    jobs = new ArrayList<>();
    problems = new ArrayList<>();
    for (Part part : inParallel(shares())) {
      findings.addAll(part.findings());
      jobs.addAll(part.jobs());
      if (part.problem() != null) {
        problems.add(part.problem());
      }
    }
    findings.sort(Finding.ORDER);
    findings = Fingerprints.unique(findings);
    jobs.sort(Examination::inOrder);
  }

  /** Written out: what a comparator combines is linked anew at every start. */
  private static int inOrder(JudgedJob one, JudgedJob other) {
    int order = one.place().compareTo(other.place());
    return order == 0 ? one.job().address().compareTo(other.job().address()) : order;
  }

  private List<Share> shares() {
    boolean watches = false;
    for (Rule rule : book.rules()) {
      watches |= rule.require() == null;
    }
    List<Share> shares = new ArrayList<>();
    for (Stack stack : context.graph().stacks()) {
      if (!stack.judged()) {
        continue;
      }
      List<Resource> all = new ArrayList<>();
      stack.resources().forEach(all::add);
      if (all.size() <= TOGETHER) {
        shares.add(new Share(stack, all, true, watches));
        continue;
      }
      for (int from = 0; from < all.size(); from += TOGETHER) {
        List<Resource> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
        shares.add(new Share(stack, some, true, false));
      }
      if (watches) {
        shares.add(new Share(stack, all, false, true));
      }
    }
    return shares;
  }

  /** Small work is done at once: starting threads would cost more than it saves. */
  private List<Part> inParallel(List<Share> shares) {
    int resources = 0;
    for (Share share : shares) {
      resources += share.resources().size();
    }
    boolean alone = resources < WORTH_THREADS || !canShare();
    return Workers.map(shares, alone ? 1 : threads, this::judge);
  }

  /** The values and sources of plans are read on demand by one thread; the rest is only read. */
  private boolean canShare() {
    for (Stack stack : context.graph().stacks()) {
      if (stack.tool() == Stack.Tool.TERRAFORM) {
        return false;
      }
    }
    return true;
  }

  /** Each share has an effort of its own, so that no file takes it from the others. */
  private Part judge(Share share) {
    Effort effort = new Effort(share.resources().size());
    StackExamination examination =
        new StackExamination(book, context.with(effort), share.resources());
    List<Finding> found = new ArrayList<>();
    List<JudgedJob> states = List.of();
    if (share.demanded()) {
      found.addAll(examination.findings());
      states = examination.jobs();
    }
    if (share.watched()) {
      found.addAll(examination.optOuts());
    }
    return new Part(found, states, effort.isSpent() ? tooMuch(share.stack(), effort) : null);
  }

  private static Problem tooMuch(Stack stack, Effort effort) {
    String message =
        "The verdicts on this file take more than the limit of "
            + effort.most()
            + " steps; those past it are undecided";
    return Problem.unreadable(stack.file().name(), Span.FILE_START, message);
  }

  /** What is not found wrong with a resource: rules that hold and rules that do not apply. */
  public List<Held> held(Resource resource) {
    Examiner examiner = new Examiner(context);
    List<Held> held = new ArrayList<>();
    for (Rule rule : book.rules()) {
      if (rule.require() == null || !rule.select().contains(resource.type())) {
        continue;
      }
      for (Outcome outcome : examiner.examine(rule, resource).values()) {
        if (outcome instanceof Outcome.Holds holds) {
          List<Step> steps = FindingWriter.steps(holds.notes(), holds.evidence(), resource);
          Place place = Places.of(holds.evidence().place(), resource);
          held.add(new Held(rule.page(), place, steps));
        } else if (outcome instanceof Outcome.DoesNotApply) {
          held.add(new Held(rule.page(), null, List.of()));
        }
      }
    }
    return held;
  }

  /** Whether a rule applies to anything, so that its silence says something. */
  public boolean examines(String id) {
    Rule rule = book.rule(id);
    if (rule == null) {
      return false;
    }
    if (rule.require() == null) {
      return rule.watches().stream().anyMatch(this::examines);
    }
    Examiner examiner = new Examiner(context);
    for (String type : rule.select()) {
      for (Resource resource : context.graph().ofType(type)) {
        Map<String, Outcome> outcomes = examiner.examine(rule, resource);
        if (outcomes.values().stream().anyMatch(each -> !(each instanceof Outcome.DoesNotApply))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where a resource is declared. */
  public static Place place(Resource resource) {
    return Places.of(resource.key(), resource);
  }

  /** The pages of the rules, by id. */
  public List<RulePage> pages() {
    List<RulePage> pages = new ArrayList<>();
    book.rules().forEach(rule -> pages.add(rule.page()));
    return pages;
  }
}
