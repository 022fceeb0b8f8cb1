package io.glueguard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueguard.finding.JobState;
import io.glueguard.finding.Picture;
import io.glueguard.finding.Picture.Column;
import io.glueguard.finding.Picture.Line;
import io.glueguard.finding.Picture.Spot;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingTest {

  @Test
  void boxesDoNotLieUponEachOther() {
    Picture picture = large(120);
    DrawingLayout layout = new DrawingLayout(picture);
    Set<String> taken = new HashSet<>();
    for (Spot spot : picture.spots()) {
      int top = layout.top(spot.id());
      assertTrue(taken.add(layout.left(spot.id()) + " " + top), spot.id());
      assertTrue(top >= DrawingLayout.TOP && top + DrawingLayout.BOX_HEIGHT <= layout.height());
    }
  }

  @Test
  void linkedBoxesStandNearEachOther() {
    List<Spot> spots = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      spots.add(spot("job" + i, Column.JOB, JobState.ENCRYPTED));
      spots.add(spot("sc" + (9 - i), Column.CONFIGURATION, JobState.ENCRYPTED));
      lines.add(new Line("job" + i, "sc" + i, "SecurityConfiguration", false));
    }
    DrawingLayout layout = new DrawingLayout(new Picture(spots, lines));
    for (int i = 0; i < 10; i++) {
      assertEquals(layout.top("job" + i), layout.top("sc" + i), "row of job" + i);
    }
  }

  @Test
  void largePicturesAreCutToWhatIsFaulty() {
    DrawnPart part = DrawnPart.of(large(2000));
    int shown = part.picture().spots().size();
    assertTrue(shown > 0 && shown <= DrawnPart.MOST, "shown " + shown);
    assertEquals(large(2000).spots().size(), shown + part.left());
    assertTrue(part.picture().spots().stream().anyMatch(s -> s.state() == JobState.UNENCRYPTED));
    assertTrue(SvgGraph.left(part).endsWith("are drawn."));
    assertEquals(0, DrawnPart.of(large(10)).left());
  }

  @Test
  void theDrawingIsWellFormed() throws Exception {
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(written("svg"))));
    assertEquals("svg", svg.getDocumentElement().getTagName());
    assertEquals(6, svg.getElementsByTagName("path").getLength());
    assertEquals(0, svg.getElementsByTagName("script").getLength());
  }

  @Test
  void graphvizReadsTheDotForm(@TempDir Path folder) throws Exception {
    String dot = OnPath.find(List.of("dot"));
    assumeTrue(dot != null, "no Graphviz on the PATH: the DOT form is not checked by it");
    Path graph = folder.resolve("graph.dot");
    Path out = folder.resolve("graph.txt");
    Files.writeString(graph, written("dot"));
    Process graphviz =
        new ProcessBuilder(dot, "-Tplain", "-o", out.toString(), graph.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertTrue(graphviz.waitFor(30, TimeUnit.SECONDS), "dot does not end");
    assertEquals("", Files.readString(folder.resolve("log.txt")));
    String plain = Files.readString(out);
    assertEquals(11, plain.lines().filter(line -> line.startsWith("node ")).count(), plain);
    assertEquals(6, plain.lines().filter(line -> line.startsWith("edge ")).count(), plain);
    assertTrue(plain.contains("<script>alert(1)</script>"), plain);
  }

  @Test
  void mermaidLabelsHoldNothingThatMermaidReads() throws IOException {
    for (String line : written("mermaid").split("\n")) {
      if (line.contains("[\"")) {
        String label = line.substring(line.indexOf("[\"") + 2, line.lastIndexOf("\"]"));
        assertFalse(label.matches(".*[\"<>`\\[\\]()|].*"), label);
      }
    }
  }

  private static String written(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    GraphReports.named(name).write(ExampleResult.get().picture(), text);
    return text.toString();
  }

  private static Spot spot(String id, Column column, JobState state) {
    return new Spot(id, column, id, "stack/" + id, state, false, null);
  }

  static Picture large(int jobs) {
    List<Spot> spots = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < jobs / 10 + 1; i++) {
      spots.add(spot("sc" + i, Column.CONFIGURATION, JobState.values()[i % 3]));
      spots.add(spot("key" + i, Column.KEY, null));
      lines.add(new Line("sc" + i, "key" + i, "KmsKeyArn", false));
    }
    for (int i = 0; i < jobs; i++) {
      int configuration = i * 7 % (jobs / 10 + 1);
      spots.add(spot("job" + i, Column.JOB, JobState.values()[configuration % 3]));
      lines.add(new Line("job" + i, "sc" + configuration, "SecurityConfiguration", i % 50 == 0));
      spots.add(spot("role" + i, Column.ROLE, null));
      lines.add(new Line("job" + i, "role" + i, "Role", false));
    }
    return new Picture(spots, lines);
  }
}
