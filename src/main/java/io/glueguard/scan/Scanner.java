package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.Effort;
import io.glueguard.model.Reason;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.Intake.Wanted;
import io.glueguard.source.Document;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes over the files, builds the graph and has it examined. */
public final class Scanner {
  /** Reasons that a neighbour may do away with. */
  private static final Set<String> ASK_NEIGHBOURS =
      Set.of(
          Reason.EXTERNAL_NAME.name(),
          Reason.UNRESOLVED_IMPORT.name(),
          Reason.DYNAMIC_REF.name(),
          Reason.PARAM_NO_DEFAULT.name(),
          Reason.NOT_DECLARED.name(),
          Reason.EXTERNAL_ROLE.name(),
          Reason.EXTERNAL_KEY.name(),
          Reason.BRANCH.name());

  private final ScanOptions options;
  private final RuleBook book;
  private final Files files;
  private final Account account = new Account();
  private final CloudFormationFormat cloudFormation;
  private final Assemblies assemblies;
  private final Plans plans;
  private final Set<Path> seen = new LinkedHashSet<>();
  private ResourceGraph graph;
  private Examination examination;

  /** A scan by a book of rules. */
  public Scanner(ScanOptions options, RuleBook book) {
    this.options = options;
    this.book = book;
    this.files = new Files(options.root());
    this.cloudFormation = new CloudFormationFormat(files, options.deployment());
    this.assemblies = new Assemblies(files, cloudFormation, account, options.threads());
    this.plans = new Plans(options);
  }

  /**
   * Scans.
   *
   * @param in what {@code -} stands for
   * @param version of glueguard, for the report
   */
  public ScanResult scan(InputStream in, String version) {
    boolean wholeRoot = false;
    List<Path> found = new ArrayList<>();
    for (Path path : options.paths()) {
      if (path.toString().equals("-")) {
        take(Intake.of(null, files.read(in), Wanted.NAMED));
      } else if (java.nio.file.Files.isDirectory(path)) {
        wholeRoot |= path.toAbsolutePath().normalize().equals(options.root());
        Walk.over(path, options.root(), found::add, this::miss);
      } else {
        read(List.of(path), Wanted.NAMED);
      }
    }
    read(found, Wanted.FOUND);
    examination = examine();
    List<Finding> findings = examination.findings();
    if (!wholeRoot && needsNeighbours(findings)) {
      List<Path> neighbours = new ArrayList<>();
      Walk.over(options.root(), options.root(), neighbours::add, (missed, why) -> {});
      read(neighbours, Wanted.NEIGHBOUR);
      examination = examine();
      findings = examination.findings();
    }
    List<JudgedJob> jobs = examination.jobs();
    ScanOptions.Acceptance acceptance = options.acceptance();
    List<Ignored> ignored = acceptance.configuration().ignored();
    Suppressions suppressions = new Suppressions(graph, book, ignored, acceptance.today());
    findings = suppressions.applied(findings, wholeRoot);
    if (acceptance.baseline() != null) {
      findings = acceptance.baseline().subtractedFrom(findings, files::exists);
    }
    List<Problem> problems = new ArrayList<>(account.problems());
    problems.addAll(cloudFormation.problems());
    problems.addAll(suppressions.problems());
    graph.overspent().forEach(file -> problems.add(tooMuch(file)));
    return new ScanResult(
        version,
        account.summary(findings, jobs),
        findings,
        problems.stream().distinct().sorted(Account.ORDER).toList(),
        jobs,
        new Sketch(graph, jobs).picture(),
        examination.pages(),
        acceptance.baseline() != null);
  }

  /** What was examined last; null before the first scan. */
  public Examination examination() {
    return examination;
  }

  /** All that the last scan saw declared; null before the first scan. */
  public ResourceGraph graph() {
    return graph;
  }

  private Examination examine() {
    List<Stack> stacks = new ArrayList<>(cloudFormation.stacks());
    stacks.addAll(plans.stacks());
    stacks.addAll(Externals.of(options.acceptance().configuration()));
    // of several things that may be meant the first is named, whatever order the files came in
    stacks.sort(Comparator.comparing(Stack::id));
    graph = new ResourceGraph(stacks, options.outside());
    return new Examination(book, new Context(graph, options.rules()), options.threads());
  }

  private boolean needsNeighbours(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.kind() == Kind.OPEN && ASK_NEIGHBOURS.contains(finding.reason())) {
        return true;
      }
    }
    return graph.stacks().stream().anyMatch(cloudFormation::takesParameters);
  }

  private static Problem tooMuch(SourceFile file) {
    String message =
        "The verdicts about this file take more than the limit of "
            + Effort.LEAST
            + " steps, and "
            + Effort.EACH_RESOURCE
            + " for each resource; those past it are undecided";
    return Problem.unreadable(file.name(), Span.FILE_START, message);
  }

  private void miss(Path path, String why) {
    if (!java.nio.file.Files.isDirectory(path)) {
      account.file(false, true);
    }
    account.add(List.of(Problem.unreadable(files.shown(path), Span.FILE_START, why)));
  }

  private void read(List<Path> paths, Wanted wanted) {
    List<Path> fresh = new ArrayList<>();
    for (Path path : paths) {
      boolean first = seen.add(path.toAbsolutePath().normalize());
      if (first && wanted != Wanted.NAMED && !Walk.mayHold(path.getFileName().toString())) {
        if (wanted.judged()) {
          account.file(false, false);
        }
      } else if (first && !assemblies.take(path, wanted)) {
        fresh.add(path);
      }
    }
    Intake.all(fresh, wanted, files, options.threads(), options.progress()).forEach(this::take);
  }

  private void take(Intake intake) {
    if (intake.terraform()) {
      List<Problem> problems = new ArrayList<>(intake.problems());
      problems.addAll(plans.take(intake.file(), intake.path(), intake.wanted().judged()));
      if (intake.wanted().judged()) {
        boolean unreadable = problems.stream().anyMatch(Problem::unreadable);
        account.file(!unreadable, unreadable);
        account.add(problems);
      }
      return;
    }
    boolean template = false;
    for (Document document : intake.documents()) {
      template |= CloudFormationFormat.isTemplate(document.root());
    }
    if (template) {
      cloudFormation.add(intake.file(), intake.documents(), intake.wanted().judged());
    }
    if (intake.wanted().judged()) {
      boolean told = intake.tellsProblems();
      account.file(template, told && intake.unreadable());
      if (told && (intake.unreadable() || template && aboutGlue(intake))) {
        account.add(intake.problems());
      }
    }
  }

  /** Remarks about templates that have nothing to do with Glue are not what the user asked for. */
  private static boolean aboutGlue(Intake intake) {
    return intake.file().text().contains("AWS::Glue::");
  }
}
