package io.glueguard.hcl;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list of modules and their folders that Terraform keeps, in {@code .terraform} and in plan
 * files.
 */
final class HclModuleFolders {
  private HclModuleFolders() {}

  /** Folder by module key; empty when it is no such list. */
  static Map<String, String> read(String json) {
    Map<String, String> folders = new LinkedHashMap<>();
    HclValue list;
    try {
      list = HclJson.decode(json);
    } catch (HclArguments.Stop stop) {
      return folders;
    }
    if (list instanceof HclValue.Mapping mapping && mapping.entries().containsKey("Modules")) {
      list = mapping.entries().get("Modules");
    }
    if (list instanceof HclValue.Sequence modules) {
      for (HclValue module : modules.items()) {
        if (module instanceof HclValue.Mapping entry
            && entry.entries().get("Key") instanceof HclValue.Text key
            && entry.entries().get("Dir") instanceof HclValue.Text folder) {
          folders.put(key.text(), folder.text());
        }
      }
    }
    return folders;
  }
}
