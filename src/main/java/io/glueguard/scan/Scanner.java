package io.glueguard.scan;

import io.glueguard.finding.Finding;
import io.glueguard.finding.JudgedJob;
import io.glueguard.finding.Kind;
import io.glueguard.finding.ScanResult;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.Reason;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.Intake.Wanted;
import io.glueguard.source.Document;
import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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
  private final Files files;
  private final Account account = new Account();
  private final CloudFormationFormat cloudFormation;
  private final Assemblies assemblies;
  private final Plans plans;
  private final Set<Path> seen = new LinkedHashSet<>();
  private final FutureTask<Boolean> reading;
  private RuleBook book;
  private int taken;
  private int hidden;
  private ResourceGraph graph;
  private Examination examination;

  /**
   * A scan of files that are not read yet.
   *
   * @param in what {@code -} stands for
   */
  public Scanner(ScanOptions options, InputStream in) {
    this.options = options;
    this.reading = new FutureTask<>(() -> readAll(in));
    this.files = new Files(options.root());
    this.cloudFormation = new CloudFormationFormat(files, options.deployment());
    this.assemblies = new Assemblies(files, cloudFormation, account, options.threads());
    this.plans = new Plans(options, files);
  }

  /** Begins to read on a thread of its own: at start-up rules take as long to load as a file. */
  public void begin() {
    Thread thread = new Thread(reading, "reading");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Scans.
   *
   * @param by the rules
   * @param version of glueguard, for the report
   */
  public ScanResult scan(RuleBook by, String version) {
    boolean wholeRoot = read();
    this.book = by;
    List<Finding> findings = examined();
    if (!wholeRoot && needsNeighbours(findings)) {
      List<Path> neighbours = new ArrayList<>();
      Walk.over(options.root(), options.root(), options.threads(), neighbours::add);
      int before = taken;
      read(neighbours, Wanted.NEIGHBOUR);
      if (taken > before) {
        findings = examined();
      }
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
    problems.addAll(plans.problems());
    problems.addAll(suppressions.problems());
    problems.addAll(examination.problems());
    if (hidden > 0) {
      problems.add(Account.leftOut(files.shown(options.root()), hidden));
    }
    if (graph.effort().isSpent()) {
      problems.add(Account.tooMuch(files.shown(options.root()), graph.effort()));
    }
    return new ScanResult(
        version,
        account.summary(findings, jobs),
        findings,
        Account.inOrder(problems),
        jobs,
        new Sketch(graph, jobs),
        examination.pages(),
        acceptance.baseline() != null);
  }

  /** What was examined last; null before the first scan. */
  public Examination examination() {
    return examination;
  }

  /** The names of the parameters that the templates take which the last scan judged. */
  public Set<String> parameters() {
    return cloudFormation.parameters();
  }

  /** All that the last scan saw declared; null before the first scan. */
  public ResourceGraph graph() {
    return graph;
  }

  /** Past the limit of what all share it depends on the order what is open: one thread decides. */
  private List<Finding> examined() {
    examination = examine(options.threads());
    List<Finding> findings = examination.findings();
    if (options.threads() > 1 && graph.effort().isSpent()) {
      examination = examine(1);
      findings = examination.findings();
    }
    return findings;
  }

  private Examination examine(int threads) {
    List<Stack> stacks = new ArrayList<>(cloudFormation.stacks());
    stacks.addAll(plans.stacks());
    stacks.addAll(Externals.of(options.acceptance().configuration()));
    if (stacks.size() > 1) {
      // of several things that may be meant the first is named, whatever order the files came in
      stacks.sort(Comparator.comparing(Stack::id));
    }
    graph = new ResourceGraph(stacks, options.outside());
    return new Examination(book, new Context(graph, options.rules()), threads);
  }

  /** Whether the whole root was read, once all is read. */
  private boolean read() {
    reading.run();
    try {
      return reading.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /** The order of the command line changes nothing. */
  private List<Path> inOrder() {
    List<Path> paths = new ArrayList<>(options.paths());
    if (paths.size() > 1) {
      paths.sort(Comparator.comparing(path -> path.toAbsolutePath().normalize().toString()));
    }
    return paths;
  }

  private boolean readAll(InputStream in) {
    boolean wholeRoot = false;
    Found found = new Found(files, account, options.paths().size() == 1 ? null : seen);
    for (Path path : inOrder()) {
      if (path.toString().equals("-")) {
        take(Intake.of(null, files.read(in), Wanted.NAMED));
      } else if (java.nio.file.Files.isDirectory(path)) {
        wholeRoot |= path.toAbsolutePath().normalize().equals(options.root());
        hidden += Walk.over(path, options.root(), options.threads(), found);
      } else {
        read(List.of(path), Wanted.NAMED);
      }
    }
    read(found.files(), Wanted.FOUND);
    return wholeRoot;
  }

  private boolean needsNeighbours(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.kind() == Kind.OPEN && ASK_NEIGHBOURS.contains(finding.reason())) {
        return true;
      }
    }
    for (Stack stack : graph.stacks()) {
      if (cloudFormation.takesParameters(stack)) {
        return true;
      }
    }
    return false;
  }

  /** Of the root alone each file comes once, and no neighbours are left to come. */
  private boolean comesOnce(Wanted wanted) {
    List<Path> paths = options.paths();
    return wanted == Wanted.FOUND
        && paths.size() == 1
        && paths.get(0).toAbsolutePath().normalize().equals(options.root());
  }

  private void read(List<Path> paths, Wanted wanted) {
    List<Path> fresh = new ArrayList<>();
    boolean once = comesOnce(wanted);
    for (Path path : paths) {
      if (once || seen.add(path.toAbsolutePath().normalize())) {
        if (assemblies.take(path, wanted)) {
          taken++;
        } else {
          fresh.add(path);
        }
      }
    }
    Intake.all(fresh, wanted, files, options.threads(), options.progress()).forEach(this::take);
  }

  private void take(Intake intake) {
    if (intake.terraform()) {
      taken++;
      List<Problem> problems = new ArrayList<>(intake.problems());
      problems.addAll(planned(intake));
      if (intake.wanted().judged()) {
        boolean unreadable = Problem.anyUnreadable(problems);
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
      taken++;
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

  private List<Problem> planned(Intake intake) {
    try {
      return plans.take(intake.file(), intake.path(), intake.wanted().judged());
    } catch (OutOfMemoryError | StackOverflowError e) {
      String message = "The plan takes more memory than there is";
      return List.of(Problem.unreadable(intake.file().name(), Span.FILE_START, message));
    }
  }

  /** Remarks about templates that have nothing to do with Glue are not what the user asked for. */
  private static boolean aboutGlue(Intake intake) {
    return intake.file().text().contains("AWS::Glue::");
  }
}
