package io.glueguard.cli;

import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.RuleBook;
import io.glueguard.scan.Baseline;
import io.glueguard.scan.Configuration;
import io.glueguard.scan.ConfigurationReader;
import io.glueguard.scan.ScanOptions;
import io.glueguard.scan.Scanner;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the options and the configuration together ask for. The command line comes before the
 * configuration.
 *
 * @param configuration what the team keeps in its file
 * @param book the rules that are kept
 * @param scanner reads already
 */
record Inputs(ScanOptions options, Configuration configuration, RuleBook book, Scanner scanner) {
  private static final String CONFIGURATION = ".glueguard.yaml";

  /**
   * Reads the options of a command that scans.
   *
   * @param arguments what is scanned; nothing is the current folder
   */
  static Inputs of(Arguments parsed, List<String> arguments, Surroundings around)
      throws UsageError, IOException {
    List<Path> paths = paths(arguments, around);
    Path root = root(parsed, paths, around);
    Configuration configuration = configuration(parsed, root, around);
    List<Path> folders = new ArrayList<>();
    for (String folder : configuration.ruleFolders()) {
      folders.add(rules(root.resolve(configuration.file().name()), folder, root));
    }
    for (String folder : Options.texts(parsed, "--rules")) {
      folders.add(around.resolve(folder));
    }
    ResourceGraph.Settings outside =
        new ResourceGraph.Settings(
            Options.has(parsed, "--closed-world")
                || configuration.flags().getOrDefault("closed-world", false),
            configuration.stored());
    String sources = Options.text(parsed, "--tf-sources", null);
    ScanOptions options =
        new ScanOptions(
            paths,
            root,
            deployment(parsed, configuration, around),
            outside,
            settings(configuration),
            sources == null ? null : existing(sources, around),
            Options.number(parsed, "--jobs", Runtime.getRuntime().availableProcessors()),
            new ScanOptions.Acceptance(
                configuration, baseline(parsed, root, around), around.today()),
            Progress.of(parsed, around));
    Scanner scanner = new Scanner(options, around.in());
    scanner.begin();
    RuleBook book = Rules.book(folders);
    Rules.choose(book, parsed, configuration);
    return new Inputs(options, configuration, book, scanner);
  }

  private static List<Path> paths(List<String> arguments, Surroundings around) throws UsageError {
    List<Path> paths = new ArrayList<>();
    for (String argument : arguments.isEmpty() ? List.of(".") : arguments) {
      paths.add(argument.equals("-") ? Path.of("-") : existing(argument, around));
    }
    return paths;
  }

  /** A folder of rules that a configuration names; one below the root stays there. */
  private static Path rules(Path configuration, String folder, Path root)
      throws UsageError, IOException {
    Path rules = configuration.resolveSibling(folder).normalize();
    if (Files.exists(rules)
        && configuration.normalize().startsWith(root)
        && !rules.toRealPath().startsWith(root.toRealPath())) {
      throw new UsageError("rules-dir leads out of the root of the scan: " + folder);
    }
    return rules;
  }

  private static Path existing(String argument, Surroundings around) throws UsageError {
    Path path;
    try {
      path = around.resolve(argument);
    } catch (InvalidPathException e) {
      throw new UsageError("this is no path: " + argument);
    }
    if (!Files.exists(path)) {
      throw new UsageError("there is no file or folder " + argument);
    }
    return path;
  }

  private static Path root(Arguments parsed, List<Path> paths, Surroundings around)
      throws UsageError {
    String said = Options.text(parsed, "--root", null);
    if (said != null) {
      Path root = existing(said, around);
      if (!Files.isDirectory(root)) {
        throw new UsageError("--root is a folder, and " + said + " is none");
      }
      return root;
    }
    List<Path> named = new ArrayList<>(paths);
    named.removeIf(path -> !path.isAbsolute());
    return Roots.of(around.folder(), named);
  }

  private static Configuration configuration(Arguments parsed, Path root, Surroundings around)
      throws UsageError, IOException {
    String said = Options.text(parsed, "--config", null);
    Path file = said != null ? existing(said, around) : found(root, around.folder());
    if (file == null) {
      return Configuration.NONE;
    }
    Parsed<SourceFile> decoded = SourceFile.decode(shown(file, root), Files.readAllBytes(file));
    Messages.refuse(decoded.problems());
    Parsed<Configuration> read = ConfigurationReader.read(decoded.value());
    Messages.refuse(read.problems());
    Messages.tell(read.problems(), around);
    return read.value();
  }

  private static Path found(Path root, Path from) throws IOException {
    Path folder = from.startsWith(root) ? from : root;
    while (folder != null && folder.startsWith(root)) {
      Path file = folder.resolve(CONFIGURATION);
      if (Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath())) {
        return file;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private static String shown(Path file, Path root) {
    Path name = file.startsWith(root) ? root.relativize(file) : file;
    return name.toString().replace(File.separatorChar, '/');
  }

  private static Deployment deployment(
      Arguments parsed, Configuration configuration, Surroundings around)
      throws UsageError, IOException {
    Map<String, String> parameters = new LinkedHashMap<>(configuration.parameters());
    for (String name : Options.texts(parsed, "--params")) {
      Path file = existing(name, around);
      if (Files.isDirectory(file)) {
        throw new UsageError("--params is a file, and " + name + " is a folder");
      }
      Parsed<SourceFile> decoded = SourceFile.decode(name, Files.readAllBytes(file));
      Messages.refuse(decoded.problems());
      parameters.putAll(ParameterFile.read(decoded.value()));
    }
    for (String pair : Options.texts(parsed, "--param")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new UsageError("--param is NAME=VALUE, and not " + pair);
      }
      parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    Map<String, String> texts = configuration.texts();
    String account = Options.text(parsed, "--account", texts.get("account"));
    if (account != null && !(account.length() == 12 && account.chars().allMatch(Inputs::isDigit))) {
      throw new UsageError("an account is 12 digits, and not " + account);
    }
    return new Deployment(
        parameters,
        Options.text(parsed, "--region", texts.get("region")),
        account,
        Options.text(parsed, "--stack-name", texts.get("stack-name")),
        configuration.stackNames());
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Context.Settings settings(Configuration configuration) {
    Context.Settings usual = Context.Settings.USUAL;
    Map<String, Boolean> flags = configuration.flags();
    return new Context.Settings(
        configuration.ownerTags() == null ? usual.ownerTags() : configuration.ownerTags(),
        configuration.regulatedTags() == null
            ? usual.regulatedTags()
            : configuration.regulatedTags(),
        flags.getOrDefault("external-key-policy-may-grant", usual.externalKeyPolicyMayGrant()),
        flags.getOrDefault("require-proven-customer-key", usual.requireProvenCustomerKey()),
        configuration.allowedKeys());
  }

  private static Baseline baseline(Arguments parsed, Path root, Surroundings around)
      throws UsageError, IOException {
    String name = Options.text(parsed, "--baseline", null);
    if (name == null) {
      return null;
    }
    Path file = existing(name, around);
    Parsed<SourceFile> decoded = SourceFile.decode(shown(file, root), Files.readAllBytes(file));
    Messages.refuse(decoded.problems());
    Parsed<Baseline> read = Baseline.read(decoded.value());
    Messages.refuse(read.problems());
    return read.value();
  }
}
