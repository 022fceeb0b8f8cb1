package io.glueguard.rule;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Place;
import io.glueguard.finding.RulePage;
import io.glueguard.finding.Step;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** Judges a whole graph by a book of rules. */
public final class Examination {
  private static final String JOB = "AWS::Glue::Job";

  /** So many resources are worth the start of threads. */
  private static final int WORTH_THREADS = 200;

  private final RuleBook book;
  private final Context context;
  private final Examiner examiner;
  private final int threads;
  private final Map<String, Map<Resource, Map<String, Outcome>>> outcomes =
      new ConcurrentHashMap<>();

  /** An examination of a graph by one thread. */
  public Examination(RuleBook book, Context context) {
    this(book, context, 1);
  }

  /** An examination of a graph by several threads. */
  public Examination(RuleBook book, Context context, int threads) {
    this.threads = threads;
    this.book = book;
    this.context = context;
    this.examiner = new Examiner(context);
  }

  /**
   * What is wrong and what cannot be told, in the order of every report, each with a fingerprint of
   * its own.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : book.rules()) {
      if (rule.require() == null) {
        findings.addAll(new OptOuts(book, context, examiner, this).findings(rule));
        continue;
      }
      findings.addAll(inParallel(judged(rule), resource -> report(rule, resource)));
    }
    findings.sort(Finding.ORDER);
    return Fingerprints.unique(findings);
  }

  private List<Resource> judged(Rule rule) {
    List<Resource> judged = new ArrayList<>();
    for (String type : rule.select()) {
      for (Resource resource : context.graph().ofType(type)) {
        if (resource.stack().judged()) {
          judged.add(resource);
        }
      }
    }
    return judged;
  }

  /** Small work is done at once: starting threads would cost more than it saves. */
  private List<Finding> inParallel(
      List<Resource> resources, Function<Resource, List<Finding>> each) {
    if (threads < 2 || resources.size() < WORTH_THREADS || !canShare()) {
      return all(resources, each);
    }
    // what one file declares is judged in order, or it would hang on the threads what is past its
    // limit
    Map<SourceFile, List<Resource>> byFile = new LinkedHashMap<>();
    for (Resource resource : resources) {
      byFile.computeIfAbsent(resource.stack().file(), any -> new ArrayList<>()).add(resource);
    }
    List<Finding> findings = new ArrayList<>();
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(() -> byFile.values().parallelStream().map(file -> all(file, each)).toList())
          .join()
          .forEach(findings::addAll);
      return findings;
    } finally {
      pool.shutdown();
    }
  }

  private static List<Finding> all(
      List<Resource> resources, Function<Resource, List<Finding>> each) {
    List<Finding> findings = new ArrayList<>();
    resources.forEach(resource -> findings.addAll(each.apply(resource)));
    return findings;
  }

  /** The sources of plans and apps are read on demand by one thread; templates are only read. */
  private boolean canShare() {
    for (Stack stack : context.graph().stacks()) {
      if (stack.tool() != Stack.Tool.CLOUDFORMATION) {
        return false;
      }
    }
    return true;
  }

  private List<Finding> report(Rule rule, Resource resource) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Outcome> other =
        rule.yieldsTo() == null || book.rule(rule.yieldsTo()) == null
            ? Map.of()
            : outcomes(book.rule(rule.yieldsTo()), resource);
    outcomes(rule, resource)
        .forEach(
            (item, outcome) -> {
              if (other.get(item) instanceof Outcome.Fails) {
                return;
              }
              if (outcome instanceof Outcome.Fails fails) {
                findings.add(FindingWriter.fails(rule, resource, item, fails));
              } else if (outcome instanceof Outcome.Open open) {
                findings.add(FindingWriter.open(rule, resource, item, open));
              }
            });
    return findings;
  }

  /** What a rule says about a resource, by item. */
  public Map<String, Outcome> outcomes(Rule rule, Resource resource) {
    return outcomes
        .computeIfAbsent(rule.id(), any -> new ConcurrentHashMap<>())
        .computeIfAbsent(resource, any -> examiner.examine(rule, resource));
  }

  /** What is not found wrong with a resource: rules that hold and rules that do not apply. */
  public List<Held> held(Resource resource) {
    List<Held> held = new ArrayList<>();
    for (Rule rule : book.rules()) {
      if (rule.require() == null || !rule.select().contains(resource.type())) {
        continue;
      }
      for (Outcome outcome : outcomes(rule, resource).values()) {
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
    for (String type : rule.select()) {
      for (Resource resource : context.graph().ofType(type)) {
        for (Outcome outcome : outcomes(rule, resource).values()) {
          if (!(outcome instanceof Outcome.DoesNotApply)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What becomes of each job that is judged, in the order of file and place. */
  public List<JudgedJob> jobs() {
    JobStates states = new JobStates(context);
    List<JudgedJob> jobs = new ArrayList<>();
    for (Resource job : context.graph().ofType(JOB)) {
      JobStates.Judged judged = job.stack().judged() ? states.of(job) : null;
      if (judged != null) {
        jobs.add(
            new JudgedJob(
                FindingWriter.subject(job),
                judged.state(),
                owner(job, context.graph()),
                judged.reason() == null ? null : judged.reason().name(),
                Places.written(job)));
      }
    }
    jobs.sort(Comparator.comparing(JudgedJob::place).thenComparing(job -> job.job().address()));
    return jobs;
  }

  private String owner(Resource job, ResourceGraph graph) {
    World world = World.usual(graph, job.stack());
    for (String tag : context.settings().ownerTags()) {
      String owner = Value.text(job.value(world, "Tags", tag));
      if (owner != null && !owner.isEmpty()) {
        return owner;
      }
    }
    return null;
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
