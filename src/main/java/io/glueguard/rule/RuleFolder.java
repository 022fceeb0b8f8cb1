package io.glueguard.rule;

import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The rule files below a folder. A folder that is named like the rule file beside it holds cases of
 * that rule and no rules.
 */
public final class RuleFolder {
  /** By path, with what rules name before the rules. */
  static final Comparator<String> BLOCKS_FIRST = RuleFolder::compare;

  private RuleFolder() {}

  /** Written out: what {@link Comparator} combines is made anew at every start. */
  private static int compare(String one, String other) {
    boolean block = SharedBlocks.isFolder(group(one));
    return block == SharedBlocks.isFolder(group(other)) ? one.compareTo(other) : block ? -1 : 1;
  }

  /** The name of the folder that a file lies in. */
  static String group(String name) {
    int end = name.lastIndexOf('/');
    return end < 0 ? "" : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }

  /** Gives each rule file with its group, in the order of their paths. */
  static void each(Path folder, BiConsumer<SourceFile, String> rule) throws IOException {
    Map<String, Path> files = new TreeMap<>(BLOCKS_FIRST);
    for (Path path : paths(folder)) {
      files.put(path.toAbsolutePath().normalize().toString().replace('\\', '/'), path);
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String shown = file.getValue().toString().replace('\\', '/');
      SourceFile source = SourceFile.of(shown, Files.readString(file.getValue()));
      rule.accept(source, group(file.getKey()));
    }
  }

  private static List<Path> paths(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> isYaml(path) && !Files.isDirectory(path) && !isCase(folder, path))
          .forEach(paths::add);
    }
    Path bound = folder.toRealPath();
    for (Path path : paths) {
      if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(bound)) {
        throw new IOException(path + " is no file in it");
      }
    }
    return paths;
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
  }

  private static boolean isCase(Path folder, Path path) {
    for (Path at = path.getParent(); !at.equals(folder); at = at.getParent()) {
      if (Files.exists(at.resolveSibling(at.getFileName() + ".yaml"))) {
        return true;
      }
    }
    return false;
  }
}
