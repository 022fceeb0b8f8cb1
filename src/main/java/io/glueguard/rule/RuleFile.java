package io.glueguard.rule;

import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.ShippedTrees;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule file, or a block that rules name, as it was read.
 *
 * @param group the folder that it lies in
 * @param tested whether the tests know its words, as those of the files that come with glueguard
 */
record RuleFile(SourceFile file, Parsed<List<Document>> parsed, String group, boolean tested) {
  private static final String FOLDER = "rules/";

  /** A file that a user wrote. */
  static RuleFile of(SourceFile file, String group) {
    return new RuleFile(file, TreeReader.read(file), group, false);
  }

  /** The files that come with glueguard, blocks before the rules that name them. */
  static List<RuleFile> shipped() {
    List<String> names = new ArrayList<>(ShippedTrees.below(FOLDER));
    names.sort(RuleFolder.BLOCKS_FIRST);
    List<RuleFile> files = new ArrayList<>(names.size());
    for (String name : names) {
      Document document = new Document(ShippedTrees.of(name), List.of());
      files.add(
          new RuleFile(
              SourceFile.of(name, ""),
              new Parsed<>(List.of(document), List.of()),
              RuleFolder.group(name),
              true));
    }
    return files;
  }
}
