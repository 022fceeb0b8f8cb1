package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of an earlier day do not count, new ones do. */
class BaselineTest {
  private static final String FILE = ".glueguard-baseline.json";
  private static final String[] SCAN = {"scan", ".", "--baseline", FILE, "--fail-on", "low"};

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(folder).file("a/job.yaml", Session.BAD);
  }

  @Test
  void isSortedStableAndOneEntryALine() {
    session.file("b/job.yaml", Session.BAD.replace("Nightly", "Hourly"));
    assertEquals(0, session.run("baseline"));
    String first = session.read(FILE);
    assertEquals(4, first.lines().count(), first);
    assertTrue(first.indexOf("Hourly") < first.indexOf("Nightly"), first);
    session.run("baseline", "b", "a", "--output", "other.json");
    assertEquals(first, session.read("other.json"));
  }

  @Test
  void survivesMovedLinesAndRenamedFiles() throws IOException {
    session.run("baseline");
    assertEquals(1, session.run("scan"));
    assertEquals(0, session.run(SCAN), session.out);
    session.file("a/job.yaml", "# one more line\n" + Session.BAD);
    assertEquals(0, session.run(SCAN), session.out);
    Files.createDirectories(folder.resolve("c"));
    Files.move(folder.resolve("a/job.yaml"), folder.resolve("c/renamed.yaml"));
    assertEquals(0, session.run(SCAN), session.out);
    assertTrue(session.out.contains("1 finding known"), session.out);
  }

  @Test
  void aNewFindingOfTheSameNameElsewhereCounts() {
    session.run("baseline");
    session.file("b/job.yaml", Session.BAD);
    assertEquals(1, session.run(SCAN));
    assertTrue(session.out.contains("b/job.yaml:3:3"), session.out);
    assertFalse(session.out.contains("a/job.yaml:3:3"), session.out);
    assertEquals(1, session.run("scan", "b/job.yaml", "--baseline", FILE), "a file alone, too");
  }

  @Test
  void whatIsFixedIsCounted() {
    session.run("baseline");
    session.file("a/job.yaml", Session.GOOD);
    assertEquals(0, session.run(SCAN));
    assertTrue(session.err.contains("1 entry of the baseline not found any more"), session.err);
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    session.file(FILE, "{\"findings\": [{\"rule\": 1}]}");
    assertEquals(2, session.run(SCAN));
    assertTrue(session.err.contains(FILE + ":1:15: an entry of a baseline has"), session.err);
    session.file(FILE, "{}");
    assertEquals(2, session.run(SCAN));
    session.file(FILE, "{\"findings\": [");
    assertEquals(2, session.run(SCAN));
  }

  @Test
  void aNameThatIsNoPathIsThatOfNoFile() {
    session.run("baseline");
    session.file(FILE, session.read(FILE).replace("a/job.yaml", "a\\u0000b"));
    assertEquals(0, session.run(SCAN), session.err);
    assertTrue(session.out.contains("1 finding known"), session.out);
  }
}
