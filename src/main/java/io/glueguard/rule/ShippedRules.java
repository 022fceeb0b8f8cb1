package io.glueguard.rule;

import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The rule files that are packed with the program, found where the program itself lies so that
 * there is no list of them to keep.
 */
final class ShippedRules {
  private static final String FOLDER = "rules/";

  /** By path, with what rules name before the rules. */
  private static final Comparator<String> BLOCKS_FIRST =
      Comparator.comparing((String name) -> !SharedBlocks.isFolder(group(name)))
          .thenComparing(Comparator.naturalOrder());

  private ShippedRules() {}

  private static String group(String name) {
    int end = name.lastIndexOf('/');
    return name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }

  /** Gives each rule file with its group, in the order of their paths. */
  static void each(BiConsumer<SourceFile, String> rule) {
    URL folder = ShippedRules.class.getResource("/rules/rule.schema.json");
    try {
      if (folder.getProtocol().equals("jar")) {
        String path = folder.getPath();
        fromJar(Path.of(new URI(path.substring(0, path.indexOf('!')))), rule);
      } else {
        fromFolder(Path.of(folder.toURI()).getParent(), rule);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fromJar(Path jar, BiConsumer<SourceFile, String> rule) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names = new ArrayList<>();
      file.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
      names.removeIf(name -> !name.startsWith(FOLDER) || !name.endsWith(".yaml"));
      names.sort(BLOCKS_FIRST);
      for (String name : names) {
        ZipEntry entry = file.getEntry(name);
        try (InputStream in = file.getInputStream(entry)) {
          rule.accept(
              SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)),
              group(name));
        }
      }
    }
  }

  private static void fromFolder(Path folder, BiConsumer<SourceFile, String> rule)
      throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.filter(path -> path.toString().endsWith(".yaml")).toList();
    }
    Map<String, Path> files = new TreeMap<>(BLOCKS_FIRST);
    for (Path path : paths) {
      files.put(FOLDER + folder.relativize(path).toString().replace('\\', '/'), path);
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String name = file.getKey();
      Path path = file.getValue();
      rule.accept(SourceFile.of(name, Files.readString(path)), group(name));
    }
  }
}
