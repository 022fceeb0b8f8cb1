package io.glueguard.format.cdk;

import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.format.cloudformation.ConstructPath;
import io.glueguard.format.cloudformation.Deployed;
import io.glueguard.format.cloudformation.Generator;
import io.glueguard.model.Origin;
import io.glueguard.model.Resource;
import io.glueguard.model.Stack;
import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the templates of a cloud assembly as what its manifest says they are. */
public final class CdkFormat {
  private final CloudFormationFormat cloudFormation;

  /** Adds what manifests say to what templates say. */
  public CdkFormat(CloudFormationFormat cloudFormation) {
    this.cloudFormation = cloudFormation;
  }

  /**
   * Takes in the template of a stack, which is only read until {@link CloudFormationFormat#judge}
   * is called.
   *
   * @param uploads the files that its assembly uploads
   */
  public void add(
      Manifest manifest,
      Manifest.StackArtifact stack,
      SourceFile template,
      List<Document> documents,
      Uploads uploads,
      App app) {
    cloudFormation.add(template, documents, false);
    cloudFormation.deployed(template, deployed(manifest, stack, uploads, app));
  }

  private static Deployed deployed(
      Manifest manifest, Manifest.StackArtifact stack, Uploads uploads, App app) {
    String name = manifest.file().name();
    // a stage is deployed as a whole, and another stage may hold the same names
    String family = name.substring(0, name.length() - Manifest.NAME.length());
    return new Deployed(
        Stack.Tool.CDK,
        stack.path(),
        stack.stackName(),
        stack.region(),
        stack.account(),
        stack.parameters(),
        stack.tags(),
        family,
        new Written(manifest, stack, uploads, app));
  }

  /** Takes in a template that the template of a stack nests, or one nested in that. */
  public void addNested(SourceFile parent, SourceFile template, List<Document> documents) {
    cloudFormation.add(template, documents, false);
    cloudFormation.deployedWith(parent, template);
  }

  /**
   * A nested template.
   *
   * @param path relative to the folder of the assembly
   * @param named where the parent names it; null when only an upload tells of it
   */
  public record Nested(String path, ScalarNode named) {}

  /** The files that the nested stacks of a template name. */
  public static List<Nested> nested(List<Document> documents, Uploads uploads) {
    List<Nested> names = new ArrayList<>();
    for (Document document : documents) {
      if (document.root() instanceof MapNode root
          && root.get("Resources") instanceof MapNode resources) {
        for (MapNode.Entry entry : resources.entries()) {
          if (entry.value() instanceof MapNode body
              && body.get("Type") instanceof ScalarNode type
              && type.text().equals("AWS::CloudFormation::Stack")) {
            nested(body, uploads, names);
          }
        }
      }
    }
    return names;
  }

  private static void nested(MapNode body, Uploads uploads, List<Nested> names) {
    if (body.get("Metadata") instanceof MapNode metadata
        && metadata.get("aws:asset:path") instanceof ScalarNode path) {
      names.add(new Nested(path.text(), path));
      return;
    }
    // without that metadata only the object key tells, which is found out when the stack is built
    for (String upload : uploads.files()) {
      if (upload.endsWith(".nested.template.json")) {
        names.add(new Nested(upload, null));
      }
    }
  }

  /** What an assembly tells about the resources of one stack. */
  private static final class Written implements Generator {
    private final Manifest manifest;
    private final Manifest.StackArtifact stack;
    private final Uploads uploads;
    private final App app;
    private final Creation creation;
    private StackMetadata metadata;

    Written(Manifest manifest, Manifest.StackArtifact stack, Uploads uploads, App app) {
      this.manifest = manifest;
      this.stack = stack;
      this.uploads = uploads;
      this.app = app;
      this.creation = new Creation(app);
    }

    @Override
    public void describe(Resource resource, MapNode body) {
      String said = ConstructPath.of(body);
      String path = said == null ? metadata().path(resource.name(), template(resource)) : said;
      if (path != null) {
        resource.shownAs(ConstructPath.shown(path));
        resource.writtenIn(property -> written(path));
      }
    }

    /** The sources of an app are read on demand, by one thread at a time. */
    private List<Origin.Written> written(String path) {
      synchronized (app) {
        return creation.of(metadata(), path);
      }
    }

    private static String template(Resource resource) {
      String name = resource.stack().file().name();
      return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public String upload(String objectKey) {
      return uploads.file(objectKey);
    }

    /** Read when the first finding asks for it, since most scans have few. */
    private StackMetadata metadata() {
      if (metadata == null) {
        MapNode map = stack.metadata();
        if (stack.metadataFile() != null) {
          SourceFile file = app.beside(manifest.file(), stack.metadataFile().text());
          List<Document> documents = file == null ? List.of() : TreeReader.read(file).value();
          if (documents.size() == 1 && documents.get(0).root() instanceof MapNode more) {
            map = more;
          }
        }
        metadata = new StackMetadata(map);
      }
      return metadata;
    }
  }
}
