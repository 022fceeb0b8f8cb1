package io.glueguard.format.cdk;

import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.Problem;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code manifest.json} of a cloud assembly, of schema 12 (CDK 1) to that of today. Paths in it
 * are relative to its folder.
 *
 * @param stacks in the order of the manifest
 * @param assemblies the folders of nested assemblies: one for each stage
 * @param assets the files that tell where assets are uploaded to
 * @param problems what is wrong with the manifest
 */
public record Manifest(
    SourceFile file,
    List<StackArtifact> stacks,
    List<ScalarNode> assemblies,
    List<ScalarNode> assets,
    List<Problem> problems) {
  /** The name that every assembly gives to its manifest. */
  public static final String NAME = "manifest.json";

  /** The newest schema that this was tried with; later ones have only added to it so far. */
  static final int NEWEST = 55;

  private static final String STACK = "aws:cloudformation:stack";
  private static final String ASSEMBLY = "cdk:cloud-assembly";
  private static final String ASSETS = "cdk:asset-manifest";

  /**
   * A stack of an assembly.
   *
   * @param id of the artifact
   * @param path of the construct, without a leading slash
   * @param stackName under which it is deployed
   * @param template the name of its template
   * @param account null when it is left open
   * @param region null when it is left open
   * @param parameters the values that its parameters are deployed with
   * @param tags of the stack itself
   * @param metadata what is said about its constructs, by path; null when another file says it
   * @param metadataFile the other file; null when there is none
   */
  public record StackArtifact(
      String id,
      String path,
      String stackName,
      ScalarNode template,
      String account,
      String region,
      Map<String, String> parameters,
      Map<String, String> tags,
      MapNode metadata,
      ScalarNode metadataFile) {}

  /** Whether a text may be a manifest at all. */
  public static boolean mayBe(String text) {
    return text.contains("\"artifacts\"") && text.contains("\"version\"");
  }

  /** Reads the tree of a file; null when it is no manifest of an assembly. */
  public static Manifest read(Node root) {
    if (!(root instanceof MapNode map)
        || !(map.get("version") instanceof ScalarNode version)
        || !(map.get("artifacts") instanceof MapNode artifacts)) {
      return null;
    }
    Manifest manifest =
        new Manifest(
            root.file(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (MapNode.Entry entry : artifacts.entries()) {
      if (entry.value() instanceof MapNode artifact) {
        manifest.add(entry.key().text(), artifact);
      }
    }
    manifest.check(version);
    return manifest;
  }

  private void check(ScalarNode version) {
    int dot = version.text().indexOf('.');
    String major = dot < 0 ? version.text() : version.text().substring(0, dot);
    try {
      if (Integer.parseInt(major) > NEWEST) {
        problems.add(
            Problem.remark(
                file.name(),
                version.span(),
                "This assembly has schema "
                    + major
                    + "; glueguard knows up to "
                    + NEWEST
                    + " and reads it the same way",
                List.of()));
      }
    } catch (NumberFormatException e) {
      problems.add(
          Problem.remark(
              file.name(), version.span(), "The version of this assembly is no number", List.of()));
    }
  }

  private void add(String id, MapNode artifact) {
    String type = text(artifact.get("type"), "");
    MapNode properties = artifact.get("properties") instanceof MapNode map ? map : null;
    if (properties == null) {
      return;
    }
    if (type.equals(STACK) && properties.get("templateFile") instanceof ScalarNode template) {
      stacks.add(stack(id, artifact, properties, template));
    } else if (type.equals(ASSEMBLY)
        && properties.get("directoryName") instanceof ScalarNode folder) {
      assemblies.add(folder);
    } else if (type.equals(ASSETS) && properties.get("file") instanceof ScalarNode list) {
      assets.add(list);
    }
  }

  private static StackArtifact stack(
      String id, MapNode artifact, MapNode properties, ScalarNode template) {
    MapNode metadata = artifact.get("metadata") instanceof MapNode map ? map : null;
    ScalarNode elsewhere =
        artifact.get("additionalMetadataFile") instanceof ScalarNode name ? name : null;
    // aws://account/region
    String[] environment = text(artifact.get("environment"), "").split("/");
    return new StackArtifact(
        id,
        text(artifact.get("displayName"), id),
        text(properties.get("stackName"), id),
        template,
        known(environment, 2),
        known(environment, 3),
        texts(properties.get("parameters")),
        texts(properties.get("tags")),
        metadata,
        elsewhere);
  }

  private static String known(String[] parts, int index) {
    String part = parts.length > index ? parts[index] : "";
    return part.isEmpty() || part.startsWith("unknown-") ? null : part;
  }

  private static Map<String, String> texts(Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
          texts.put(entry.key().text(), scalar.text());
        }
      }
    }
    return texts;
  }

  private static String text(Node node, String otherwise) {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : otherwise;
  }
}
