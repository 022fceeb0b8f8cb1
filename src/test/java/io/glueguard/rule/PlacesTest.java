package io.glueguard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glueguard.finding.Place;
import io.glueguard.format.Deployment;
import io.glueguard.format.Neighbours;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.Origin;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.World;
import io.glueguard.source.SourceFile;
import io.glueguard.source.Span;
import io.glueguard.source.TreeReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final String JSON =
      """
      {"Resources": {"Job": {"Type": "AWS::Glue::Job", "Properties": {
        "Name": "etl", "Tags": {"a/b~c": "d"}, "Connections": ["x", {"y": "z"}]}}}}
      """;

  private static Resource job(String name, String text) {
    SourceFile file = SourceFile.of(name, text);
    CloudFormationFormat format = new CloudFormationFormat(Neighbours.NONE, Deployment.NONE);
    format.add(file, TreeReader.read(file).value(), true);
    ResourceGraph graph = new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
    return graph.ofType("AWS::Glue::Job").get(0);
  }

  private static Place place(Resource job, String path) {
    ResourceGraph graph = new ResourceGraph(List.of(job.stack()), ResourceGraph.Settings.NONE);
    return Places.of(job.find(World.usual(graph), path.split("\\.")).place(), job);
  }

  @ParameterizedTest
  @CsvSource({
    "Name, /Resources/Job/Properties/Name, etl",
    "Tags.a/b~c, /Resources/Job/Properties/Tags/a~1b~0c, d",
    "Tags.x, /Resources/Job/Properties/Tags, Tags",
    "Connections.0, /Resources/Job/Properties/Connections/0, x",
    "Connections.1.y, /Resources/Job/Properties/Connections/1/y, z",
    "Timeout, /Resources/Job, Job"
  })
  void aPlaceInJsonHasAPointerAndAnExcerpt(String path, String pointer, String shown) {
    Place place = place(job("job.json", JSON), path);
    assertEquals(pointer, place.pointer());
    Place.Excerpt excerpt = place.excerpt();
    assertEquals(
        '"' + shown + '"',
        excerpt.text().substring(excerpt.caret(), excerpt.caret() + excerpt.length()));
  }

  @Test
  void aPlaceInYamlHasNoPointer() {
    Resource job =
        job(
            "job.yaml",
            "Resources:\n  Job:\n    Type: AWS::Glue::Job\n    Properties: {Name: etl}\n");
    Place place = place(job, "Name");
    assertNull(place.pointer());
    assertEquals("4:24", place.span().start().line() + ":" + place.span().start().column());
    assertEquals("    Properties: {Name: etl}", place.excerpt().text());
    assertEquals(23, place.excerpt().caret());
    assertEquals(3, place.excerpt().length());
  }

  @Test
  void whatNoFileSaysStandsAtTheStartOfTheFile() {
    Resource job = job("job.json", JSON);
    Place place = Places.of(null, job);
    assertEquals("job.json", place.file());
    assertEquals(Span.FILE_START, place.span());
    assertNull(place.excerpt());
    Place empty = Places.of(SourceFile.of("empty", ""), Span.FILE_START, null);
    assertNull(empty.excerpt());
  }

  @Test
  void ofAVeryLongLineAWindowIsShown() {
    String before = "x".repeat(500);
    Resource job =
        job(
            "job.json",
            "{\"Resources\": {\"Job\": {\"Type\": \"AWS::Glue::Job\", \"Properties\": {\"Role\": \""
                + before
                + "\", \"Name\": \"etl\", \"Description\": \""
                + before
                + "\"}}}}");
    Place.Excerpt excerpt = place(job, "Name").excerpt();
    assertEquals(Place.Excerpt.LONGEST, excerpt.text().length());
    assertEquals(40, excerpt.caret());
    assertEquals("\"etl\"", excerpt.text().substring(40, 40 + excerpt.length()));
    Place.Excerpt longer = place(job, "Description").excerpt();
    assertTrue(longer.caret() + longer.length() <= longer.text().length());
  }

  @Test
  void whatAPersonWroteIsShownWhereThatIsCertain() {
    Resource job = job("job.json", JSON);
    SourceFile app = SourceFile.of("app.ts", "new Job();\n");
    Origin.Written likely = new Origin.Written(app, Span.FILE_START, "likely here", false);
    Origin.Written certain = new Origin.Written(app, Span.FILE_START, "created here", true);
    assertEquals("job.json", Places.written(job).file());
    job.writtenIn(path -> List.of(likely));
    assertEquals("job.json", Places.written(job).file());
    job.writtenIn(path -> List.of(likely, certain));
    assertEquals("app.ts", Places.written(job).file());
  }
}
