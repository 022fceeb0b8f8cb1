package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports appear whole or not at all. */
class OutputsTest {
  @TempDir Path folder;

  private static final class Full extends OutputStream {
    private final String message;

    Full(String message) {
      this.message = message;
    }

    @Override
    public void write(int any) throws IOException {
      throw new IOException(message);
    }
  }

  private Surroundings around(String message) {
    return new Surroundings(
        InputStream.nullInputStream(),
        new Full(message),
        new PrintStream(OutputStream.nullOutputStream()),
        Map.of(),
        folder,
        () -> Session.TODAY,
        Terminal.NONE);
  }

  @Test
  void whatBreaksOffLeavesTheOldReport() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    assertThrows(
        IllegalStateException.class,
        () ->
            Outputs.save(
                file,
                out -> {
                  out.append("half of it");
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
    Outputs.save(file, out -> out.append("new"));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aLinkThatWaitsBesideTheReportIsNotWrittenThrough(@TempDir Path elsewhere)
      throws IOException {
    Path victim = Files.writeString(elsewhere.resolve("victim"), "untouched");
    Path file = folder.resolve("report.json");
    String part = ".report.json." + ProcessHandle.current().pid() + ".tmp";
    Files.createSymbolicLink(folder.resolve(part), victim);
    Outputs.save(file, out -> out.append("report"));
    assertEquals("untouched", Files.readString(victim));
    Files.delete(file);
    Files.createSymbolicLink(file, victim);
    Outputs.save(file, out -> out.append("report"));
    assertEquals("untouched", Files.readString(victim));
    assertEquals("report", Files.readString(file));
  }

  @Test
  void whatCannotBeWrittenIsNamed() {
    Path file = folder.resolve("nowhere").resolve("report.json");
    IOException e =
        assertThrows(IOException.class, () -> Outputs.save(file, out -> out.append("report")));
    assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
  }

  @Test
  void aBrokenPipeIsNoFaultAndAFullDiskIsOne() throws IOException {
    Outputs.print(around("Broken pipe"), out -> out.append("report"));
    IOException e =
        assertThrows(
            IOException.class,
            () -> Outputs.print(around("No space left on device"), out -> out.append("report")));
    assertTrue(e.getMessage().contains("No space"), e.getMessage());
  }

  @Test
  void whatIsScannedIsNotWrittenOver() throws IOException {
    Session session = new Session(folder).file("job.yaml", Session.BAD);
    Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("job.yaml"));
    for (String name : List.of("job.yaml", "link.yaml")) {
      assertEquals(2, session.run("scan", "job.yaml", "--format", "sarif=" + name), session.err);
      assertTrue(session.err.contains("written over what is scanned"), session.err);
      assertEquals(2, session.run("graph", "job.yaml", "--format", "svg=" + name), session.err);
      assertEquals(2, session.run("baseline", "job.yaml", "--output", name), session.err);
    }
    assertEquals(Session.BAD, session.read("job.yaml"));
  }
}
