package io.glueguard.scan;

import io.glueguard.format.cdk.App;
import io.glueguard.format.cdk.CdkFormat;
import io.glueguard.format.cdk.Manifest;
import io.glueguard.format.cdk.Uploads;
import io.glueguard.scan.Intake.Wanted;
import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads cloud assemblies from the disk, each once and as a whole. */
final class AssemblyReader {
  /** Deepest nesting of assemblies and of templates that is followed. */
  private static final int DEEPEST = 10;

  private final Files files;
  private final CdkFormat format;
  private final int threads;
  private final Map<Path, Assembly> byFolder = new HashMap<>();
  private final Map<Path, Manifest> manifests = new HashMap<>();
  private final Map<Path, List<Problem>> broken = new HashMap<>();

  /**
   * An assembly or one nested in it.
   *
   * @param templates those in its folder that its manifest or one of them names
   */
  record Assembly(
      Manifest manifest, Map<Path, Intake> templates, Uploads uploads, List<Assembly> nested) {}

  AssemblyReader(Files files, CdkFormat format, int threads) {
    this.files = files;
    this.format = format;
    this.threads = threads;
  }

  /** What is wrong with the manifest in a folder; null when it can be read. */
  List<Problem> broken(Path folder) {
    return broken.get(folder);
  }

  /** The assembly that a folder holds; null when it holds none. */
  Assembly of(Path folder) {
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
    Parsed<SourceFile> decoded = files.decode(path, files.raw(path));
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
    read(assembly, folder);
    for (Manifest.StackArtifact stack : manifest.stacks()) {
      Intake template = assembly.templates().get(resolve(folder, stack.template().text()));
      if (template != null) {
        format.add(manifest, stack, template.file(), template.documents(), uploads, app);
        nested(assembly, folder, template, 0);
      }
    }
    for (ScalarNode name : manifest.assemblies()) {
      Path inner = resolve(folder, name.text());
      if (inner != null && depth > DEEPEST) {
        tooDeep(manifest, inner);
      } else if (inner == null || manifest(inner) == null) {
        missing(manifest, name, "assembly");
      } else if (!byFolder.containsKey(inner)) {
        assembly.nested().add(load(inner, app, depth + 1));
      }
    }
    return assembly;
  }

  private void nested(Assembly assembly, Path folder, Intake parent, int depth) {
    for (CdkFormat.Nested each : CdkFormat.nested(parent.documents(), assembly.uploads())) {
      Path path = resolve(folder, each.path());
      if (path == null || assembly.templates().containsKey(path)) {
        continue;
      }
      if (depth > DEEPEST) {
        tooDeep(assembly.manifest(), path);
        continue;
      }
      if (!java.nio.file.Files.isRegularFile(path)) {
        if (each.named() != null) {
          missing(assembly.manifest(), each.named(), "template");
        }
        continue;
      }
      Intake template =
          Intake.all(List.of(path), Wanted.NAMED, files, 1, ScanOptions.Progress.NONE).get(0);
      assembly.templates().put(path, template);
      format.addNested(parent.file(), template.file(), template.documents());
      nested(assembly, folder, template, depth + 1);
    }
  }

  /** Reads the templates of the stacks; those that are not there are told. */
  private void read(Assembly assembly, Path folder) {
    List<Path> paths = new ArrayList<>();
    for (Manifest.StackArtifact stack : assembly.manifest().stacks()) {
      Path path = resolve(folder, stack.template().text());
      if (path != null && java.nio.file.Files.isRegularFile(path)) {
        paths.add(path);
      } else {
        missing(assembly.manifest(), stack.template(), "template");
      }
    }
    for (Intake each : Intake.all(paths, Wanted.NAMED, files, threads, ScanOptions.Progress.NONE)) {
      assembly.templates().put(each.path(), each);
    }
  }

  private static void missing(Manifest manifest, ScalarNode name, String what) {
    String message = "The " + what + " " + name.text() + " is not there, so it is not judged";
    manifest.problems().add(Problem.unreadable(name.file().name(), name.span(), message));
  }

  private void tooDeep(Manifest manifest, Path path) {
    String message = "It is not judged: it is nested deeper than the limit of " + DEEPEST;
    manifest.problems().add(Problem.unreadable(files.shown(path), Span.FILE_START, message));
  }

  /** A path of a manifest; null when it leads out of the folder. */
  private static Path resolve(Path folder, String name) {
    try {
      Path path = folder.resolve(name).normalize();
      return path.startsWith(folder) && !path.equals(folder) && staysInside(folder, path)
          ? path
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean staysInside(Path folder, Path path) {
    try {
      return !java.nio.file.Files.exists(path) || path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
