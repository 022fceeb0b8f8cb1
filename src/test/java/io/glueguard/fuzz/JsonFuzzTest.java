package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.Problem;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON is YAML: both readers make the same of it. */
class JsonFuzzTest {
  /** With it YAML begins, and JSON does not. */
  private static final String YAML = "---\n";

  /** The longest key that YAML takes without a question mark, and the deepest that both take. */
  private static final int KEY = 1_000;

  @FuzzTest
  void readsAlike(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    SourceFile json = SourceFile.of("input", text);
    Parsed<List<Document>> parsed = Sound.within(() -> TreeReader.read(json));
    Sound.trees(json, parsed);
    boolean sound = parsed.problems().stream().noneMatch(Problem::unreadable);
    if (!sound || !text.startsWith("{") && !text.startsWith("[") || isSpecial(text)) {
      return;
    }
    SourceFile yaml = SourceFile.of("input", YAML + text);
    Parsed<List<Document>> other = Sound.within(() -> TreeReader.read(yaml));
    Sound.trees(yaml, other);
    assertEquals(Sound.words(parsed.value(), true), Sound.words(other.value(), true));
    assertEquals(parsed.problems().size(), other.problems().size());
  }

  /** Where YAML differs: long keys, tabs, comments, and what it takes for the end of a document. */
  private static boolean isSpecial(String text) {
    boolean written = text.contains("\t") || text.contains("//") || text.contains("/*");
    boolean lines = text.contains("\n---") || text.contains("\n...") || text.contains("\n%");
    return written || lines || text.length() > KEY;
  }
}
