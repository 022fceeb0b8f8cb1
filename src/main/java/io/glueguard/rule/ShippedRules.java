package io.glueguard.rule;

import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The rule files that are packed with the program, found where the program itself lies so that
 * there is no list of them to keep.
 */
final class ShippedRules {
  private static final String FOLDER = "rules/";

  private ShippedRules() {}

  /** Gives each rule file with its group, in the order of their paths. */
  static void each(BiConsumer<SourceFile, String> rule) {
    URL folder = ShippedRules.class.getResource("/rules/rule.schema.json");
    try {
      if (folder.getProtocol().equals("jar")) {
        String path = folder.getPath();
        fromJar(Path.of(new URI(path.substring(0, path.indexOf('!')))), rule);
      } else {
        RuleFolder.each(Path.of(folder.toURI()).getParent(), rule);
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
      names.sort(RuleFolder.BLOCKS_FIRST);
      for (String name : names) {
        ZipEntry entry = file.getEntry(name);
        try (InputStream in = file.getInputStream(entry)) {
          rule.accept(
              SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)),
              RuleFolder.group(name));
        }
      }
    }
  }
}
