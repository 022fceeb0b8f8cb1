package io.glueguard.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.source.JsonWalk.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWalkTest {
  private static final String PLAN =
      "{\"format_version\":\"1.2\",\"prior_state\":{\"deep\":[1,{\"x\":2}]},\"resource_changes\":[{\"address\":\"a\"},{\"address\":\"b\"}],\"n\":null}";

  @Test
  void givesThePartsThatWereChosenWithTheOffsetsOfTheFile() {
    Recorder recorder = new Recorder();
    assertEquals(List.of(), JsonWalk.walk(SourceFile.of("plan", PLAN), recorder));
    assertEquals(
        List.of(
            "/format_version <1.2>",
            "/resource_changes/0 {<address>: <a>}",
            "/resource_changes/1 {<address>: <b>}",
            "/n <null>"),
        recorder.parts);
    assertEquals(
        List.of("\"1.2\"", "{\"address\":\"a\"}", "{\"address\":\"b\"}", "null"), recorder.written);
    assertEquals("\"resource_changes\"", Trees.written(recorder.changes.key()));
  }

  @Test
  void aPlanThatIsNotAsciiHasTheSameParts() {
    Recorder recorder = new Recorder();
    assertEquals(
        List.of(),
        JsonWalk.walk(SourceFile.of("plan", PLAN.replace("deep", "d\u00E9\u4E2Dp")), recorder));
    assertEquals(
        List.of("\"1.2\"", "{\"address\":\"a\"}", "{\"address\":\"b\"}", "null"), recorder.written);
  }

  @Test
  void aFaultInASkippedPartIsStillAProblem() {
    Recorder recorder = new Recorder();
    List<Problem> problems =
        JsonWalk.walk(SourceFile.of("plan", PLAN.replace("{\"x\":2}", "{\"x\" 2}")), recorder);
    assertTrue(problems.get(0).unreadable());
    assertEquals(1, recorder.parts.size());
  }

  @Test
  void aPlanThatIsCutOffGivesWhatWasComplete() {
    Recorder recorder = new Recorder();
    List<Problem> problems =
        JsonWalk.walk(SourceFile.of("plan", PLAN.substring(0, PLAN.indexOf("\"b\""))), recorder);
    assertTrue(problems.get(0).unreadable());
    assertEquals(2, recorder.parts.size());
  }

  @Test
  void everyCutIsAProblemAndNeverAnException() {
    for (int end = 0; end < PLAN.length(); end++) {
      List<Problem> problems =
          JsonWalk.walk(SourceFile.of("plan", PLAN.substring(0, end)), new Recorder());
      assertEquals(1, problems.size(), PLAN.substring(0, end));
    }
  }

  @Test
  void equalKeysAreARemark() {
    List<Problem> problems =
        JsonWalk.walk(SourceFile.of("plan", "{\"a\":1,\"a\":2}"), new Recorder());
    assertFalse(problems.get(0).unreadable());
    assertEquals("1:8", Trees.place(problems.get(0).span().start()));
  }

  @Test
  void depthCountsFromTheRoot() {
    String text = "{\"resource_changes\":[" + "[".repeat(499) + "]".repeat(499) + "]}";
    assertTrue(
        JsonWalk.walk(SourceFile.of("plan", text), new Recorder())
            .get(0)
            .message()
            .contains("500 levels"));
  }

  @Test
  void knowsWhatMayBeJson() {
    assertTrue(JsonWalk.suits(SourceFile.of("f", " \n{")));
    assertFalse(JsonWalk.suits(SourceFile.of("f", "a: {")));
    assertFalse(JsonWalk.suits(SourceFile.of("f", "")));
  }

  private static final class Recorder implements JsonWalk.Visitor {
    private final List<String> parts = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private JsonPlace changes;

    @Override
    public Choice choose(JsonPlace place) {
      if (place.is(1, "resource_changes")) {
        changes = place;
        return Choice.ENTER;
      }
      if (place.is(1, "prior_state")) {
        return Choice.SKIP;
      }
      return place.depth() < 2 ? Choice.ENTER : Choice.READ;
    }

    @Override
    public void part(JsonPlace place, Node tree) {
      parts.add(place + " " + Trees.show(tree));
      written.add(Trees.written(tree));
    }
  }
}
