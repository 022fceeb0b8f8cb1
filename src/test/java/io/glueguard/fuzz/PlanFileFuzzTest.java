package io.glueguard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.PlanFileSources;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Bytes as a binary plan: a zip with the sources of modules. */
class PlanFileFuzzTest {
  private Path file;

  @BeforeEach
  void begin() throws IOException {
    file = Files.createTempFile("glueguard-fuzz", ".bin");
  }

  @AfterEach
  void end() throws IOException {
    Files.deleteIfExists(file);
  }

  @FuzzTest
  void opens(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Parsed<PlanFileSources> parsed = Sound.within(() -> PlanFileSources.open(file, "plan.bin"));
    Sound.problems(SourceFile.of("plan.bin", ""), parsed.problems());
    if (parsed.value() == null) {
      return;
    }
    PlanFileSources moved = parsed.value().below("stacks/one");
    assertEquals(parsed.value().keys(), moved.keys());
    for (String key : parsed.value().keys()) {
      assertEquals(parsed.value().module(key).size(), moved.module(key).size());
      HclModule.read(moved.module(key));
    }
  }
}
