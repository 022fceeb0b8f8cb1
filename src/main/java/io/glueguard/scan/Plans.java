package io.glueguard.scan;

import io.glueguard.format.Deployment;
import io.glueguard.format.terraform.TerraformPlan;
import io.glueguard.format.terraform.TerraformPlanFormat;
import io.glueguard.hcl.FolderSources;
import io.glueguard.hcl.HclFileNames;
import io.glueguard.hcl.HclSources;
import io.glueguard.hcl.PlanFileSources;
import io.glueguard.hcl.PlanMoments;
import io.glueguard.model.Stack;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terraform plans of a scan, and where their sources are. */
final class Plans {
  /** Most files of a folder that are looked at in search of the binary plan. */
  private static final int MOST = 200;

  /** Most binary plans that are opened in search of the one that a plan was printed of. */
  private static final int MOST_OPENED = 10;

  /** What a zip begins with. */
  private static final String ZIP = "PK\u0003\u0004";

  private final Files files;
  private final Path root;
  private final Path sources;
  private final Deployment deployment;
  private final List<TerraformPlan> plans = new ArrayList<>();
  private final List<Stack> stacks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final PlanMoments moments = new PlanMoments();

  /** Binary plans that were read, since several printed plans may be of the same. */
  private final Map<Path, Parsed<PlanFileSources>> read = new HashMap<>();

  Plans(ScanOptions options, Files files) {
    this.files = files;
    this.root = options.root();
    this.sources = options.terraformSources();
    this.deployment = options.deployment();
  }

  /** The stacks of all plans taken in. */
  List<Stack> stacks() {
    return stacks;
  }

  /** What could not be read of the sources of plans, as far as anything asked for them. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    plans.forEach(plan -> all.addAll(plan.problems()));
    return all;
  }

  /**
   * Takes in what Terraform wrote.
   *
   * @param path null for standard input
   * @return what was wrong
   */
  List<Problem> take(SourceFile file, Path path, boolean judged) {
    Parsed<TerraformPlan> parsed =
        TerraformPlanFormat.read(
            file, deployment, sourcesOf(path, TerraformPlanFormat.moment(file)));
    plans.add(parsed.value());
    for (Stack stack : parsed.value().stacks()) {
      if (!judged) {
        stack.onlyRead();
      }
      stacks.add(stack);
    }
    return parsed.problems();
  }

  /** Whether a file is Terraform's language itself, going by its name. */
  static boolean isSource(SourceFile file) {
    return HclFileNames.isNative(file.name());
  }

  /** What is to be said of a source in the place of a plan; nothing when it is not about Glue. */
  static List<Problem> aboutSource(SourceFile file) {
    return file.text().contains("aws_glue_")
        ? List.of(
            Problem.unreadable(
                file.name(),
                Span.FILE_START,
                "This is a source of Terraform; glueguard reads its plan: make one with terraform"
                    + " plan -out plan.bin and terraform show -json plan.bin"))
        : List.of();
  }

  /** What is to be said of a packed file, such as a binary plan; null when it is none. */
  static Problem packed(SourceFile file) {
    return file.text().startsWith(ZIP)
        ? Problem.unreadable(
            file.name(),
            Span.FILE_START,
            "This is a packed file; of a binary Terraform plan glueguard reads what"
                + " terraform show -json prints")
        : null;
  }

  /**
   * The sources that the user names, else those in the binary plan file beside what was printed of
   * it, else the folder if it holds any; null for none.
   *
   * @param moment when the plan was made; null when that is not known
   */
  private HclSources sourcesOf(Path plan, String moment) {
    if (sources != null) {
      return java.nio.file.Files.isDirectory(sources)
          ? new FolderSources(sources, sources.startsWith(root) ? root : sources)
          : opened(sources, moment);
    }
    if (plan == null) {
      return null;
    }
    File folder = plan.toAbsolutePath().normalize().getParent().toFile();
    File[] files = folder.listFiles();
    if (files == null) {
      return null;
    }
    Arrays.sort(files);
    String stem = stem(plan.getFileName().toString());
    List<File> binaries = new ArrayList<>();
    boolean sourcesHere = false;
    for (File file : Arrays.asList(files).subList(0, Math.min(files.length, MOST))) {
      sourcesHere |= HclFileNames.isSource(file.getName());
      if (mayBePlan(file)) {
        boolean namesake = stem(file.getName()).equals(stem);
        binaries.add(namesake ? 0 : binaries.size(), file);
      }
    }
    for (File binary : binaries.subList(0, Math.min(binaries.size(), MOST_OPENED))) {
      HclSources opened = opened(binary.toPath(), moment);
      if (opened != null) {
        return opened;
      }
    }
    return sourcesHere ? new FolderSources(folder.toPath(), root) : null;
  }

  private static String stem(String name) {
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean mayBePlan(File file) {
    String name = file.getName();
    boolean named =
        name.indexOf('.') < 0
            || name.endsWith(".bin")
            || name.endsWith(".tfplan")
            || name.endsWith(".plan")
            || name.endsWith(".out");
    if (!named
        || !file.isFile()
        || file.length() > Files.LARGEST
        || java.nio.file.Files.isSymbolicLink(file.toPath())) {
      return false;
    }
    try (InputStream in = java.nio.file.Files.newInputStream(file.toPath())) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      return false;
    }
  }

  private HclSources opened(Path binary, String moment) {
    if (moment != null && !moments.mayBeOf(binary, moment)) {
      if (binary.equals(sources)) {
        String message = "This plan file is of another plan, so its sources are not used";
        problems.add(Problem.remark(files.shown(binary), Span.FILE_START, message, List.of()));
      }
      return null;
    }
    Parsed<PlanFileSources> parsed = read.get(binary);
    if (parsed == null) {
      parsed = PlanFileSources.open(binary, files.shown(binary));
      read.put(binary, parsed);
      problems.addAll(parsed.problems());
    }
    PlanFileSources opened = parsed.value();
    if (opened == null && parsed.problems().isEmpty() && binary.equals(sources)) {
      String message = "This is no plan file of Terraform, so it holds no sources";
      problems.add(Problem.unreadable(files.shown(binary), Span.FILE_START, message));
    }
    if (opened == null || opened.module("").isEmpty()) {
      return opened;
    }
    String first = opened.module("").get(0).name();
    Path folder = binary.toAbsolutePath().normalize().getParent();
    while (folder != null && folder.startsWith(root)) {
      if (new File(folder.toFile(), first).isFile()) {
        String shown = root.relativize(folder).toString().replace(File.separatorChar, '/');
        return (shown.isEmpty() ? opened : opened.below(shown)).inside(files.shown(binary));
      }
      folder = folder.getParent();
    }
    return opened.inside(files.shown(binary));
  }
}
