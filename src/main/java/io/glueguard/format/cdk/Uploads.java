package io.glueguard.format.cdk;

import io.glueguard.source.Document;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import io.glueguard.source.ScalarNode;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of an assembly that are uploaded when it is deployed. Read when first asked for. */
public final class Uploads {
  private final Manifest manifest;
  private final App app;
  private Map<String, String> byKey;

  /** The uploads of an assembly. */
  public Uploads(Manifest manifest, App app) {
    this.manifest = manifest;
    this.app = app;
  }

  /**
   * The file that is uploaded under a key.
   *
   * @param key the last part of an object key
   * @return a path relative to the folder of the assembly; null when there is none
   */
  public String file(String key) {
    return byKey().get(key);
  }

  /** Whether a file of the assembly is uploaded as it is. */
  public boolean holds(String path) {
    return byKey().containsValue(path);
  }

  /** The files, relative to the folder of the assembly. */
  public Iterable<String> files() {
    return byKey().values();
  }

  /** Worlds ask for it too, on any thread. */
  private synchronized Map<String, String> byKey() {
    if (byKey == null) {
      byKey = new LinkedHashMap<>();
      for (ScalarNode name : manifest.assets()) {
        SourceFile file = app.beside(manifest.file(), name.text());
        List<Document> documents = file == null ? List.of() : TreeReader.read(file).value();
        if (documents.size() == 1
            && documents.get(0).root() instanceof MapNode root
            && root.get("files") instanceof MapNode files) {
          files.entries().forEach(each -> add(each.value()));
        }
      }
    }
    return byKey;
  }

  private void add(Node asset) {
    if (!(asset instanceof MapNode map)
        || !(map.get("source") instanceof MapNode source)
        || !(source.get("path") instanceof ScalarNode path)
        || source.get("packaging") instanceof ScalarNode packaging
            && !packaging.text().equals("file")
        || !(map.get("destinations") instanceof MapNode destinations)) {
      return;
    }
    for (MapNode.Entry each : destinations.entries()) {
      if (each.value() instanceof MapNode to && to.get("objectKey") instanceof ScalarNode key) {
        byKey.put(key.text().substring(key.text().lastIndexOf('/') + 1), path.text());
      }
    }
  }
}
