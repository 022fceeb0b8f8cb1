package io.glueguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Past each limit of the page that promises a problem: the problem with file and line, the number
 * of the limit in its message, exit status 3, and a verdict on the file beside it.
 */
class LimitsContractTest {
  private static final Pattern ROW =
      Pattern.compile("\\| .* \\| (\\d+)(?: bytes)? \\| problem.* \\| `(.*)` \\|");

  @TempDir Path folder;

  static Stream<String> limits() throws IOException {
    return promised().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void isToldWithItsPlaceAndTheRestIsJudged(String limit) throws IOException {
    String place = PastLimits.ALL.get(limit).make(folder);
    Session session = new Session(folder);
    session.file("beside.yaml", Session.GOOD);
    int status =
        session.run(
            "scan",
            "--root",
            ".",
            "--fail-on",
            "never",
            "-q",
            "--format",
            "text",
            "--format",
            "json=out",
            ".");
    String number = numberIn(limit);
    boolean told =
        session
            .out
            .lines()
            .anyMatch(
                each ->
                    each.startsWith(place) && each.contains("limit of") && each.contains(number));
    assertTrue(told, place + " ... limit of " + number + ":\n" + end(session.out + session.err));
    assertEquals(3, status);
    // a scan that has spent all its steps decides nothing any more, which it says of each job
    String judged = limit.startsWith("Effort.") ? "\"undecided\": 101" : "\"encrypted\": 1";
    assertTrue(session.read("out").contains(judged), end(session.read("out")));
  }

  @Test
  void everyLimitThatPromisesAProblemIsTried() throws IOException {
    Set<String> tried = new TreeSet<>(PastLimits.ALL.keySet());
    assertEquals(promised().keySet(), tried);
  }

  /** Where resources count, the message tells the sum. */
  private static String numberIn(String limit) throws IOException {
    return limit.startsWith("Effort.") ? "" : Long.toString(promised().get(limit));
  }

  private static String end(String text) {
    return text.substring(0, Math.min(text.length(), 3_000));
  }

  private static Map<String, Long> promised() throws IOException {
    Map<String, Long> promised = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/limits.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        promised.put(row.group(2), Long.parseLong(row.group(1)));
      }
    }
    return promised;
  }
}
