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
import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
          Reason.EXTERNAL_ROLE.name(),
          Reason.EXTERNAL_KEY.name(),
          Reason.BRANCH.name());

  private final ScanOptions options;
  private final RuleBook book;
  private final Files files;
  private final Account account = new Account();
  private final CloudFormationFormat cloudFormation;
  private final Set<Path> seen = new LinkedHashSet<>();
  private ResourceGraph graph;
  private Examination examination;

  /** A scan by a book of rules. */
  public Scanner(ScanOptions options, RuleBook book) {
    this.options = options;
    this.book = book;
    this.files = new Files(options.root());
    this.cloudFormation = new CloudFormationFormat(files, options.deployment());
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
        read(files.read(in), true, true);
      } else if (java.nio.file.Files.isDirectory(path)) {
        wholeRoot |= path.toAbsolutePath().normalize().equals(options.root());
        Walk.over(path, found::add);
      } else {
        read(path, true, true);
      }
    }
    read(found, true);
    examination = examine();
    List<Finding> findings = examination.findings();
    if (!wholeRoot && needsNeighbours(findings)) {
      List<Path> neighbours = new ArrayList<>();
      Walk.over(options.root(), neighbours::add);
      read(neighbours, false);
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
    return new ScanResult(
        version,
        account.summary(findings, jobs),
        findings,
        problems.stream().distinct().sorted(Account.ORDER).toList(),
        jobs,
        new Sketch(graph, examination).picture(),
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
    stacks.addAll(Externals.of(options.acceptance().configuration()));
    graph = new ResourceGraph(stacks, options.outside());
    return new Examination(book, new Context(graph, options.rules()));
  }

  private boolean needsNeighbours(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.kind() == Kind.OPEN && ASK_NEIGHBOURS.contains(finding.reason())) {
        return true;
      }
    }
    return graph.stacks().stream().anyMatch(cloudFormation::takesParameters);
  }

  private void read(List<Path> found, boolean judged) {
    for (int i = 0; i < found.size(); i++) {
      options.progress().files(i, found.size());
      read(found.get(i), false, judged);
    }
    options.progress().files(found.size(), found.size());
  }

  private void read(Path path, boolean named, boolean judged) {
    if (seen.add(path.toAbsolutePath().normalize())) {
      try {
        read(files.read(path), named, judged);
      } catch (RuntimeException | StackOverflowError e) {
        throw new ScanFailure(files.shown(path), e);
      }
    }
  }

  /**
   * Takes in a file.
   *
   * @param named true when the user named it, so that its problems matter whatever it is
   */
  private void read(Parsed<SourceFile> decoded, boolean named, boolean judged) {
    SourceFile file = decoded.value();
    String text = file.text();
    boolean likely = Needles.mayBeTemplate(text);
    boolean tellProblems = judged && (named || likely);
    if (!likely && !(named && judged)) {
      account.notTemplate(judged);
      return;
    }
    Parsed<List<Document>> parsed = TreeReader.read(file);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(parsed.problems());
    boolean template =
        parsed.value().stream().anyMatch(each -> CloudFormationFormat.isTemplate(each.root()));
    boolean unreadable = problems.stream().anyMatch(Problem::unreadable);
    if (template) {
      cloudFormation.add(file, parsed.value(), judged);
    }
    if (judged) {
      account.file(template, tellProblems && unreadable);
      if (tellProblems && (template || unreadable)) {
        account.add(problems);
      }
    }
  }
}
