package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which binary plan belongs to what was printed, and what it costs to find out. */
class PlanMomentsTest {
  private static final String MOMENT = "2026-11-22T10:00:00Z";

  @TempDir Path folder;

  private Path plan(String name, int zeros, String end) throws IOException {
    Path plan = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(plan);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("tfplan"));
      byte[] million = new byte[1 << 20];
      for (int i = 0; i < zeros; i++) {
        zip.write(million);
      }
      zip.write(end.getBytes(StandardCharsets.UTF_8));
    }
    return plan;
  }

  @Test
  void aPlanIsKnownByItsMoment() throws IOException {
    PlanMoments moments = new PlanMoments();
    Path plan = plan("plan.bin", 3, MOMENT);
    assertTrue(moments.mayBeOf(plan, MOMENT));
    assertFalse(moments.mayBeOf(plan, "2026-11-22T10:00:01Z"));
    assertTrue(moments.mayBeOf(Files.writeString(folder.resolve("x"), "no zip"), MOMENT));
  }

  @Test
  void plansThatUnpackToHugeOnesTakeLittleTime() throws IOException {
    Path plan = plan("plan.bin", 200, MOMENT);
    PlanMoments moments = new PlanMoments();
    assertTrue(moments.mayBeOf(plan, MOMENT));
    int found = 0;
    for (int i = 0; i < 20; i++) {
      Path copy = Files.copy(plan, folder.resolve("copy" + i));
      found += moments.mayBeOf(copy, MOMENT) ? 1 : 0;
    }
    assertEquals(0, found, "past the limit of all");
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 100_000; i++) {
            moments.mayBeOf(plan, MOMENT);
          }
        });
  }
}
