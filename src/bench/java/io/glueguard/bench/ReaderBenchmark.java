package io.glueguard.bench;

import io.glueguard.source.Document;
import io.glueguard.source.Parsed;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long it takes to make a located tree of a file that is in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderBenchmark {
  private static final long SEED = 1;

  private SourceFile yaml;
  private SourceFile json;

  /** A template of 6 kB, a plan of 1 MB. */
  @Setup
  public void read() throws IOException {
    yaml = SourceFile.of("template.yaml", TemplateText.twoHundredLines(SEED));
    Path plan = Files.createTempFile("plan", ".json");
    PlanText.write(plan, SEED, 1_000_000);
    json = SourceFile.of("plan.json", Files.readString(plan));
    Files.delete(plan);
  }

  /** YAML, 6 kB. */
  @Benchmark
  public Parsed<List<Document>> yaml() {
    return TreeReader.read(yaml);
  }

  /** JSON, 1 MB. */
  @Benchmark
  public Parsed<List<Document>> json() {
    return TreeReader.read(json);
  }
}
