package io.glueguard.format.cloudformation;

import io.glueguard.model.Stack;
import io.glueguard.source.MapNode;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;

/** The paths of constructs that CDK leaves in the metadata of the resources it writes. */
public final class ConstructPath {
  private static final String KEY = "aws:cdk:path";
  private static final String NESTED = ".NestedStack/";

  private ConstructPath() {}

  /** The path of a resource, without a leading slash; null when its template does not say it. */
  public static String of(MapNode resource) {
    return resource.get("Metadata") instanceof MapNode metadata
            && metadata.get(KEY) instanceof ScalarNode path
            && !path.text().isEmpty()
        ? path.text()
        : null;
  }

  /** What a user knows a construct by: the path without the id that CDK gives to its only child. */
  public static String shown(String path) {
    return path.endsWith("/Resource")
        ? path.substring(0, path.length() - "/Resource".length())
        : path;
  }

  /** The path of the nested stack that a resource makes; null when that is not known. */
  static String ofNestedStack(MapNode resource) {
    String path = of(resource);
    int end = path == null ? -1 : path.lastIndexOf(NESTED);
    return end < 0 ? path : path.substring(0, end);
  }

  /** The tool that wrote a template, going by what it left in it. */
  static Stack.Tool tool(SourceFile file) {
    return file.text().contains('"' + KEY + '"') ? Stack.Tool.CDK : Stack.Tool.CLOUDFORMATION;
  }
}
