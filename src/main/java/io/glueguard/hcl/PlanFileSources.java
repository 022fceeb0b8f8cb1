package io.glueguard.hcl;

import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The sources that a binary plan file carries. A file is named as the person who planned knows it:
 * by its folder from where terraform ran.
 */
public final class PlanFileSources implements HclSources {
  private static final int ENTRIES = 20_000;
  private static final int FILE_BYTES = 4 << 20;
  private static final long ALL_BYTES = 64L << 20;

  /**
   * A small file may shrink to almost nothing; beyond that many bytes text does not shrink more
   * than so many times.
   */
  private static final int FREE_BYTES = 64 << 10;

  private static final int RATIO = 100;
  private static final String PREFIX = "tfconfig/m-";
  private final Map<String, List<SourceFile>> modules;

  private PlanFileSources(Map<String, List<SourceFile>> modules) {
    this.modules = modules;
  }

  @Override
  public List<SourceFile> module(String key) {
    return modules.getOrDefault(key, List.of());
  }

  /** The same sources, named from another folder: {@code folder} is put before each name. */
  public PlanFileSources below(String folder) {
    Map<String, List<SourceFile>> moved = new LinkedHashMap<>();
    modules.forEach(
        (key, files) ->
            moved.put(
                key,
                files.stream()
                    .map(file -> SourceFile.of(normalised(folder + "/" + file.name()), file.text()))
                    .toList()));
    return new PlanFileSources(moved);
  }

  /** By hand, since the file system need not know names that come out of a zip. */
  private static String normalised(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/")) {
      int last = parts.size() - 1;
      if (part.equals("..") && last >= 0 && !parts.get(last).equals("..")) {
        parts.remove(last);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return (name.startsWith("/") ? "/" : "") + String.join("/", parts);
  }

  /** The keys of all modules, that of the root is empty. */
  public List<String> keys() {
    return List.copyOf(modules.keySet());
  }

  /**
   * Reads a plan file; null as value when it is none.
   *
   * @param shown its name in problems
   */
  public static Parsed<PlanFileSources> open(Path path, String shown) {
    List<Problem> problems = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry list = zip.getEntry("tfconfig/modules.json");
      if (list == null || zip.getEntry("tfplan") == null || zip.size() > ENTRIES) {
        problems.add(problem(shown, "this is no plan file of terraform"));
        return new Parsed<>(null, problems);
      }
      Map<String, String> folders = HclModuleFolders.read(text(zip, list));
      return new Parsed<>(new PlanFileSources(read(zip, folders)), problems);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(problem(shown, "this plan file cannot be read: " + e.getMessage()));
      return new Parsed<>(null, problems);
    }
  }

  private static Problem problem(String shown, String message) {
    return Problem.unreadable(shown, Span.FILE_START, message);
  }

  private static Map<String, List<SourceFile>> read(ZipFile zip, Map<String, String> folders)
      throws IOException {
    Map<String, List<SourceFile>> modules = new LinkedHashMap<>();
    folders.keySet().forEach(key -> modules.put(key, new ArrayList<>()));
    long total = 0;
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      int slash = name.lastIndexOf('/');
      if (!name.startsWith(PREFIX)
          || !name.endsWith(".tf")
          || slash < PREFIX.length()
          || entry.isDirectory()) {
        continue;
      }
      String key = name.substring(PREFIX.length(), slash);
      if (name.contains("..") || key.indexOf('/') >= 0 || !modules.containsKey(key)) {
        throw new IOException("the entry " + name + " belongs to no module");
      }
      String text = text(zip, entry);
      total += text.length();
      if (total > ALL_BYTES) {
        throw new IOException("its sources are too large");
      }
      modules.get(key).add(SourceFile.of(shown(folders.get(key), name.substring(slash + 1)), text));
    }
    modules.values().forEach(files -> files.sort(Comparator.comparing(SourceFile::name)));
    return modules;
  }

  private static String shown(String folder, String name) {
    return folder.equals(".") || folder.isEmpty() ? name : folder.replace('\\', '/') + "/" + name;
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(FILE_BYTES + 1);
      long packed = Math.max(1, entry.getCompressedSize());
      if (bytes.length > FILE_BYTES || bytes.length > FREE_BYTES && bytes.length / packed > RATIO) {
        throw new IOException("the entry " + entry.getName() + " is too large");
      }
      return decoded(bytes);
    }
  }

  /** UTF-8 without a byte order mark. */
  static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
