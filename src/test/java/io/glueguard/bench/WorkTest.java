package io.glueguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.glueguard.format.Deployment;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.Resource;
import io.glueguard.model.ResourceGraph;
import io.glueguard.model.Worlds;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much work is done, counted in what is the same on every machine: worlds, and bytes allocated
 * by this thread. A bound is some half above what was counted when it was set, so that a change
 * that doubles the work does not pass.
 */
class WorkTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Counted: 72. */
  private static final long YAML_BYTES_EACH = 110;

  /** Counted: 13. */
  private static final long JSON_BYTES_EACH = 20;

  /** Counted: 330,000. */
  private static final long EXAMINED_BYTES_EACH = 500_000;

  private static final RuleBook BOOK = RuleBook.shipped();

  private static long allocated(Runnable work) {
    // the first runs also load classes and compile
    work.run();
    work.run();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      work.run();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private static ResourceGraph graph(String... templates) {
    CloudFormationFormat format = new CloudFormationFormat((from, path) -> null, Deployment.NONE);
    for (int i = 0; i < templates.length; i++) {
      SourceFile file = SourceFile.of("stack" + i + ".yaml", templates[i]);
      format.add(file, TreeReader.read(file).value(), true);
    }
    return new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
  }

  private static void examine(ResourceGraph graph) {
    new Examination(BOOK, new Context(graph, Context.Settings.USUAL)).findings();
  }

  private static String[] templates(int count) {
    String[] templates = new String[count];
    for (int i = 0; i < count; i++) {
      templates[i] = TemplateText.small(1, i);
    }
    return templates;
  }

  private static int worlds(String template, String property) {
    ResourceGraph graph = graph(template);
    Resource job = graph.ofType("AWS::Glue::Job").get(0);
    return Worlds.open(graph, world -> job.value(world, property)).seen().size();
  }

  @Test
  void conditionsThatAreNotAskedMakeNoWorlds() {
    assertEquals(1, worlds(TemplateText.manyConditions(60, false), "SecurityConfiguration"));
  }

  @Test
  void nestedConditionsMakeOneWorldEach() {
    assertEquals(61, worlds(TemplateText.manyConditions(60, true), "SecurityConfiguration"));
  }

  @Test
  void yamlIsReadInFewBytesForEachOfTheFile() {
    String text = TemplateText.twoHundredLines(1);
    long bytes = allocated(() -> TreeReader.read(SourceFile.of("template.yaml", text)));
    assertBelow(YAML_BYTES_EACH, bytes / text.length());
  }

  @Test
  void jsonIsReadInFewBytesForEachOfTheFile(@TempDir Path folder) throws IOException {
    Path plan = folder.resolve("plan.json");
    PlanText.write(plan, 1, 1_000_000);
    String text = Files.readString(plan);
    long bytes = allocated(() -> TreeReader.read(SourceFile.of("plan.json", text)));
    assertBelow(JSON_BYTES_EACH, bytes / text.length());
  }

  @Test
  void templatesAreExaminedInFewBytesEach() {
    ResourceGraph graph = graph(templates(200));
    assertBelow(EXAMINED_BYTES_EACH, allocated(() -> examine(graph)) / 200);
  }

  /** A search through all that is declared, done for each resource, shows here. */
  @Test
  void twiceTheTemplatesTakeTwiceTheWork() {
    ResourceGraph some = graph(templates(200));
    ResourceGraph twice = graph(templates(400));
    double ratio = allocated(() -> examine(twice)) / (double) allocated(() -> examine(some));
    assertTrue(ratio < 2.3, "twice the templates took " + ratio + " times the bytes");
  }

  /** Roles and policies find each other by names; so do jobs and configurations. */
  @Test
  void twiceTheNamesTakeTwiceTheWork() {
    ResourceGraph some = graph(named(100));
    ResourceGraph twice = graph(named(200));
    double ratio = allocated(() -> examine(twice)) / (double) allocated(() -> examine(some));
    assertTrue(ratio < 2.3, "twice the names took " + ratio + " times the bytes");
  }

  private static String[] named(int count) {
    String[] templates = new String[count];
    for (int i = 0; i < count; i++) {
      templates[i] = TemplateText.joinedByNames(i);
    }
    return templates;
  }

  private static void assertBelow(long bound, long counted) {
    assertTrue(counted < bound, counted + " is not below " + bound);
    assertTrue(counted > bound / 3, counted + " is so far below that the bound catches nothing");
  }
}
