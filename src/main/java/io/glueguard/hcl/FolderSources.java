package io.glueguard.hcl;

import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sources in the folder that terraform ran in. Modules are found by the relative paths of the
 * calls, others by the list that {@code terraform init} leaves. Not safe to share between threads.
 */
public final class FolderSources implements HclSources {
  /** Most entries of a folder of sources that are looked at. */
  private static final int MOST_FILES = 2_000;

  /** Largest source file, in bytes. */
  private static final int LARGEST = 4 * 1024 * 1024;

  /** Most chars of all source files together. */
  private static final int MOST_CHARS = 64 * 1024 * 1024;

  /** Deepest nesting of modules. */
  private static final int DEEPEST = 50;

  private final Path root;
  private final Path boundary;
  private final Map<String, String> installed;
  private final Map<String, List<SourceFile>> modules = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** What each module says where the modules are that it calls, by the names of the calls. */
  private final Map<String, Map<String, String>> sources = new HashMap<>();

  private long chars;

  /**
   * @param root the folder of the root module
   * @param boundary nothing outside of this folder is read; files are named from there
   */
  public FolderSources(Path root, Path boundary) {
    this.root = root.toAbsolutePath().normalize();
    this.boundary = boundary.toAbsolutePath().normalize();
    Path list = this.root.resolve(".terraform/modules/modules.json");
    String text = Files.isRegularFile(list) && inside(list) ? text(list) : null;
    this.installed = text == null ? Map.of() : HclModuleFolders.read(text);
  }

  @Override
  public List<SourceFile> module(String key) {
    List<SourceFile> known = modules.get(key);
    if (known == null && key.chars().filter(each -> each == '.').count() >= DEEPEST) {
      return List.of();
    }
    if (known == null) {
      Path folder = folder(key);
      known = folder == null ? List.of() : files(folder);
      modules.put(key, known);
    }
    return known;
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  private void past(Path path, String message) {
    problems.add(Problem.unreadable(shown(path), Span.FILE_START, message));
  }

  private String shown(Path path) {
    return boundary.relativize(path).toString().replace(File.separatorChar, '/');
  }

  /** Null when it is not to be found or lies outside. */
  private Path folder(String key) {
    if (key.isEmpty()) {
      return root;
    }
    int dot = key.lastIndexOf('.');
    String parent = dot < 0 ? "" : key.substring(0, dot);
    Map<String, String> calls = sources.get(parent);
    if (calls == null) {
      calls = sources(module(parent));
      sources.put(parent, calls);
    }
    String source = calls.get(key.substring(dot + 1));
    Path above = folder(parent);
    boolean relative = source != null && (source.startsWith("./") || source.startsWith("../"));
    try {
      if (relative) {
        return above == null ? null : above.resolve(source).normalize();
      }
      String folder = source == null ? null : installed.get(key);
      return folder == null ? null : root.resolve(folder).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Map<String, String> sources(List<SourceFile> files) {
    Map<String, String> sources = new HashMap<>();
    for (Map.Entry<String, HclBlock> call : HclModule.read(files).value().calls().entrySet()) {
      HclAttribute source = call.getValue().body().attribute("source");
      HclEvaluator evaluator = new HclEvaluator(name -> null, new HclBudget(1_000));
      if (source != null && evaluator.evaluate(source.value()) instanceof HclValue.Text text) {
        sources.put(call.getKey(), text.text());
      }
    }
    return sources;
  }

  /** Links are followed before it is judged. */
  private boolean inside(Path path) {
    try {
      return path.toRealPath().startsWith(boundary.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** None when one of them cannot be read: what it says might override the others. */
  private List<SourceFile> files(Path folder) {
    if (!inside(folder) || !Files.isDirectory(folder)) {
      return List.of();
    }
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder).filter(FolderSources::counts)) {
      List<Path> sorted = paths.sorted().limit(MOST_FILES + 1L).toList();
      if (sorted.size() > MOST_FILES) {
        past(folder, "A module has more than the limit of " + MOST_FILES + " files");
        return List.of();
      }
      for (Path path : sorted) {
        if (HclFileNames.isForTofu(path.getFileName().toString())) {
          // which of the two tools made the plan, and so which files count, a folder does not tell
          return List.of();
        }
        boolean readable = Files.isRegularFile(path) && inside(path);
        String text = readable ? text(path) : null;
        if (text != null) {
          files.add(SourceFile.of(shown(path), text));
        } else if (readable || HclFileNames.overrides(path.getFileName().toString())) {
          return List.of();
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return List.copyOf(files);
  }

  private static boolean counts(Path path) {
    String name = path.getFileName().toString();
    return HclFileNames.isSource(name) || HclFileNames.isForTofu(name);
  }

  /** Null, and told, when it cannot be read or is larger than anything a person wrote. */
  private String text(Path path) {
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      String text = bytes.length > LARGEST ? null : PlanFileSources.decoded(bytes);
      if (text == null) {
        past(path, "The file is larger than the limit of " + LARGEST + " bytes");
      } else if (chars + text.length() > MOST_CHARS) {
        past(path, "All sources are longer than the limit of " + MOST_CHARS + " characters");
      } else {
        chars += text.length();
        return text;
      }
    } catch (IOException e) {
      past(path, "The file cannot be read: " + e.getMessage());
    }
    return null;
  }
}
