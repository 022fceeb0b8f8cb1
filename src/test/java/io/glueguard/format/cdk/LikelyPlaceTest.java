package io.glueguard.format.cdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glueguard.model.Origin;
import io.glueguard.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The only line that holds an id as a string. */
class LikelyPlaceTest {
  private static List<String> places(String path, String... sources) {
    List<SourceFile> files =
        Arrays.stream(sources).map(text -> SourceFile.of("app", text)).toList();
    return LikelyPlace.of(path, files).stream().map(LikelyPlaceTest::words).toList();
  }

  private static String words(Origin.Written written) {
    return written.span().start().line() + ":" + written.span().start().column();
  }

  @Test
  void oneLineIsLikely() {
    assertEquals(List.of("2:11"), places("Stack/Orders", "a\nCfnJob(s, \"Orders\", x)\n"));
    assertEquals(List.of("1:1"), places("Stack/Orders/Resource", "'Orders'"));
    assertEquals(List.of("1:8"), places("Stack/Orders", "Orders(\"Orders\", \"Orders\")"));
    assertEquals(List.of("1:1"), places("Orders", "`Orders`", "\"MyOrders\" \"Orders2\""));
  }

  @Test
  void severalLinesOrNoneAreNot() {
    assertEquals(List.of(), places("Stack/Orders", "\"Orders\"\n\"Orders\"\n"));
    assertEquals(List.of(), places("Stack/Orders", "\"Orders\"", "'Orders'"));
    assertEquals(List.of(), places("Stack/Orders", "Orders = \"My Orders\" \"Orders'"));
    assertEquals(List.of(), places("Stack/Orders"));
  }
}
