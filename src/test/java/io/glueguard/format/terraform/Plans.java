package io.glueguard.format.terraform;

import io.glueguard.format.Deployment;
import io.glueguard.hcl.HclSources;
import io.glueguard.hcl.PlanFileSources;
import io.glueguard.model.Canonical;
import io.glueguard.model.Link;
import io.glueguard.model.Origin;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Stack;
import io.glueguard.model.Value;
import io.glueguard.model.World;
import io.glueguard.model.Worlds;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Plans of the fixtures, and what they say in words. */
final class Plans {
  private static final String CONFIGURATION = "AWS::Glue::SecurityConfiguration";

  private Plans() {}

  static SourceFile file(String path) {
    try {
      Path file = Path.of("fixtures/terraform", path);
      return SourceFile.decode(path, Files.readAllBytes(file)).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stacks of a plan. */
  static List<Stack> read(String folder) {
    return read(folder, null).stacks();
  }

  /** The stacks of a plan, read with the sources that the plan file carries. */
  static List<Stack> readWithSources(String folder) {
    return read(folder, sources(folder)).stacks();
  }

  static HclSources sources(String folder) {
    return PlanFileSources.open(Path.of("fixtures/terraform", folder, "plan.bin"), "plan.bin")
        .value();
  }

  static TerraformPlan read(String folder, HclSources sources) {
    SourceFile file = file(folder + "/plan.json");
    Parsed<TerraformPlan> parsed = TerraformPlanFormat.read(file, Deployment.NONE, sources);
    if (parsed.value().stacks().isEmpty() || !parsed.problems().isEmpty()) {
      throw new AssertionError(parsed.problems());
    }
    return parsed.value();
  }

  static ResourceGraph graph(List<Stack> stacks) {
    return new ResourceGraph(stacks, ResourceGraph.Settings.NONE);
  }

  /**
   * Where the configuration of a resource leads in all worlds, e.g. {@code
   * aws_glue_security_configuration.a CSE-KMS}.
   */
  static String configuration(List<Stack> stacks, String address) {
    return link(stacks, address, CONFIGURATION, "SecurityConfiguration");
  }

  static String link(List<Stack> stacks, String address, String type, String... property) {
    Resource from = stacks.get(0).resource(address);
    Set<String> outcomes = new TreeSet<>();
    Worlds<String> worlds =
        Worlds.usual(graph(stacks), stacks.get(0), world -> words(world, follow(world, from, type, property)));
    for (Worlds.Seen<String> seen : worlds.seen()) {
      String reason = seen.world().forkReason() == null ? "" : seen.world().forkReason() + ": ";
      outcomes.add(reason + seen.outcome());
    }
    return String.join(" | ", outcomes);
  }

  private static Link follow(World world, Resource from, String type, String... property) {
    return world.graph().links().follow(world, from, from.value(world, property), type);
  }

  private static String words(World world, Link link) {
    if (link instanceof Link.Found found) {
      return found.target().address() + " " + mode(world, found.target());
    }
    if (link instanceof Link.Broken broken) {
      return "broken: " + broken.words();
    }
    if (link instanceof Link.Outside outside) {
      return outside.why().reason() + " " + outside.why().words();
    }
    return "none";
  }

  private static String mode(World world, Resource configuration) {
    if (!configuration.type().equals(CONFIGURATION)) {
      return "";
    }
    String[] path = {
      "EncryptionConfiguration", "JobBookmarksEncryption", "JobBookmarksEncryptionMode"
    };
    return Canonical.words(configuration.value(world, path));
  }

  /** A property in the world that the defaults make, in words. */
  static String value(List<Stack> stacks, String address, String... property) {
    return words(stacks.get(0).resource(address).value(World.usual(graph(stacks)), property));
  }

  /**
   * The places where a property is written, each with its line and what stands in its first line.
   */
  static String written(List<Stack> stacks, String address, String... path) {
    StringBuilder words = new StringBuilder();
    for (Origin.Written each : stacks.get(0).resource(address).origin().of(List.of(path))) {
      Span span = each.span();
      String line = each.file().line(span.start().line());
      int end = span.end().line() == span.start().line() ? span.end().column() - 1 : line.length();
      String text = line.substring(span.start().column() - 1, end).replaceAll(" +", " ");
      words.append(words.length() == 0 ? "" : " | ");
      words
          .append(each.file().name())
          .append(':')
          .append(span.start().line())
          .append(' ')
          .append(text);
    }
    return words.toString();
  }

  static String words(Value value) {
    if (value instanceof Value.Unknown unknown) {
      return unknown.reason().name();
    }
    return Canonical.words(value);
  }
}
