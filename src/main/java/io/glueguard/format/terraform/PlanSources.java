package io.glueguard.format.terraform;

import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclSources;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code .tf} files behind a plan, read once for each module however often it is called. */
final class PlanSources {
  private final HclSources sources;
  private final Map<String, HclModule> modules = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  PlanSources(HclSources sources) {
    this.sources = sources;
  }

  /** The source of a module; null when it is not to be had. */
  HclModule module(ModuleInstance instance) {
    String key = instance.key();
    if (!modules.containsKey(key)) {
      List<SourceFile> files = sources.module(key);
      Parsed<HclModule> parsed = files.isEmpty() ? null : parsed(files);
      modules.put(key, parsed == null ? null : parsed.value());
      problems.addAll(parsed == null ? List.of() : parsed.problems());
    }
    return modules.get(key);
  }

  private static Parsed<HclModule> parsed(List<SourceFile> files) {
    try {
      return HclModule.read(files);
    } catch (OutOfMemoryError e) {
      String message = "The sources of this module take more memory than there is";
      String name = files.get(0).name();
      return new Parsed<>(null, List.of(Problem.unreadable(name, Span.FILE_START, message)));
    }
  }

  /** The block of an instance; null when it is not to be had. */
  HclBlock block(PlanInstance instance) {
    HclModule module = module(instance.module());
    if (module == null) {
      return null;
    }
    String name = instance.type() + "." + instance.name();
    return instance.isData() ? module.data().get(name) : module.resources().get(name);
  }

  /** What could not be read of them so far. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(sources.problems());
    all.addAll(problems);
    return all;
  }
}
