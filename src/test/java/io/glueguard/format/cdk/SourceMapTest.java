package io.glueguard.format.cdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.glueguard.model.Origin;
import io.glueguard.source.Position;
import io.glueguard.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways back through source maps. */
class SourceMapTest {
  /** Some files by the path that they are asked for. */
  private record Files(Map<String, SourceFile> files) implements App {
    @Override
    public SourceFile file(String path) {
      return files.get(path);
    }

    @Override
    public SourceFile beside(SourceFile file, String path) {
      return files.get(path);
    }

    @Override
    public List<SourceFile> sources() {
      return List.of();
    }
  }

  @Test
  void mappingsAreFollowedBySegmentAndLine() {
    // line 2: column 4 -> source 0, line 1, column 2; column 8 -> source 1, line 3, column 0
    String mappings = ";IACE,ICEF";
    assertNull(SourceMap.find(mappings, 1, 1));
    assertArrayEquals(new int[] {0, 1, 2}, SourceMap.find(mappings, 2, 5));
    assertArrayEquals(new int[] {0, 1, 2}, SourceMap.find(mappings, 2, 8));
    assertArrayEquals(new int[] {1, 3, 0}, SourceMap.find(mappings, 2, 9));
    assertNull(SourceMap.find(mappings, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "A,", ";;;", "gggggggggggggggggggg", "A!A", "AAAAAAAAAAAA,A"})
  void oddMappingsEnd(String mappings) {
    SourceMap.find(mappings, 3, 3);
  }

  @Test
  void aMapInsideTheScriptLeadsToItsSource() {
    String map = "{\"version\":3,\"sources\":[\"../lib/x.ts\"],\"mappings\":\";IACE\"}";
    String inside = Base64.getEncoder().encodeToString(map.getBytes(StandardCharsets.UTF_8));
    SourceFile script =
        SourceFile.of(
            "dist/x.js",
            "a\n    b\n//# sourceMappingURL=data:application/json;base64," + inside + "\n");
    SourceFile source = SourceFile.of("lib/x.ts", "one\n  two();\n");
    App app = new Files(Map.of("../lib/x.ts", source));
    Origin.Written written =
        SourceMap.of(script, app).written(new Frame("/x/dist/x.js", 2, 5), app, "created here");
    assertEquals(source, written.file());
    assertEquals(new Position(2, 3), written.span().start());
    assertEquals(new Position(2, 9), written.span().end());
  }

  @Test
  void withoutAMapOrItsSourceNothingIsKnown() {
    SourceFile plain = SourceFile.of("dist/x.js", "a\nb\n");
    assertNull(SourceMap.of(plain, App.NONE));
    SourceFile lost = SourceFile.of("dist/x.js", "a\nb\n//# sourceMappingURL=x.js.map");
    assertNull(SourceMap.of(lost, App.NONE));
    SourceFile odd = SourceFile.of("dist/x.js", "a\n//# sourceMappingURL=data:;base64,***");
    assertNull(SourceMap.of(odd, App.NONE));
  }

  @Test
  void aLineThatAFileDoesNotHaveIsNoPlace() {
    SourceFile file = SourceFile.of("app.js", "one\n");
    assertNull(SourceMap.at(file, 7, 1, "x"));
    assertNull(SourceMap.at(file, 1, 9, "x"));
  }
}
