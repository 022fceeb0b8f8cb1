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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The sources that a binary plan file carries. A file is named as the person who planned knows it:
 * by its folder from where terraform ran.
 */
public final class PlanFileSources implements HclSources {
  /** Most entries of a plan file. */
  private static final int MOST_ENTRIES = 20_000;

  /** Largest source file, in bytes. */
  private static final int LARGEST = 4 * 1024 * 1024;

  /** Most chars of all source files together. */
  private static final int MOST_CHARS = 64 * 1024 * 1024;

  /**
   * A small file may shrink to almost nothing; beyond that many bytes text does not shrink more
   * than so many times.
   */
  private static final int FREE_BYTES = 64 << 10;

  /** Most times that a larger file may have shrunk. */
  private static final int MOST_SHRUNK = 100;

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
    return renamed(name -> normalised(folder + "/" + name));
  }

  /**
   * The same sources; a name that leads out of the folder they are named from becomes one below the
   * plan file.
   *
   * @param shown the name of the plan file
   */
  public PlanFileSources inside(String shown) {
    return renamed(
        name -> {
          String path = normalised(name);
          String rest = path;
          while (rest.startsWith("../") || rest.startsWith("/")) {
            rest = rest.substring(rest.indexOf('/') + 1);
          }
          return rest.equals(path) ? name : shown + "/" + rest;
        });
  }

  private PlanFileSources renamed(UnaryOperator<String> rename) {
    Map<String, List<SourceFile>> renamed = new LinkedHashMap<>();
    modules.forEach(
        (key, files) ->
            renamed.put(
                key,
                files.stream()
                    .map(file -> SourceFile.of(rename.apply(file.name()), file.text()))
                    .toList()));
    return new PlanFileSources(renamed);
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

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  /**
   * Reads a plan file; null as value when it is none, without a problem when it is a packed file of
   * another kind.
   *
   * @param shown its name in problems
   */
  public static Parsed<PlanFileSources> open(Path path, String shown) {
    List<Problem> problems = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry list = zip.getEntry("tfconfig/modules.json");
      if (list == null || zip.getEntry("tfplan") == null) {
        return new Parsed<>(null, problems);
      }
      if (zip.size() > MOST_ENTRIES) {
        throw new IOException("it has more than the limit of " + MOST_ENTRIES + " entries");
      }
      Map<String, String> folders = HclModuleFolders.read(text(zip, list));
      return new Parsed<>(new PlanFileSources(read(zip, folders)), problems);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(problem(shown, "The sources in this plan file are not read: " + e.getMessage()));
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
    Set<String> names = new HashSet<>();
    long total = 0;
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      int slash = name.lastIndexOf('/');
      if (!name.startsWith(PREFIX)
          || !HclFileNames.isSource(name)
          || slash < PREFIX.length()
          || entry.isDirectory()) {
        continue;
      }
      String key = name.substring(PREFIX.length(), slash);
      if (name.contains("..") || key.indexOf('/') >= 0 || !modules.containsKey(key)) {
        throw new IOException("the entry " + name + " belongs to no module");
      }
      if (!names.add(name)) {
        throw new IOException("the entry " + name + " is there twice");
      }
      String text = text(zip, entry);
      total += text.length();
      if (total > MOST_CHARS) {
        throw new IOException("they are longer than the limit of " + MOST_CHARS + " characters");
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
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      long packed = Math.max(1, entry.getCompressedSize());
      String name = "the entry " + entry.getName();
      if (bytes.length > LARGEST) {
        throw new IOException(name + " is larger than the limit of " + LARGEST + " bytes");
      }
      if (bytes.length > FREE_BYTES && bytes.length / packed > MOST_SHRUNK) {
        throw new IOException(name + " is shrunk more than the limit of " + MOST_SHRUNK + " times");
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
