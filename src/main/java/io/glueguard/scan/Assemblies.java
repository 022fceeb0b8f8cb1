package io.glueguard.scan;

import io.glueguard.format.cdk.CdkFormat;
import io.glueguard.format.cdk.Manifest;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.scan.AssemblyReader.Assembly;
import io.glueguard.scan.Intake.Wanted;
import io.glueguard.source.Problem;
import io.glueguard.source.Span;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cloud assemblies of CDK: whichever of their files is met first, the whole assembly is read, and
 * each of its templates is judged once at most.
 */
final class Assemblies {
  private final Files files;
  private final CloudFormationFormat cloudFormation;
  private final AssemblyReader reader;
  private final Account account;
  private final Map<Path, Boolean> uploaded = new HashMap<>();
  private final Set<Path> counted = new HashSet<>();

  /** The last folder that was found to have nothing to do with an assembly: most are like that. */
  private Path plain;

  Assemblies(Files files, CloudFormationFormat cloudFormation, Account account, int threads) {
    this.files = files;
    this.cloudFormation = cloudFormation;
    this.reader = new AssemblyReader(files, new CdkFormat(cloudFormation), threads);
    this.account = account;
  }

  /**
   * Takes in a file of an assembly and, with the first one, the assembly.
   *
   * @return false for a file that is to be read like any other
   */
  boolean take(Path path, Wanted wanted) {
    boolean named = wanted == Wanted.NAMED;
    boolean judged = wanted.judged();
    Path file = path.toAbsolutePath().normalize();
    Path folder = file.getParent();
    String name = file.getFileName().toString();
    if (plain != null && plain.equals(folder) && !name.equals(Manifest.NAME)) {
      return false;
    }
    if (uploaded.computeIfAbsent(folder, this::isUpload)) {
      if (!named) {
        notTemplate(judged);
      }
      return !named;
    }
    Assembly assembly = reader.of(folder);
    if (assembly == null) {
      plain = folder;
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
      notTemplate(judged);
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
    notTemplate(judged);
    if (judged && leftOver) {
      tellLeftOver(assembly, name);
    }
    return true;
  }

  private static boolean isBookkeeping(String name) {
    return name.equals("tree.json")
        || name.equals("validation-report.json")
        || name.endsWith(".assets.json")
        || name.endsWith(".metadata.json")
        || name.endsWith(".config.json");
  }

  private void notTemplate(boolean judged) {
    if (judged) {
      account.file(false, false);
    }
  }

  private void judgeAll(Assembly assembly) {
    assembly.templates().keySet().forEach(each -> judge(assembly, each));
    assembly.nested().forEach(this::judgeAll);
  }

  private void judge(Assembly assembly, Path path) {
    Intake template = assembly.templates().get(path);
    if (counted.add(path)) {
      tell(assembly);
      cloudFormation.judge(template.file());
      account.file(isTemplate(template), template.unreadable());
      if (template.unreadable() || template.file().text().contains("AWS::Glue::")) {
        account.add(template.problems());
      }
    }
  }

  private static boolean isTemplate(Intake intake) {
    return intake.documents().stream()
        .anyMatch(each -> CloudFormationFormat.isTemplate(each.root()));
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
    List<Problem> problems = reader.broken(file.getParent());
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
      if (each.getFileName().toString().startsWith("asset.")
          && reader.of(each.getParent()) != null) {
        return true;
      }
      each = each.getParent();
    }
    return false;
  }
}
