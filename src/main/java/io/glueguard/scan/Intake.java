package io.glueguard.scan;

import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.format.terraform.TerraformFile;
import io.glueguard.format.terraform.TerraformPlanFormat;
import io.glueguard.source.Document;
import io.glueguard.source.JsonWalk;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import io.glueguard.source.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file that was read, and parsed if it can be something that glueguard judges.
 *
 * @param wanted why it was read
 * @param path null for standard input
 * @param file its text; null when a glance told that it is nothing to parse
 * @param documents what it holds; empty for what was not parsed or was found and holds no template
 * @param problems what was wrong
 * @param likely whether it looks like a template or a plan
 * @param terraform whether Terraform wrote it
 */
record Intake(
    Wanted wanted,
    Path path,
    SourceFile file,
    List<Document> documents,
    List<Problem> problems,
    boolean likely,
    boolean terraform) {

  /** Why a file is read. */
  enum Wanted {
    /** The user named it: its problems matter whatever it is. */
    NAMED,
    /** The walk found it below a folder that the user named. */
    FOUND,
    /** It is only read because others may refer to it. */
    NEIGHBOUR;

    boolean judged() {
      return this != NEIGHBOUR;
    }
  }

  /** Reads files on several threads; the answers come in the order of the paths. */
  static List<Intake> all(
      List<Path> paths, Wanted wanted, Files files, int threads, ScanOptions.Progress progress) {
    AtomicInteger done = new AtomicInteger();
    return Workers.map(
        paths,
        threads,
        path -> {
          Intake intake = guarded(path, wanted, files);
          progress.files(done.incrementAndGet(), paths.size());
          return intake;
        });
  }

  private static Intake guarded(Path path, Wanted wanted, Files files) {
    try {
      return of(path, wanted, files);
    } catch (OutOfMemoryError e) {
      Files.Raw raw = new Files.Raw(null, "The file takes more memory than there is");
      Parsed<SourceFile> nothing = files.decode(path, raw);
      return new Intake(wanted, path, nothing.value(), List.of(), nothing.problems(), true, false);
    } catch (RuntimeException | StackOverflowError e) {
      throw new ScanFailure(files.shown(path), e);
    }
  }

  private static Intake of(Path path, Wanted wanted, Files files) {
    Files.Raw raw = wanted == Wanted.NAMED ? files.raw(path) : Glance.ofThread().raw(path, files);
    if (raw == null) {
      return new Intake(wanted, path, null, List.of(), List.of(), false, false);
    }
    if (raw.bytes() == null) {
      Parsed<SourceFile> nothing = files.decode(path, raw);
      boolean likely = Needles.mayBeAtTheStart(path);
      return new Intake(
          wanted, path, nothing.value(), List.of(), nothing.problems(), likely, false);
    }
    Intake intake = of(path, files.decode(path, raw), wanted);
    if (wanted != Wanted.NAMED && intake.documents().isEmpty() && !intake.terraform()) {
      files.forget(path);
    }
    return intake;
  }

  /** Parses what was decoded. */
  static Intake of(Path path, Parsed<SourceFile> decoded, Wanted wanted) {
    SourceFile file = decoded.value();
    if (wanted == Wanted.NAMED && Plans.isSource(file)) {
      List<Problem> problems = Plans.aboutSource(file);
      return new Intake(wanted, path, file, List.of(), problems, !problems.isEmpty(), false);
    }
    Problem packed = wanted == Wanted.NAMED ? Plans.packed(file) : null;
    if (packed != null) {
      return new Intake(wanted, path, file, List.of(), List.of(packed), true, false);
    }
    // what is no JSON and no plan is told apart for who named it, and for nobody else
    boolean asked = wanted == Wanted.NAMED || JsonWalk.suits(file);
    TerraformFile terraform = asked ? TerraformPlanFormat.recognise(file) : TerraformFile.OTHER;
    if (terraform == TerraformFile.PLAN
        || wanted == Wanted.NAMED && terraform != TerraformFile.OTHER) {
      return new Intake(wanted, path, file, List.of(), decoded.problems(), true, true);
    }
    boolean likely = Needles.inside(file.text());
    if (!likely && wanted != Wanted.NAMED) {
      return new Intake(wanted, path, null, List.of(), decoded.problems(), false, false);
    }
    Parsed<List<Document>> parsed = TreeReader.read(file);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(parsed.problems());
    List<Document> documents =
        wanted == Wanted.NAMED || holdsTemplate(parsed.value()) ? parsed.value() : List.of();
    return new Intake(wanted, path, file, documents, problems, likely, false);
  }

  /** What is no template is let go of at once: most of what is parsed is none. */
  private static boolean holdsTemplate(List<Document> documents) {
    for (Document document : documents) {
      if (CloudFormationFormat.isTemplate(document.root())) {
        return true;
      }
    }
    return false;
  }

  /** Whether something about it could not be read. */
  boolean unreadable() {
    return Problem.anyUnreadable(problems);
  }

  /** Whether its problems are told: it was named, or it looks like something that is judged. */
  boolean tellsProblems() {
    return wanted == Wanted.NAMED || wanted == Wanted.FOUND && likely;
  }
}
