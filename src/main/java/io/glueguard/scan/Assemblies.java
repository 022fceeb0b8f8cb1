package io.glueguard.scan;

import io.glueguard.format.cdk.App;
import io.glueguard.format.cdk.CdkFormat;
import io.glueguard.format.cdk.Manifest;
import io.glueguard.format.cdk.Uploads;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.TreeReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cloud assemblies of CDK: whichever of their files is met first, the whole assembly is read, and
 * each of its templates is judged once at most.
 */
final class Assemblies {
  /** Deepest nesting of assemblies that is followed. */
  private static final int DEEPEST = 10;

  private final Files files;
  private final CloudFormationFormat cloudFormation;
  private final CdkFormat format;
  private final Account account;
  private final Map<Path, Assembly> byFolder = new HashMap<>();
  private final Map<Path, Manifest> manifests = new HashMap<>();
  private final Map<Path, List<Problem>> broken = new HashMap<>();
  private final Set<Path> counted = new HashSet<>();

  /** A template as it was read. */
  private record Template(SourceFile file, boolean valid, List<Problem> problems) {}

  /** An assembly or one nested in it, with the templates in its folder. */
  private record Assembly(
      Manifest manifest, Map<Path, Template> templates, Uploads uploads, List<Assembly> nested) {}

  Assemblies(Files files, CloudFormationFormat cloudFormation, Account account) {
    this.files = files;
    this.cloudFormation = cloudFormation;
    this.format = new CdkFormat(cloudFormation);
    this.account = account;
  }

  /**
   * Takes in a file of an assembly and, with the first one, the assembly.
   *
   * @param wanted why it is read
   * @return false for a file that is to be read like any other
   */
  boolean take(Path path, Intake.Wanted wanted) {
    boolean named = wanted == Intake.Wanted.NAMED;
    boolean judged = wanted.judged();
    Path file = path.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (isUpload(folder)) {
      if (!named) {
        leftOut(judged);
      }
      return !named;
    }
    Assembly assembly = of(folder);
    String name = file.getFileName().toString();
    if (assembly == null) {
      return name.equals(Manifest.NAME) && tellBroken(file, judged);
    }
    if (assembly.templates().containsKey(file)) {
      if (judged) {
        judge(assembly, file);
      }
      return true;
    }
    return other(assembly, name, named, judged);
  }

  private boolean other(Assembly assembly, String name, boolean named, boolean judged) {
    if (name.equals(Manifest.NAME)) {
      leftOut(judged);
      if (judged) {
        tell(assembly);
      }
      if (judged && named) {
        judgeAll(assembly);
      }
      return true;
    }
    boolean leftOver = name.endsWith(".template.json") && !assembly.uploads().holds(name);
    if (named || !leftOver && !isBookkeeping(name)) {
      return false;
    }
    leftOut(judged);
    if (judged && leftOver) {
      tellLeftOver(assembly, name);
    }
    return true;
  }

  private void leftOut(boolean judged) {
    if (judged) {
      account.file(false, false);
    }
  }

  private static boolean isBookkeeping(String name) {
    return name.equals("tree.json")
        || name.equals("validation-report.json")
        || name.endsWith(".assets.json")
        || name.endsWith(".metadata.json")
        || name.endsWith(".config.json");
  }

  private void judgeAll(Assembly assembly) {
    assembly.templates().keySet().forEach(each -> judge(assembly, each));
    assembly.nested().forEach(this::judgeAll);
  }

  private void judge(Assembly assembly, Path path) {
    Template template = assembly.templates().get(path);
    if (counted.add(path)) {
      tell(assembly);
      cloudFormation.judge(template.file());
      boolean unreadable = template.problems().stream().anyMatch(Problem::unreadable);
      account.file(template.valid(), unreadable);
      account.add(template.problems());
    }
  }

  /** Problems of a manifest are told once one of its templates is judged. */
  private void tell(Assembly assembly) {
    Path manifest = files.path(assembly.manifest().file());
    if (counted.add(manifest)) {
      account.add(assembly.manifest().problems());
    }
  }

  private void tellLeftOver(Assembly assembly, String name) {
    String folder = assembly.manifest().file().name();
    account.add(
        List.of(
            Problem.remark(
                folder.substring(0, folder.length() - Manifest.NAME.length()) + name,
                Span.FILE_START,
                "Not judged: the manifest beside it does not name this template, so it is left"
                    + " over from an earlier synth",
                List.of())));
  }

  /** A manifest that cannot be read: its templates are judged one by one. */
  private boolean tellBroken(Path file, boolean judged) {
    List<Problem> problems = broken.get(file.getParent());
    if (problems == null) {
      return false;
    }
    if (judged) {
      account.file(false, true);
      account.add(problems);
    }
    return true;
  }

