package io.glueguard.bench;

import io.glueguard.finding.Finding;
import io.glueguard.format.Deployment;
import io.glueguard.format.cloudformation.CloudFormationFormat;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import io.glueguard.rule.Examination;
import io.glueguard.rule.RuleBook;
import io.glueguard.source.SourceFile;
import io.glueguard.source.TreeReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long all rules take over templates that are read already; linear in their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExaminerBenchmark {
  /** Templates, of two jobs each. */
  @Param({"10", "100", "1000"})
  public int templates;

  private final RuleBook book = RuleBook.shipped();
  private final CloudFormationFormat format =
      new CloudFormationFormat((from, path) -> null, Deployment.NONE);

  /** Reads the templates. */
  @Setup
  public void read() {
    for (int i = 0; i < templates; i++) {
      SourceFile file = SourceFile.of("stack" + i + ".yaml", TemplateText.small(1, i));
      format.add(file, TreeReader.read(file).value(), true);
    }
  }

  /** Stacks, graph, all rules. */
  @Benchmark
  public List<Finding> examine() {
    ResourceGraph graph = new ResourceGraph(format.stacks(), ResourceGraph.Settings.NONE);
    return new Examination(book, new Context(graph, Context.Settings.USUAL)).findings();
  }
}
