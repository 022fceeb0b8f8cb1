package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;

/** Bytes as trees, by whichever reader they are for. */
class YamlFuzzTest {

  @FuzzTest
  void readsTrees(byte[] bytes) {
    SourceFile file = SourceFile.decode("input", bytes).value();
    Parsed<List<Document>> parsed = Sound.within(() -> TreeReader.read(file));
    Sound.trees(file, parsed);
    Parsed<List<Document>> again = TreeReader.read(file);
    assertEquals(Sound.words(parsed.value(), true), Sound.words(again.value(), true));
    assertEquals(parsed.problems(), again.problems());
  }
}