  /** Whether a folder lies in one that an assembly uploads as it is, whatever is in it. */
  private boolean isUpload(Path folder) {
    Path each = folder;
    while (each != null && each.getFileName() != null && each.startsWith(files.root())) {
      if (each.getFileName().toString().startsWith("asset.") && of(each.getParent()) != null) {
        return true;
      }
      each = each.getParent();
    }
    return false;
  }

  /** The assembly that a folder holds; null when it holds none. */
  private Assembly of(Path folder) {
    if (folder == null || manifest(folder) == null) {
      return null;
    }
    if (!byFolder.containsKey(folder)) {
      Path outermost = folder;
      for (int i = 0; i < DEEPEST && names(outermost.getParent(), outermost); i++) {
        outermost = outermost.getParent();
      }
      load(outermost, new AppFiles(files, outermost), 0);
    }
    return byFolder.get(folder);
  }

  private boolean names(Path parent, Path folder) {
    Manifest manifest = parent == null ? null : manifest(parent);
    return manifest != null
        && manifest.assemblies().stream()
            .anyMatch(each -> folder.equals(resolve(parent, each.text())));
  }

  private Manifest manifest(Path folder) {
    if (!manifests.containsKey(folder)) {
      manifests.put(folder, readManifest(folder));
    }
    return manifests.get(folder);
  }

  private Manifest readManifest(Path folder) {
    Path path = folder.resolve(Manifest.NAME);
    if (!java.nio.file.Files.isRegularFile(path)) {
      return null;
    }
    Parsed<SourceFile> decoded = files.read(path);
    boolean marked = java.nio.file.Files.isRegularFile(folder.resolve("cdk.out"));
    if (!marked && !Manifest.mayBe(decoded.value().text())) {
      return null;
    }
    Parsed<List<Document>> parsed = TreeReader.read(decoded.value());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(parsed.problems());
    if (problems.stream().anyMatch(Problem::unreadable)) {
      broken.put(folder, problems);
      return null;
    }
    Manifest manifest =
        parsed.value().size() == 1 ? Manifest.read(parsed.value().get(0).root()) : null;
    if (manifest != null) {
      manifest.problems().addAll(problems);
    }
    return manifest;
  }

  private Assembly load(Path folder, App app, int depth) {
    Manifest manifest = manifest(folder);
    Uploads uploads = new Uploads(manifest, app);
    Assembly assembly = new Assembly(manifest, new LinkedHashMap<>(), uploads, new ArrayList<>());
    byFolder.put(folder, assembly);
    for (Manifest.StackArtifact stack : manifest.stacks()) {
      Path path = resolve(folder, stack.template().text());
      List<Document> documents = read(assembly, path, stack.template());
      if (documents != null) {
        Template template = assembly.templates().get(path);
        format.add(manifest, stack, template.file(), documents, uploads, app);
        nested(assembly, folder, template.file(), documents, 0);
      }
    }
    for (ScalarNode name : manifest.assemblies()) {
      Path inner = resolve(folder, name.text());
      if (inner == null || depth > DEEPEST || manifest(inner) == null) {
        missing(manifest, name, "assembly");
      } else if (!byFolder.containsKey(inner)) {
        assembly.nested().add(load(inner, app, depth + 1));
      }
    }
    return assembly;
  }

  private void nested(
      Assembly assembly, Path folder, SourceFile parent, List<Document> documents, int depth) {
    for (CdkFormat.Nested name : CdkFormat.nested(documents, assembly.uploads())) {
      Path path = resolve(folder, name.path());
      if (path != null && depth < DEEPEST && !assembly.templates().containsKey(path)) {
        List<Document> inner = read(assembly, path, name.named());
        if (inner != null) {
          SourceFile file = assembly.templates().get(path).file();
          format.addNested(parent, file, inner);
          nested(assembly, folder, file, inner, depth + 1);
        }
      }
    }
  }

  /** The documents of a template; null when it is not there, which is told where it is named. */
  private List<Document> read(Assembly assembly, Path path, ScalarNode name) {
    if (path == null || !java.nio.file.Files.isRegularFile(path)) {
      if (name != null) {
        missing(assembly.manifest(), name, "template");
      }
      return null;
    }
    Parsed<SourceFile> decoded = files.read(path);
    Parsed<List<Document>> parsed = TreeReader.read(decoded.value());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(parsed.problems());
    boolean valid =
        parsed.value().stream().anyMatch(each -> CloudFormationFormat.isTemplate(each.root()));
    assembly.templates().put(path, new Template(decoded.value(), valid, problems));
    return parsed.value();
  }

  private static void missing(Manifest manifest, ScalarNode name, String what) {
    String message = "The " + what + " " + name.text() + " is not there, so it is not judged";
    manifest.problems().add(Problem.unreadable(name.file().name(), name.span(), message));
  }

  /** A path of a manifest; null when it leads out of the folder. */
  private static Path resolve(Path folder, String name) {
    try {
      Path path = folder.resolve(name).normalize();
      return path.startsWith(folder) && !path.equals(folder) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
